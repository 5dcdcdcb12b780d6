package extract

import (
	"hash/fnv"
	"slices"
	"strconv"

	"github.com/hawliyat/hawliyat/arabic"
)

// report writes the chosen candidates as entities, with ids that depend on this
// document alone.
func (f *finder) report(chosen []candidate, r *Result) {
	full := f.fullForms(chosen)
	home := f.home(chosen)
	f.introduced(chosen, full)
	for k := range chosen {
		c := &chosen[k]
		s, e := f.t.toks[c.first].start+c.skip, f.t.toks[c.last-1].end
		start, end := f.t.span(s, e)
		n := Entity{Start: start, End: end, Text: f.t.src[start:end], Kind: c.kind, Score: float64(c.calibrated()), Rule: c.rule}
		if g := f.gaz.entry(c.entry); c.entry >= 0 && g != nil {
			n.Name, n.NameAr, n.ID = g.name, g.nameAr, g.id
			if n.ID == "" {
				n.ID = f.t.scratch.names.id(c.kind, g.nameAr, f.homeless(c, home))
			}
		} else {
			n.NameAr = stripMarks(full[k])
			n.ID = f.t.scratch.names.id(c.kind, full[k], f.homeless(c, home))
		}
		r.Entities = append(r.Entities, n)
	}
}

// explain lists, for each chosen candidate, every source that gave the same
// span, and what was left for it: "title 0.90", "gazetteer 0.97: Vladimir Putin",
// "not organization, institution 0.40".
func (f *finder) explain(chosen, all []candidate, out []Entity) {
	bySpan := make(map[[2]int32][]candidate)
	for _, c := range all {
		key := [2]int32{c.first, c.last}
		bySpan[key] = append(bySpan[key], c)
	}
	for k := range chosen {
		c := &chosen[k]
		if c.rule == ruleAgain {
			out[k].Evidence = append(out[k].Evidence, evidence(c, f.gaz))
		}
		for _, o := range bySpan[[2]int32{c.first, c.last}] {
			line := evidence(&o, f.gaz)
			if o.kind != c.kind {
				line = "not " + string(o.kind) + ", " + line
			}
			if !slices.Contains(out[k].Evidence, line) {
				out[k].Evidence = append(out[k].Evidence, line)
			}
		}
	}
}

func evidence(c *candidate, g *gazetteer) string {
	line := c.rule + " " + strconv.FormatFloat(float64(c.score), 'f', 2, 32)
	if e := g.entry(c.entry); c.entry >= 0 && e != nil {
		line += ": " + e.name
	}
	return line
}

// fullForms gives each candidate outside the gazetteer the fullest form of its
// name in this text: of a person the nearest longer name that holds it.
func (f *finder) fullForms(chosen []candidate) []string {
	m := &f.t.scratch.full
	m.full, m.words = cleared(m.full, len(chosen)), cleared(m.words, len(chosen))
	full, words := m.full, m.words
	if m.bearers == nil {
		m.bearers = make(map[string][]int32)
	}
	bearers := m.bearers // first or last word -> names of several words
	clear(bearers)
	for k := range chosen {
		c := &chosen[k]
		s, e := f.t.span(f.t.toks[c.first].start+c.skip, f.t.toks[c.last-1].end)
		full[k] = f.t.src[s:e]
		if n := f.info(int(c.first)); n.lam && c.skip == letterLen {
			full[k] = alefOnly + full[k] // the article whole
		}
		if c.kind != Person || c.entry >= 0 {
			continue
		}
		w := f.t.scratch.names.wordKeys(full[k])
		words[k] = w
		if len(w) < 2 {
			continue
		}
		bearers[w[len(w)-1]] = append(bearers[w[len(w)-1]], int32(k))
		if w[0] != w[len(w)-1] {
			bearers[w[0]] = append(bearers[w[0]], int32(k))
		}
	}
	m.out = append(m.out[:0], full...)
	out := m.out
	for k := range chosen {
		if w := words[k]; len(w) > 0 {
			out[k] = bearer(full, words, bearers[w[len(w)-1]], k)
			if out[k] == full[k] {
				out[k] = bearer(full, words, bearers[w[0]], k)
			}
		}
	}
	return out
}

// bearer returns the longer name nearest before candidate k that holds its
// words, or the first after it, or its own.
func bearer(full []string, words [][]string, bearers []int32, k int) string {
	n, _ := slices.BinarySearch(bearers, int32(k))
	holds := func(j int32) bool { return len(words[j]) > len(words[k]) && inOrder(words[k], words[j]) }
	for i := n - 1; i >= max(0, n-maxBearers); i-- {
		if holds(bearers[i]) {
			return full[bearers[i]]
		}
	}
	for _, j := range bearers[n:min(len(bearers), n+maxBearers)] {
		if holds(j) {
			return full[j]
		}
	}
	return full[k]
}

// home is the country that the text mentions most, "" for none.
func (f *finder) home(chosen []candidate) string {
	count := make(map[string]int)
	best := ""
	for k := range chosen {
		c := &chosen[k]
		if c.entry < 0 || c.kind != GPE && c.kind != Nationality {
			continue
		}
		in := f.gaz.entry(c.entry).in
		if in == "" {
			continue
		}
		count[in]++
		if best == "" || count[in] > count[best] {
			best = in
		}
	}
	return best
}

// homeless returns the country that is part of the ID of an institution whose
// name does not say of which country it is: the ministry of defence, the
// parliament. Each country has one.
func (f *finder) homeless(c *candidate, home string) string {
	if c.kind != Organization || home == "" {
		return ""
	}
	h, ok := f.head(int(c.first))
	if !ok || h.flags&headFused == 0 || f.worldwide(c) {
		return ""
	}
	if c.entry >= 0 && f.gaz.entry(c.entry).in != "" {
		return ""
	}
	for i := int(c.first); i < int(c.last); i++ {
		_, _, known := f.known(i)
		if f.isWord(i) && (f.norp(i) || known && i > int(c.first) || f.info(i).class == 0) {
			return ""
		}
	}
	return home
}

// worldwide reports whether a name says that its bearer is of no one country.
func (f *finder) worldwide(c *candidate) bool {
	for i := int(c.first); i < int(c.last); i++ {
		if hasAnyPrefix(f.t.bare(i), "الدولي", "العالمي", "الاممي") {
			return true
		}
	}
	return false
}

// introduced gives a name in brackets or quotation marks the full form of the
// institution just before it, which it abbreviates: the long form (the acronym).
func (f *finder) introduced(chosen []candidate, full []string) {
	for k := 1; k < len(chosen); k++ {
		a, b := &chosen[k-1], &chosen[k]
		if a.kind != Organization || b.kind != Organization || b.first-a.last != 1 || b.entry >= 0 && a.entry >= 0 {
			continue
		}
		if w := f.t.word(int(a.last)); w != `"` && w != "(" || f.t.word(int(b.last)) != `"` && f.t.word(int(b.last)) != ")" {
			continue
		}
		switch {
		case a.entry >= 0:
			b.entry = a.entry
		case b.entry >= 0:
			a.entry = b.entry
		default:
			full[k] = full[k-1]
		}
	}
}

// localID is the id of something that no source names by an id of its own. home
// is the country that tells namesakes apart, "" where none is needed.
func localID(k Kind, name, home string) string {
	h := fnv.New64a()
	h.Write([]byte(k))
	h.Write([]byte{0})
	if k == Person {
		h.Write([]byte(arabic.NameKey(name)))
	} else {
		h.Write([]byte(arabic.Search.Fold(stripMarks(name))))
	}
	var room [64]byte
	id := append(append(room[:0], k...), '/')
	if home != "" {
		id = append(append(id, home...), '/')
	}
	return string(strconv.AppendUint(id, h.Sum64(), 36))
}
