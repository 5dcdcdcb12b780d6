// Package hostile makes texts that have broken other readers of text: the
// adversarial table of the tests of arabic, extract and timeline. Nothing of
// the library imports it.
package hostile

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Text is a kind of hostile text.
type Text struct {
	Name string
	Unit string                     // repeated to the size wanted, where Make is nil
	Make func(i int) (string, bool) // the i-th piece, or the whole text and true
}

// Of is the text in n bytes at most, cut at the end of a character where it
// holds characters.
func (t Text) Of(n int) string {
	if t.Make == nil {
		return Repeat(t.Unit, n)
	}
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		piece, last := t.Make(i)
		b.WriteString(piece)
		if last {
			break
		}
	}
	return cut(b.String(), n)
}

// Repeat is unit in n bytes at most.
func Repeat(unit string, n int) string {
	return cut(strings.Repeat(unit, n/len(unit)+1), n)
}

func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for back := 0; back < utf8.UTFMax && back < n; back++ {
		if utf8.RuneStart(s[n-back]) {
			return s[:n-back]
		}
	}
	return s[:n]
}

// numbered is pieces that differ, so that nothing can be looked up twice.
func numbered(format string) func(int) (string, bool) {
	return func(i int) (string, bool) { return fmt.Sprintf(format, i), false }
}

// headed is a head once, then unit for ever: a search that begins at the head
// and finds no end.
func headed(head, unit string) func(int) (string, bool) {
	return func(i int) (string, bool) {
		if i == 0 {
			return head, false
		}
		return unit, false
	}
}

// letters is words of three letters in all combinations, in a fixed order that
// looks like none.
func letters(sep string) func(int) (string, bool) {
	alphabet := []rune("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
	return func(i int) (string, bool) {
		var w [5]rune
		x := uint32(i)*2654435761 + 12345
		for k := range w {
			w[k] = alphabet[x%uint32(len(alphabet))]
			x = x/uint32(len(alphabet)) + uint32(k)*40503
		}
		return string(w[:3+i%3]) + sep, false
	}
}
