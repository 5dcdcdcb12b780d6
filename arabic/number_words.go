package arabic

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"
	"sync"
)

//go:embed lexicon/numbers.tsv
var numbersTSV string

//go:embed lexicon/number_traps.tsv
var numberTrapsTSV string

// A numClass is a class of lexicon/numbers.tsv or a relation of
// lexicon/number_traps.tsv.
type numClass uint8

const (
	clsNone numClass = iota
	clsZero
	clsUnit
	clsTen
	clsTeen
	clsTens
	clsHundred
	clsHundreds
	clsScale
	clsScaleA
	clsScaleDual
	clsScales
	clsOrdinal
	clsFraction
	clsFractions
	clsDigits // digits; in no file
	clsAnd
	clsPoint
	clsMinus
	clsAfter
	clsIn
	clsArticle
)

// numClasses are the names of the classes in the file.
func numClasses() map[string]numClass {
	return map[string]numClass{
		"zero": clsZero, "unit": clsUnit, "ten": clsTen, "teen": clsTeen, "tens": clsTens,
		"hundred": clsHundred, "hundreds": clsHundreds, "scale": clsScale, "scale-a": clsScaleA,
		"scale-dual": clsScaleDual, "scales": clsScales, "ordinal": clsOrdinal,
		"fraction": clsFraction, "fractions": clsFractions, "and": clsAnd, "point": clsPoint,
		"minus": clsMinus, "after": clsAfter, "in": clsIn, "article": clsArticle,
	}
}

// Relations of lexicon/number_traps.tsv, as bits.
const (
	trapBeforeOrdinal = 1 << iota
	trapAfterOrdinal
	trapAfterFraction
	trapAfterSix
	trapBeforeZero
	trapBeforeArticle
	trapBeforeAlpha
	trapAfterAlpha
	trapRegnal
	trapTitle
)

// trapRelations are the names of the relations in the file.
func trapRelations() map[string]uint16 {
	return map[string]uint16{
		"before-ordinal": trapBeforeOrdinal, "after-ordinal": trapAfterOrdinal,
		"after-fraction": trapAfterFraction, "after-six": trapAfterSix,
		"before-zero": trapBeforeZero, "before-article": trapBeforeArticle,
		"before-alpha": trapBeforeAlpha, "after-alpha": trapAfterAlpha, "regnal": trapRegnal, "title": trapTitle,
	}
}

// A numWord is a number word with the proclitics before it.
type numWord struct {
	num, den int64
	key      uint64
	class    numClass
	skip     uint8 // letters of the proclitics, which the span leaves out
	conj     bool  // the proclitics are waw alone
	proc     bool  // there are others
	art      bool  // the word has the article
	part     bool  // a number only as a part of a longer one
}

// numTable holds the number words under the keys of all their forms: open
// addressing behind a bitmap that answers nearly all words that are none.
type numTable struct {
	bitmap [1 << (bitmapBits - 6)]uint64
	slots  [1 << slotBits]uint16 // index into words, plus one
	words  []numWord
	traps  map[uint64]uint16
}

const (
	bitmapBits = 16
	slotBits   = 14
	hashMul    = 0x9E3779B97F4A7C15
)

// A proclitic is a string of clitics before a number word.
type proclitic struct {
	letters         string
	skip            uint8
	conj, proc, art bool
}

// proclitics lists the clitics in the spelling that they are found under. After
// li- the article's alef is not written, and the span begins at the second lam.
var proclitics = []proclitic{
	{"", 0, false, false, false},
	{"و", 1, true, false, false},
	{"ف", 1, false, true, false},
	{"ب", 1, false, true, false},
	{"ل", 1, false, true, false},
	{"ك", 1, false, true, false},
	{"وب", 2, false, true, false},
	{"ول", 2, false, true, false},
	{"فب", 2, false, true, false},
	{"ال", 0, false, false, true},
	{"وال", 1, true, false, true},
	{"فال", 1, false, true, true},
	{"بال", 1, false, true, true},
	{"كال", 1, false, true, true},
	{"لل", 1, false, true, true},
	{"وبال", 2, false, true, true},
	{"ولل", 2, false, true, true},
	{"فبال", 2, false, true, true},
}

// numbers returns the table of number words, built on first use.
var numbers = sync.OnceValue(func() *numTable {
	t := &numTable{traps: map[uint64]uint16{}}
	classes, relations := numClasses(), trapRelations()
	for line := range tsvLines(numberTrapsTSV) {
		rel, word, _ := strings.Cut(line, "\t")
		t.traps[wordKey(word)] |= relations[rel]
	}
	var entries []numWord
	var forms []string
	for line := range tsvLines(numbersTSV) {
		f := strings.Split(line, "\t")
		num, den := f[1], "1"
		if a, b, ok := strings.Cut(f[1], "/"); ok {
			num, den = a, b
		}
		w := numWord{class: classes[f[0]], part: f[2] == "part"}
		w.num, _ = strconv.ParseInt(num, 10, 64)
		w.den, _ = strconv.ParseInt(den, 10, 64)
		entries, forms = append(entries, w), append(forms, f[3])
	}
	// Words without proclitics first: where a longer form has the same letters
	// (wahid, "one", and wa-ahad, "and one of"), the plain word holds.
	for _, p := range proclitics {
		for i, w := range entries {
			if p.letters != "" && w.class >= clsAnd && !(w.class == clsArticle && !p.art) {
				continue
			}
			if p.letters == "ك" && w.class == clsHundred && w.num == 100 {
				continue // the letters of kammiyya, quantity
			}
			t.add(p, w, forms[i])
		}
	}
	return t
})

func (t *numTable) add(p proclitic, w numWord, form string) {
	w.key = wordKey(p.letters + form)
	w.skip, w.conj, w.proc, w.art = p.skip, p.conj, p.proc, p.art
	if w.class == clsArticle {
		w.skip += uint8(w.num) // the first lam of lil-
	}
	if w.key == 0 || t.find(w.key) != nil {
		return
	}
	h := w.key * hashMul
	b := h >> (64 - bitmapBits)
	t.bitmap[b/64] |= 1 << (b % 64)
	t.words = append(t.words, w)
	s := h >> (64 - slotBits)
	for t.slots[s] != 0 {
		s = (s + 1) % (1 << slotBits)
	}
	t.slots[s] = uint16(len(t.words))
}

// find returns the number word of a key, nil if there is none.
func (t *numTable) find(key uint64) *numWord {
	h := key * hashMul
	b := h >> (64 - bitmapBits)
	if t.bitmap[b/64]>>(b%64)&1 == 0 {
		return nil
	}
	return t.probe(key, h>>(64-slotBits))
}

func (t *numTable) probe(key, s uint64) *numWord {
	for t.slots[s] != 0 {
		if w := &t.words[t.slots[s]-1]; w.key == key {
			return w
		}
		s = (s + 1) % (1 << slotBits)
	}
	return nil
}

// trap reports whether the word w, proclitics or not, has the relation rel.
func (t *numTable) trap(w string, rel uint16) bool {
	key, n, _ := scanWord(w, 0)
	if n == 0 || n > keyLetters {
		return false
	}
	if t.traps[key]&rel != 0 {
		return true
	}
	const wa, bi, li, fa, ka = 27, 2, 23, 20, 22
	switch first := key >> (keyBits * (n - 1)); first {
	case wa, bi, li, fa, ka:
		rest := key & (1<<(keyBits*(n-1)) - 1)
		if t.traps[rest]&rel != 0 {
			return true
		}
		// li- and article: the alef is put back.
		const al, lam = 1, 23
		if first == li && n > 1 && rest>>(keyBits*(n-2)) == lam {
			return t.traps[rest|al<<(keyBits*(n-1))]&rel != 0
		}
	}
	return false
}

// tsvLines yields the lines of a data file that are no comments.
func tsvLines(file string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			line = strings.TrimRight(line, "\r\n")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}
