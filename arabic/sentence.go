package arabic

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences yields the sentences of s as byte spans without the space around
// them. Line ends always part: a headline or a bullet is a sentence of its own.
// Within a line it follows the sentence boundaries of UAX #29 except where
// these fail Arabic news:
//
//   - No border after the full stop of an abbreviation (د. م. أ. and other
//     single letters, Mr.), unless the letter is the era of a year (2018 م.),
//     nor after the number of a list at the head of a sentence (1.).
//   - No border inside a quotation that closes within the line, nor at the
//     stop before its closing mark: "لن نتراجع." وأضاف is one sentence. After
//     a colon the quotation's end is the sentence's.
//   - Two and more full stops and … are a pause; they end a sentence only
//     where a word follows that opens one (… وأضاف).
//   - A full stop between two Arabic letters without a space ends a sentence
//     after a word of three letters and more (قال.وأضاف), not in أ.ف.ب.
//   - A mark between ASCII letters or digits (page?id=3) ends nothing.
//   - A bullet (•) after a space begins a sentence.
//
// s may be folded by any profile: the folds keep what sentences depend on.
func Sentences(s string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		w := sentenceWalker{s: s, quoteEnd: -1}
		for i := dull(s, 0); i < len(s); i = dull(s, i) {
			end, next := w.step(i)
			if end >= 0 {
				if a, b := trimSpan(s, w.start, end); a < b && !yield(a, b) {
					return
				}
				w.start = next
			}
			i = next
		}
		if a, b := trimSpan(s, w.start, len(s)); a < b {
			yield(a, b)
		}
	}
}

func trimSpan(s string, start, end int) (int, int) {
	t := strings.TrimRightFunc(s[start:end], unicode.IsSpace)
	u := strings.TrimLeftFunc(t, unicode.IsSpace)
	return start + len(t) - len(u), start + len(t)
}

type sentenceWalker struct {
	s        string
	start    int  // of the sentence at hand
	quoteEnd int  // where the quotation at hand closes, else -1
	cited    bool // a colon introduced it
}

// step looks at the rune at i. It returns where to go on and, when a sentence
// ends here, its end; else -1.
func (w *sentenceWalker) step(i int) (end, next int) {
	b := w.s[i]
	if b < utf8.RuneSelf {
		switch b {
		case '\n', '\r':
			w.quoteEnd = -1
			return i, i + 1
		case '.', '!', '?':
			return w.stop(i)
		case '"':
			w.quote(i, '"', 1)
		}
		return -1, i + 1
	}
	r, n := utf8.DecodeRuneInString(w.s[i:])
	switch {
	case isLineEnd(r):
		w.quoteEnd = -1
		return i, i + n
	case r == ellipsis, isTerminal(r):
		return w.stop(i)
	case quoteFamily(r) != 0:
		w.quote(i, r, n)
	case isBullet(r) && i > w.start && isSpaceBefore(w.s, i):
		return i, i
	}
	return -1, i + n
}

// dull skips what no border depends on: ASCII letters, and Arabic ones, whose
// lead bytes D8 to DA tell nothing yet; only the last three continuation bytes
// of the punctuation in U+0600..U+061F do.
func dull(s string, i int) int {
	for ; i < len(s); i++ {
		b := s[i]
		if stirring[b>>6]>>(b&63)&1 == 0 {
			continue
		}
		if b >= 0xC0 || b < utf8.RuneSelf {
			break
		}
		if i > 0 && s[i-1] == 0xD8 {
			return i - 1
		}
	}
	return i
}

// stirring is the set of bytes that dull stops at.
var stirring = [4]uint64{
	1<<'\n' | 1<<'\r' | 1<<'!' | 1<<'"' | 1<<'.' | 1<<'?',
	0,
	1<<0x1D | 1<<0x1E | 1<<0x1F,
	^uint64(1<<0x18 | 1<<0x19 | 1<<0x1A),
}

const ellipsis = '\u2026' // HORIZONTAL ELLIPSIS

func isBullet(r rune) bool {
	switch r {
	case '\u2022', '\u2023', '\u2043', '\u25AA', '\u25A0', '\u25CF', '\u25E6', '\u25C6', '\u27A2':
		return true
	}
	return false
}

func isSpaceBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsSpace(r)
}

// isTerminal reports whether r ends sentences wherever it stands, as . does not.
func isTerminal(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '!' || r == '?'
	}
	return r != '\u2024' && unicode.Is(unicode.Sentence_Terminal, r)
}

// quoteWindow bounds how far a quotation reaches; further on the mark is taken
// for a stray one.
const quoteWindow = 1024

// quote opens or closes a quotation at the mark r at i.
func (w *sentenceWalker) quote(i int, r rune, n int) {
	if i <= w.quoteEnd {
		return
	}
	if after, _ := utf8.DecodeRuneInString(w.s[i+n:]); i > w.start && !isSpaceBefore(w.s, i) && (unicode.IsSpace(after) || after == utf8.RuneError) {
		return // it can only close
	}
	family := quoteFamily(r)
	for j, q := range w.s[i+n : min(len(w.s), i+n+quoteWindow)] {
		switch {
		case quoteFamily(q) == family:
			w.quoteEnd = i + n + j
			w.cited = strings.HasSuffix(strings.TrimRight(w.s[w.start:i], " "), ":")
			return
		case isLineEnd(q):
			return
		}
	}
}

// quoteFamily groups the quotation marks that close each other: typists take
// the opening for the closing one.
func quoteFamily(r rune) int {
	switch r {
	case '"':
		return 1
	case '\u201C', '\u201D', '\u201E', '\u201F':
		return 2
	case '«', '»', '\u2039', '\u203A':
		return 3
	}
	return 0
}
