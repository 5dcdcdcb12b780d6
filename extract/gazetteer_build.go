package extract

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// gazBuilder reads lists into a layer.
type gazBuilder struct {
	l     *gazLayer
	words []int32 // of the form being read
	toks  []string
}

func newGazBuilder(rule string) *gazBuilder { return &gazBuilder{l: &gazLayer{rule: rule}} }

func (b *gazBuilder) layer() *gazLayer { return b.l }

// rows yields the rows of a list, once as they are and once folded: the folded
// file is one string, so that no row costs an allocation.
func gazRows(data string, yield func(row, folded string)) {
	folded := arabic.Match.Fold(data)
	for data != "" {
		var row, frow string
		row, data, _ = strings.Cut(data, "\n")
		frow, folded, _ = strings.Cut(folded, "\n")
		if row != "" && row[0] != '#' {
			yield(row, frow)
		}
	}
}

// list reads rows of name, country, optional id, and forms with | between them.
func (b *gazBuilder) list(data string, kind Kind) {
	gazRows(data, func(row, folded string) {
		name, rest, _ := strings.Cut(row, "\t")
		in, rest, _ := strings.Cut(rest, "\t")
		id := ""
		if i := strings.LastIndexByte(rest, '\t'); i >= 0 {
			id, rest = rest[:i], rest[i+1:]
		}
		first, _, _ := strings.Cut(rest, "|")
		b.entry(gazEntry{kind, name, bareForm(first), id, in}, folded[strings.LastIndexByte(folded, '\t')+1:])
	})
}

// The marks that stand after a form in a list.
const formMarks = "?^~!*&"

// entry adds an entry with its folded forms.
func (b *gazBuilder) entry(e gazEntry, forms string) {
	n := int32(len(b.l.entries))
	b.l.entries = append(b.l.entries, e)
	full := 0
	for forms != "" {
		var f string
		f, forms, _ = strings.Cut(forms, "|")
		name := strings.TrimRight(f, formMarks)
		m := b.marks(name, f[len(name):])
		lead := b.tokenize(name)
		if full == 0 {
			full = len(b.toks)
		}
		if e.kind == Person && len(b.toks) < full && lead == 0 {
			m |= markShort
		}
		b.form(gazForm{entry: n, marks: m, lead: lead})
	}
}

func (b *gazBuilder) marks(name, marks string) gazMark {
	var m gazMark
	for i := range len(marks) {
		switch marks[i] {
		case '?':
			m |= markAmbiguous
		case '^':
			m |= markAmbiguous | markSeldom
		case '*':
			m |= markClitic
		case '~':
			m |= markSecond
		case '!':
			m |= exactMark(name)
		case '&':
			m |= markAmbiguous | markHead
		}
	}
	return m
}

// exactMark is the mark of a form that is a common word when its last letter is
// mistyped.
func exactMark(name string) gazMark {
	switch {
	case strings.HasSuffix(name, "ة"):
		return markExactTa
	case strings.HasSuffix(name, "ه"):
		return markExactHa
	}
	return markExactYa
}

// tokenize splits a folded form as a text is split, without the hyphens, dots
// and quotes inside it, which the matcher skips. Words in parentheses before
// the name must stand there and are not part of it: their number is returned.
func (b *gazBuilder) tokenize(form string) (lead uint8) {
	b.toks = b.toks[:0]
	for k := range arabic.Tokens(form) {
		switch {
		case k.Kind != arabic.Punct:
			b.toks = append(b.toks, form[k.Start:k.End])
		case form[k.Start:k.End] == ")":
			lead = uint8(min(len(b.toks), maxLead))
		}
	}
	return lead
}

// form enters the tokenized form, and once more with its servant names written
// as one word: Abd Allah is typed in one or in two, Abu Bakr as well, and Abu
// has cases of its own.
func (b *gazBuilder) form(f gazForm) {
	if len(b.toks) > 1 {
		f.marks |= markLong
	}
	if len(b.toks) > int(f.lead) {
		b.add(f, b.toks)
	}
	for i, w := range b.toks[:max(0, len(b.toks)-1)] {
		if w == "ابو" {
			for _, other := range []string{"ابي", "ابا"} {
				b.toks[i] = other
				b.add(f, b.toks)
			}
			b.toks[i] = w
		}
		if w == "عبد" || w == "ابو" {
			b.add(f, slices.Concat(b.toks[:i], []string{w + b.toks[i+1]}, b.toks[i+2:]))
			return
		}
	}
}

func (b *gazBuilder) add(f gazForm, toks []string) {
	b.words = b.words[:0]
	for _, w := range toks {
		b.words = append(b.words, b.l.trie.intern(w))
	}
	b.l.trie.add(b.words, f)
}

// phrases reads rows of a meaning and phrases that are no names.
func (b *gazBuilder) phrases(data string) {
	gazRows(data, func(row, folded string) {
		name, _, _ := strings.Cut(row, "\t")
		_, forms, _ := strings.Cut(folded, "\t")
		b.entry(gazEntry{name: name}, forms)
	})
}

// aliases reads rows of words that are one word to the automaton.
func (b *gazBuilder) aliases(data string) {
	t := &b.l.trie
	gazRows(data, func(_, folded string) {
		first, rest, _ := strings.Cut(folded, "|")
		n := t.intern(first)
		for rest != "" {
			first, rest, _ = strings.Cut(rest, "|")
			if h := hashWord(hashStart, first) | 1; t.words.get(h) < 0 {
				t.words.put(h, n)
			}
		}
	})
}
