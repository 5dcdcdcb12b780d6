// Package pieces cuts long texts into the pieces that extract and timeline read one
// after the other, so that the memory of reading does not grow with a text.
package pieces

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Len is the most bytes of a piece. Articles are shorter.
const Len = 64 << 10

// End is where the piece of src that begins at start ends.
func End(src string, start int) int {
	if len(src)-start <= Len {
		return len(src)
	}
	return start + cutBefore(src[start:start+Len])
}

// cutBefore is where s, which goes on, is to be cut: behind the last line, else
// the last sentence or word of its second half, and inside no character.
func cutBefore(s string) int {
	first := len(s) / 2
	for _, end := range [...]string{"\n", ". ", " "} {
		if i := strings.LastIndex(s[first:], end); i >= 0 {
			return first + i + len(end)
		}
	}
	for i := len(s) - 1; i >= max(1, len(s)-utf8.UTFMax); i-- {
		if utf8.RuneStart(s[i]) && !utf8.FullRuneInString(s[i:]) {
			return i
		}
	}
	return len(s)
}

// Within are those of all, in the order of the text, that begin from byte start to
// end; at tells where one begins.
func Within[T any](all []T, start, end int, at func(*T) int) []T {
	first := sort.Search(len(all), func(i int) bool { return at(&all[i]) >= start })
	last := sort.Search(len(all), func(i int) bool { return at(&all[i]) >= end })
	return all[first:last]
}
