package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/hawliyat/hawliyat/arabic"
)

// foldTable compares the Match fold with what others do to Arabic before they
// search it, and with the least that any fold must do: copy the text, and look
// at each of its letters.
func foldTable(t *texts) table {
	dst := make([]byte, 0, 2*len(t.raw))
	var m arabic.Map
	s := string(t.raw)
	replacer := newReplacer()
	chain := newChain()
	filter := ar.NewArabicNormalizeFilter()
	return table{title: "Folding", size: len(t.raw), subjects: []subject{
		{name: "arabic.Match.Append", run: func() { dst = arabic.Match.Append(dst[:0], t.raw) }},
		{name: "arabic.Match.AppendMap, with offsets", run: func() { dst = arabic.Match.AppendMap(dst[:0], t.raw, &m) }},
		{name: "arabic.Search.Append", run: func() { dst = arabic.Search.Append(dst[:0], t.raw) }},
		{name: "bleve ArabicNormalizeFilter", note: "no digits, no marks but tashkeel, no offsets", run: func() {
			filter.Filter(analysis.TokenStream{&analysis.Token{Term: t.raw}})
		}},
		{name: "strings.NewReplacer", note: "alef, yeh, tashkeel, tatweel, digits, some punctuation", run: func() { replacer.Replace(s) }},
		{name: "x/text: NFKD, remove Mn, map, NFC", run: func() { _, _, _ = transform.String(chain, s) }},
		{name: "floor: copy", run: func() { dst = append(dst[:0], t.raw...) }},
		{name: "floor: decode runes", run: func() { decode(s) }},
	}}
}

func decode(s string) (sum rune) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		sum += r
		i += n
	}
	return sum
}

// newReplacer folds what a careful user would name.
func newReplacer() *strings.Replacer {
	pairs := []string{
		"\u0622", "\u0627", "\u0623", "\u0627", "\u0625", "\u0627", "\u0671", "\u0627", // alefs
		"\u0649", "\u064A", "\u0640", "", "\u0670", "", // yeh without dots, tatweel, small alef
		"\u060C", ",", "\u061B", ";", "\u061F", "?", "\u066A", "%", "\u066B", ".", "\u066C", ",",
		"\u00AB", `"`, "\u00BB", `"`, "\u201C", `"`, "\u201D", `"`,
	}
	for r := '\u064B'; r <= '\u0652'; r++ { // tashkeel
		pairs = append(pairs, string(r), "")
	}
	for n := range rune(10) { // digits
		pairs = append(pairs, string('\u0660'+n), string('0'+n), string('\u06F0'+n), string('0'+n))
	}
	return strings.NewReplacer(pairs...)
}

// newChain is the fold as golang.org/x/text would be used for it.
func newChain() transform.Transformer {
	return transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), runes.Map(func(r rune) rune {
		switch {
		case r == '\u0671':
			return '\u0627'
		case r == '\u0649':
			return '\u064A'
		case r >= '\u0660' && r <= '\u0669':
			return r - '\u0660' + '0'
		}
		return r
	}), norm.NFC)
}
