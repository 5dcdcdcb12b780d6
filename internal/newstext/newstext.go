// Package newstext makes Arabic text of any length for measurements: the
// sentences of the embedded articles in another order, with a part of their
// words replaced by new ones, so that the vocabulary grows with the text as that
// of real texts does. It means nothing.
package newstext

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// Of the words that are long enough one in replaced is a new one; with that
// every second word of a page stands there once, as in news.
const replaced = 5

// Text is size bytes of text, short of that by less than a letter. The same seed
// gives the same text.
func Text(seed uint64, size int) string {
	return newSource().text(seed, size)
}

func (s *source) text(seed uint64, size int) string {
	s.rnd = rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	b.Grow(size + 4<<10)
	for b.Len() <= size {
		s.sentence(&b)
	}
	end := size
	for !utf8.RuneStart(b.String()[end]) {
		end--
	}
	return b.String()[:end]
}

// Documents yields n documents of size bytes, each different.
func Documents(seed uint64, n, size int) iter.Seq[extract.Document] {
	return func(yield func(extract.Document) bool) {
		s := newSource()
		for i := range n {
			day := time.Date(2020, 1, 1+i%2000, 0, 0, 0, 0, time.UTC)
			if !yield(extract.Document{ID: fmt.Sprintf("text-%d", i), Published: day, Text: s.text(seed+uint64(i), size)}) {
				return
			}
		}
	}
}

type source struct {
	rnd       *rand.Rand
	sentences []string
}

func newSource() *source {
	s := &source{}
	for d := range corpus.Documents() {
		for start, end := range arabic.Sentences(d.Text) {
			s.sentences = append(s.sentences, d.Text[start:end])
		}
	}
	return s
}

// sentence appends one sentence and a space, or now and then a line break.
func (s *source) sentence(b *strings.Builder) {
	text := s.sentences[s.rnd.IntN(len(s.sentences))]
	at := 0
	const shortest = 4 * 2 // bytes
	for k := range arabic.Tokens(text) {
		if k.Kind == arabic.Word && k.End-k.Start >= shortest && s.rnd.IntN(replaced) == 0 {
			b.WriteString(text[at:k.Start])
			s.word(b)
			at = k.End
		}
	}
	b.WriteString(text[at:])
	if s.rnd.IntN(8) == 0 {
		b.WriteByte('\n')
	} else {
		b.WriteByte(' ')
	}
}

// word appends three or four root letters in a pattern of Arabic words, where a
// digit stands for a letter of the root. Some letters are more common than
// others.
func (s *source) word(b *strings.Builder) {
	patterns := [...]string{"1ا23", "م12و3", "12ي3", "ت12ي3", "است123", "ا12ا3", "12ا3ة", "م1ا2ي3", "ال123", "وال12ا3ي", "ب123ها", "ي123ون"}
	letters := []rune("لمرنبتسعفحقكدجشصزخطضثغذ")
	var root [3]rune
	for i := range root {
		n := min(s.rnd.IntN(len(letters)), s.rnd.IntN(len(letters)))
		root[i] = letters[n]
	}
	for _, r := range patterns[s.rnd.IntN(len(patterns))] {
		if r >= '1' && r <= '3' {
			r = root[r-'1']
		}
		b.WriteRune(r)
	}
}
