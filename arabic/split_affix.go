package arabic

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic/internal/wordtable"
)

//go:embed lexicon/split_affixes.tsv
var splitAffixesTSV string

//go:embed lexicon/split_words.tsv
var splitWordsTSV string

//go:embed lexicon/word_counts.bin
var wordCountsFile string

// A prefix is a string of proclitics.
type prefix struct {
	text    string
	letters string // codes of its letters as written
	outer   uint8  // conjunction
	inner   uint8  // preposition or future particle
	art     bool
	elided  bool // li- and article, with the alef elided
}

// Kinds of proclitics; 0 is none.
const (
	procWa = 1 + iota
	procFa
	procBi
	procKa
	procLi
	procSa
	procArt
	procKinds
)

// A suffix is a string of endings with or without a pronoun.
type suffix struct {
	text    string
	letters string
	ending  int  // letters before the pronoun
	pronoun bool // the last part is one
}

// affixTable is what lexicon/split_affixes.tsv and split_words.tsv say.
type affixTable struct {
	prefixes []prefix
	suffixes []suffix
	pronoun  map[string]bool
	words    map[string]fixedSplit // by the codes of the word
	spelled  map[string]fixedSplit // by the word itself, where only that spelling is meant
}

// A fixedSplit is the split of a function word.
type fixedSplit struct {
	prefix, stem, suffix string
	from                 int  // offset of the stem
	joins                bool // wa- or fa- may precede it
	name                 bool // any proclitic may
}

var affixes = sync.OnceValue(func() *affixTable {
	t := &affixTable{pronoun: map[string]bool{}, words: map[string]fixedSplit{}, spelled: map[string]fixedSplit{}}
	for line := range tsvLines(splitAffixesTSV) {
		kind, text, _ := strings.Cut(line, "\t")
		if text == "-" {
			text = ""
		}
		switch kind {
		case "prefix":
			t.prefixes = append(t.prefixes, newPrefix(text))
		case "pronoun":
			t.pronoun[text] = true
			t.suffixes = append(t.suffixes, suffix{text: text, letters: codes(text), pronoun: true})
		case "suffix":
			s := suffix{text: text, letters: codes(strings.ReplaceAll(text, "+", ""))}
			s.ending = len(s.letters)
			if i := strings.LastIndexByte(text, '+'); i >= 0 && (t.pronoun[text[i+1:]] || text[i+1:] == "ي") {
				s.pronoun, s.ending = true, len(codes(strings.ReplaceAll(text[:i], "+", "")))
			}
			t.suffixes = append(t.suffixes, s)
		}
	}
	for line := range tsvLines(splitWordsTSV) {
		f := strings.Split(line, "\t")
		w := fixedSplit{joins: strings.HasPrefix(f[0], "wf"), name: f[0] == "n"}
		part := strings.Split(f[1], "+")
		stem := 0
		for i, p := range part {
			if strings.HasPrefix(p, "=") { // the stem is marked where it is not the first part
				stem, part[i] = i, p[1:]
			}
		}
		w.prefix, w.stem, w.suffix = strings.Join(part[:stem], "+"), part[stem], strings.Join(part[stem+1:], "+")
		w.from = len(strings.Join(part[:stem], ""))
		if word := strings.Join(part, ""); strings.HasSuffix(f[0], "x") {
			t.spelled[word] = w
		} else {
			t.words[codes(word)] = w
		}
	}
	return t
})

func newPrefix(text string) prefix {
	p := prefix{text: text}
	for _, part := range strings.Split(text, "+") {
		switch part {
		case "و":
			p.outer = procWa
		case "ف":
			p.outer = procFa
		case "ب":
			p.inner = procBi
		case "ك":
			p.inner = procKa
		case "ل":
			p.inner = procLi
		case "س":
			p.inner = procSa
		case "ال":
			p.art = true
		}
	}
	p.elided = p.inner == procLi && p.art
	letters := strings.ReplaceAll(text, "+", "")
	if p.elided {
		letters = strings.Replace(letters, "لال", "لل", 1)
	}
	p.letters = codes(letters)
	return p
}

// codes are the codes of the letters of w, folded as [Match] does.
func codes(w string) string {
	var b []byte
	for _, r := range Match.Fold(w) {
		b = append(b, wordtable.Code(r))
	}
	return string(b)
}

// counts is the table of word counts, read where it lies.
var counts = sync.OnceValue(func() wordtable.Table { return wordtable.Open(wordCountsFile) })
