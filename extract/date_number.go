package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// isNumber reports whether a word with these classes can be part of a number.
func isNumber(mask *classSet) bool {
	return mask.has(clsCard) || mask.has(clsOrd) || mask.has(clsOrdi) || mask.has(clsNumX)
}

// maxNumberTokens bounds a number in words.
const maxNumberTokens = 10

// numberWord gives a the value of the number in words that begins with it. The
// lexicon knows the single words; only what may be a compound is read by
// [arabic.Numbers].
func (s *dateScan) numberWord(a *dateAtom) {
	if r, ok := s.lex.get(a.entry, clsCard); ok {
		a.num.v = float64(r.num)
	} else if r, ok := s.lex.get(a.entry, clsOrd); ok {
		a.num.v = float64(r.num)
	} else if r, ok := s.lex.get(a.entry, clsOrdi); ok {
		a.num.v = float64(r.num)
	}
	if s.compound(int(a.last)) && (!a.mask.has(clsWeekday) || s.elevenOf(int(a.last)+1)) {
		s.readCompound(a)
	}
	if a.mask.has(clsCard) && a.num.v >= 1000 && a.num.v <= 2100 {
		a.mask.add(clsYearW)
	}
}

// compound reports whether token i can go on with a number.
func (s *dateScan) compound(i int) bool {
	if i >= len(s.t.toks) || s.t.toks[i].kind != arabic.Word {
		return false
	}
	k := s.look(i)
	if k.id == 0 || k.clitic&^cliticWa != 0 || s.lex.words[k.id].entry == 0 {
		return false
	}
	e := &s.lex.entries[s.lex.words[k.id].entry]
	if k.clitic == cliticWa {
		return e.mask.has(clsCard) || e.mask.has(clsOrd) || e.mask.has(clsNumX)
	}
	if r, ok := s.lex.get(s.lex.words[k.id].entry, clsCard); ok && (r.num >= 100 || r.num == 1 && s.tenAt(i+1)) {
		return true // wa-ahada, "and one", is spelled as wahid, "one"
	}
	return e.mask.has(clsTen) || e.mask.has(clsNumX)
}

// tenAt reports whether token i is the ten of eleven to nineteen.
func (s *dateScan) tenAt(i int) bool {
	if i >= len(s.t.toks) || s.t.toks[i].kind != arabic.Word {
		return false
	}
	k := s.look(i)
	return k.id != 0 && k.clitic == 0 && s.lex.entries[s.lex.words[k.id].entry].mask.has(clsTen)
}

// elevenOf reports whether token i is what eleven counts, in -an: "the eleven
// months" begins like Sunday.
func (s *dateScan) elevenOf(i int) bool { return strings.HasSuffix(s.t.word(i), alef) }

// readCompound lets arabic.Numbers read on from a.
func (s *dateScan) readCompound(a *dateAtom) {
	to := int(a.first) + 1
	for to < len(s.t.toks) && to-int(a.first) < maxNumberTokens && s.t.toks[to].kind == arabic.Word {
		to++
	}
	str := s.t.fold[a.start:s.t.toks[to-1].end]
	for n := range arabic.Numbers(str) {
		if n.Start != 0 || !n.Exact && n.Kind != arabic.Cardinal {
			return
		}
		end := a.start + int32(n.End)
		last := int(a.first)
		for last < to && s.t.toks[last].end < end {
			last++
		}
		if last == to || s.t.toks[last].end != end || last < int(a.last)-1 {
			return
		}
		a.last, a.end, a.num.v = int32(last+1), end, n.Value
		a.mask = classSet{}
		switch {
		case n.Kind != arabic.Ordinal:
			a.mask.add(clsCard)
		case strings.HasPrefix(str, alef+lam):
			a.mask.add(clsOrd)
		default:
			a.mask.add(clsOrdi)
		}
		return
	}
}

// numeral appends the atom of the digits at token i, with the signs and digits
// glued to them. A form that is none of a date's (1.2.3.4, 555-1234) makes an
// atom without a class, which no rule can enter.
func (s *dateScan) numeral(i int) int {
	last := i + 1
	for last < len(s.t.toks) && last-i < 12 && s.t.toks[last].glued {
		if s.t.toks[last].kind == arabic.Digits {
			last++
			continue
		}
		if w := s.t.word(last); len(w) != 1 || !strings.Contains("/-:.\\", w) {
			break
		}
		if last+1 >= len(s.t.toks) || s.t.toks[last+1].kind != arabic.Digits || !s.t.toks[last+1].glued {
			break
		}
		last++
	}
	a := dateAtom{first: int32(i), last: int32(last), start: s.t.toks[i].start, end: s.t.toks[last-1].end}
	if s.stamped(&a) {
		s.atoms = append(s.atoms, a)
		return int(a.last - a.first)
	}
	if s.boundBefore(i) {
		s.atoms = append(s.atoms, a)
		return last - i
	}
	if last == i+1 && s.spaced(&a) {
		s.atoms = append(s.atoms, a)
		return int(a.last - a.first)
	}
	readNumeric(s.dashed(s.t.fold[a.start:a.end], &a), &a)
	s.scaled(&a)
	s.atoms = append(s.atoms, a)
	return int(a.last) - i
}

// dashed is the digits of a, str, with a hyphen for each kashida that stands
// between them in the document, where it is typed for a dash.
func (s *dateScan) dashed(str string, a *dateAtom) string {
	const least = len("1419")
	if len(str) < least {
		return str
	}
	src, ok := s.t.kashidas(a.start, a.end)
	if !ok {
		return str
	}
	return arabic.Match.Fold(strings.ReplaceAll(src, kashida, "-"))
}

// scaled takes a word for a scale behind digits into their atom: 66 million.
func (s *dateScan) scaled(a *dateAtom) {
	if !a.mask.has(clsInt) && !a.mask.has(clsDec) || int(a.last) >= len(s.t.toks) || s.t.toks[a.last].kind != arabic.Word {
		return
	}
	k := s.look(int(a.last))
	if k.id == 0 || k.clitic != 0 {
		return
	}
	r, ok := s.lex.get(s.lex.words[k.id].entry, clsScale)
	if !ok {
		return
	}
	a.num.v *= float64(r.num)
	a.last, a.end, a.mask = a.last+1, s.t.toks[a.last].end, classSet{}
	a.mask.add(clsInt)
}

// stamped reads a time stamp, whose parts the tokenizer cuts in its own way.
func (s *dateScan) stamped(a *dateAtom) bool {
	if s.t.toks[a.first].end-a.start != int32(len("2024")) {
		return false
	}
	n := int32(stampAt(s.t.fold[a.start:]))
	if n == 0 {
		return false
	}
	for i := int(a.first); i < len(s.t.toks) && s.t.toks[i].end <= a.start+n; i++ {
		a.last, a.end = int32(i+1), s.t.toks[i].end
	}
	if a.end != a.start+n {
		return false
	}
	a.mask.add(clsStamp)
	return true
}

// spaced reads a date with spaces around its signs, 28 / 2 / 2016.
func (s *dateScan) spaced(a *dateAtom) bool {
	i := int(a.first)
	if i+4 >= len(s.t.toks) || s.t.toks[i+4].sent != s.t.toks[i].sent || s.t.word(i+1) != s.t.word(i+3) {
		return false
	}
	sign := s.t.word(i + 1)
	if sign != "/" && sign != "-" || s.t.toks[i+2].kind != arabic.Digits || s.t.toks[i+4].kind != arabic.Digits {
		return false
	}
	x, y := s.t.word(i), s.t.word(i+4)
	if len(x) != 4 && len(y) != 4 || len(x)+len(s.t.word(i+2))+len(y) > 8 {
		return false
	}
	var b [16]byte
	str := append(append(append(append(append(b[:0], x...), sign...), s.t.word(i+2)...), sign...), y...)
	readNumeric(string(str), a)
	if !a.mask.has(clsNumDate) {
		return false
	}
	a.last, a.end = a.first+5, s.t.toks[i+4].end
	return true
}

// boundBefore reports whether something is glued to the digits at token i that
// makes them part of a name or a code: F-16, #3, +966.
func (s *dateScan) boundBefore(i int) bool {
	if !s.t.toks[i].glued || i == 0 {
		return false
	}
	switch p := &s.t.toks[i-1]; p.kind {
	case arabic.Latin, arabic.Symbol:
		return true
	case arabic.Punct:
		w := s.t.word(i - 1)
		return w == "#" || w == "." || w == ":" || w == "-" && p.glued && s.t.toks[i-2].kind != arabic.Word
	}
	return false
}
