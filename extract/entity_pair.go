package extract

import "strings"

// maxPair bounds the tokens of the second of two that wa- joins.
const maxPair = 3

// paired returns the token after what wa- and the noun of the last name inside the tokens
// first to end join to it: of the affairs of the Holy Mosque and the Mosque of the Prophet.
func (f *finder) paired(first, end int) int {
	w := f.t.word(end)
	if !f.same(end, first) || !f.isWord(end) || !strings.HasPrefix(w, conjWaw+article) || f.norp(end+1) {
		return end
	}
	if ok, _ := f.adjective(end + 1); !ok {
		return end
	}
	for k := end - 1; k >= end-maxPair && k > first; k-- {
		if f.t.word(k) == w[letterLen:] {
			return end + 2
		}
	}
	return end
}
