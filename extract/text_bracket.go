package extract

import (
	"bytes"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// openBrackets writes spaces for each bracket of a pair that holds one number alone
// before a word, as official prose writes amounts: (15) persons is 15 persons to the
// recognizers. A number that says again what the words beside it say, three (3)
// persons, goes too. The bytes keep their places. Brackets around what stands for
// itself, the year of a film or the age behind a name, stay. It reports whether
// there were any.
func openBrackets(fold []byte) (opened bool) {
	for at := 0; ; {
		i := bytes.IndexByte(fold[at:], '(')
		if i < 0 {
			return opened
		}
		open := at + i
		at = open + 1
		end := loneNumber(fold, at)
		if end == 0 {
			continue
		}
		if restates(fold, open, end) {
			copy(fold[open:end], bytes.Repeat([]byte{' '}, end-open))
		}
		fold[open], fold[end] = ' ', ' '
		at, opened = end, true
	}
}

// loneNumber is the place of the bracket that closes after a number alone with
// a word behind it, 0 if there is none.
func loneNumber(fold []byte, at int) int {
	const most = 24 // digits, separators and spaces
	digits := 0
	for end := at; end < min(len(fold), at+most); end++ {
		switch c := fold[end]; {
		case c >= '0' && c <= '9':
			digits++
		case c == ' ', digits > 0 && (c == '.' || c == ','):
		case c == ')' && digits > 0 && wordFollows(fold[end+1:]):
			return end
		default:
			return 0
		}
	}
	return 0
}

// wordFollows reports whether an Arabic letter stands behind at most one space.
func wordFollows(s []byte) bool {
	if len(s) > 0 && s[0] == ' ' {
		s = s[1:]
	}
	return len(s) > 0 && s[0] >= 0xD8 && s[0] <= 0xDB
}

// restates reports whether the number in the brackets from open to end stands in
// words before or behind them.
func restates(fold []byte, open, end int) bool {
	const most = 120 // bytes of number words
	n, err := arabic.ParseNumber(string(bytes.TrimSpace(fold[open+1 : end])))
	if err != nil {
		return false
	}
	before := string(bytes.TrimRight(fold[max(0, open-most):open], " "))
	for b := range arabic.Numbers(before) {
		if b.End == len(before) && b.Value == n.Value {
			return true
		}
	}
	last, err := arabic.ParseNumber(strings.TrimPrefix(before[strings.LastIndexByte(before, ' ')+1:], wa))
	if err == nil && last.Value == n.Value {
		return true // by 20 per hundred and four (4)
	}
	behind := string(bytes.TrimLeft(fold[end+1:min(len(fold), end+1+most)], " "))
	for b := range arabic.Numbers(behind) {
		return b.Start == 0 && b.Value == n.Value
	}
	return false
}
