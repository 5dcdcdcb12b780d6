package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A stopMark is a run of full stops and other terminals with what closes after
// it and what follows.
type stopMark struct {
	at, end int  // the run and its closing marks
	next    int  // the rune after the space
	dots    int  // full stops in the run
	pause   bool // an ellipsis
	strong  bool // a terminal other than a full stop
	closed  bool // closing marks follow
}

// stop decides about the terminal at i.
func (w *sentenceWalker) stop(i int) (end, next int) {
	m := w.mark(i)
	if i < w.quoteEnd && !(w.cited && m.closed && m.end > w.quoteEnd) || m.next >= len(w.s) || w.holds(m) {
		return -1, max(m.end, i+1)
	}
	return m.end, m.next
}

// mark reads the terminals at i.
func (w *sentenceWalker) mark(i int) stopMark {
	m := stopMark{at: i, end: i}
	for m.end < len(w.s) {
		r, n := utf8.DecodeRuneInString(w.s[m.end:])
		if !m.terminal(r) && !(m.end > i && isTransparent(r)) {
			if !isCloser(r) || m.end == w.quoteEnd && !w.cited || !w.closes(m.end, r, n) {
				break
			}
			m.closed = true
		}
		m.end += n
	}
	m.pause = m.pause || m.dots > 1
	m.next = m.end
	for m.next < len(w.s) {
		r, n := utf8.DecodeRuneInString(w.s[m.next:])
		if isLineEnd(r) || !unicode.IsSpace(r) && !isIgnorable(r) {
			break
		}
		m.next += n
	}
	return m
}

// terminal takes r into the run if it is a terminal; after a closing mark none
// is.
func (m *stopMark) terminal(r rune) bool {
	switch {
	case m.closed:
		return false
	case r == '.':
		m.dots++
	case r == ellipsis:
		m.pause = true
	case isTerminal(r):
		m.strong = true
	default:
		return false
	}
	return true
}

func isLineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == nextLine || r == lineSeparator || r == paraSeparator
}

// closes reports whether the mark at i closes something rather than opening
// the next sentence.
func (w *sentenceWalker) closes(i int, r rune, n int) bool {
	if quoteFamily(r) == 0 {
		return !unicode.Is(unicode.Ps, r)
	}
	after, _ := utf8.DecodeRuneInString(w.s[i+n:])
	return !unicode.IsLetter(after)
}

// isCloser is the Close of UAX #29.
func isCloser(r rune) bool {
	return r == '\'' || quoteFamily(r) != 0 || unicode.In(r, unicode.Ps, unicode.Pe, unicode.Pi, unicode.Pf)
}

// isTransparent reports whether r is a mark or a format character, which never
// matter to a border.
func isTransparent(r rune) bool {
	return r >= 0xAD && r != '\u200B' && unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me, unicode.Cf)
}

// isContinuer is the SContinue of UAX #29: after it a sentence goes on.
func isContinuer(r rune) bool {
	switch r {
	case ',', '-', ':', ';', comma, semicolon, dateSeparator, '\u2013', '\u2014':
		return true
	}
	return false
}

// holds reports whether the sentence goes on after m.
func (w *sentenceWalker) holds(m stopMark) bool {
	r, _ := utf8.DecodeRuneInString(w.s[m.next:])
	switch {
	case isLineEnd(r):
		return true // the line end parts them
	case r == '.', r == ellipsis, isTerminal(r), isContinuer(r):
		return true
	case m.next == m.end && w.glued(m, r):
		return true
	case m.strong:
		return false
	case w.lowerFollows(m.next):
		return true
	case m.pause:
		return !opens(w.s[m.next:])
	}
	return m.next > m.end && !m.closed && (w.isAbbreviation(m.at) || w.isListNumber(m.at))
}

// glued decides about a mark that r follows without a space.
func (w *sentenceWalker) glued(m stopMark, r rune) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(w.s[w.start:m.at], isTransparent))
	if r < utf8.RuneSelf && last < utf8.RuneSelf && isASCIIWord(byte(r)) && isASCIIWord(byte(last)) && m.strong {
		return true
	}
	switch {
	case m.closed, m.strong:
		return false
	case unicode.IsDigit(r):
		return true
	case unicode.IsUpper(r):
		return unicode.IsUpper(last) || unicode.IsLower(last)
	case isArabicLetter(r):
		n := utf8.RuneCountInString(Match.Fold(w.wordBefore(m.at)))
		return n > 0 && n < 3
	}
	return false
}

// lowerWindow bounds the look for a small letter, in runes.
const lowerWindow = 32

// lowerFollows reports whether a small letter is the first letter after i.
func (w *sentenceWalker) lowerFollows(i int) bool {
	n := 0
	for _, r := range w.s[i:] {
		if n++; n > lowerWindow || isTerminal(r) || r == '.' || r == '\n' || r == '\r' {
			return false
		}
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}

// longestAbbr is the number of runes of an abbreviation that is looked for,
// marks included.
const longestAbbr = 8

// wordBefore is the Arabic or ASCII word that ends at i, "" where it is longer
// than any abbreviation.
func (w *sentenceWalker) wordBefore(i int) string {
	j := i
	for range longestAbbr {
		r, n := utf8.DecodeLastRuneInString(w.s[w.start:j])
		if n == 0 || !isWordRune(r) && (r >= utf8.RuneSelf || !isASCIIWord(byte(r)) || r == '_') {
			return w.s[j:i]
		}
		j -= n
	}
	return ""
}

// isAbbreviation reports whether the full stop at i belongs to the word before.
func (w *sentenceWalker) isAbbreviation(i int) bool {
	word := w.wordBefore(i)
	if word == "" {
		return false
	}
	folded := Match.Fold(word)
	if sentenceWords()[folded] == useAbbr {
		return true
	}
	if r, n := utf8.DecodeRuneInString(folded); n != len(folded) || !unicode.IsLetter(r) {
		return false
	}
	// The letter of an era follows its year.
	before := strings.TrimRightFunc(w.s[w.start:i-len(word)], unicode.IsSpace)
	r, _ := utf8.DecodeLastRuneInString(before)
	return !isDigit(r)
}

// isListNumber reports whether the sentence so far is a number.
func (w *sentenceWalker) isListNumber(i int) bool {
	head := strings.TrimSpace(w.s[w.start:i])
	if head == "" || len(head) > 8 {
		return false
	}
	for _, r := range head {
		if !isDigit(r) && !isTransparent(r) && !isBullet(r) && r != '(' && r != ' ' {
			return false
		}
	}
	return true
}
