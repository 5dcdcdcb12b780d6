package timeline

import (
	"cmp"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// bestDate is the date that most documents support, of equal ones the finest,
// then the earliest; a date of publication or coreference counts only where
// there is no other.
func bestDate(ms []*Mention) extract.Value {
	if oneDate(ms) {
		return ms[0].Date
	}
	var best extract.Value
	rank := [3]int{-1, 0, 0}
	for i, m := range ms {
		v := m.Date
		if tierOf(&v) == tierNone || i > 0 && v == ms[i-1].Date && owned(m) == owned(ms[i-1]) {
			continue
		}
		r := [3]int{0, support(ms, &v), int(tiers - tierOf(&v))}
		if owned(m) {
			r[0] = 1
		}
		c := slices.Compare(r[:], rank[:])
		if c > 0 || c == 0 && cmp.Or(cmp.Compare(v.Earliest, best.Earliest), cmp.Compare(v.Latest, best.Latest), cmp.Compare(v.TIMEX, best.TIMEX)) < 0 {
			best, rank = v, r
		}
	}
	return best
}

// oneDate reports that all mentions give one date.
func oneDate(ms []*Mention) bool {
	for _, m := range ms {
		if m.Date != ms[0].Date {
			return false
		}
	}
	return tierOf(&ms[0].Date) != tierNone
}

// owned reports whether the words of m give its date.
func owned(m *Mention) bool {
	return m.DateRule != ruleDateline && m.DateRule != ruleNarrated && m.DateRule != ruleCoreference && tierOf(&m.Date) != tierNone
}

// support counts the documents whose words give a date that meets v.
func support(ms []*Mention, v *extract.Value) int {
	var few [8]string
	docs := few[:0]
	n := 0
	for _, m := range ms {
		if owned(m) && m.Date.Earliest <= v.Latest && v.Earliest <= m.Date.Latest {
			if !slices.Contains(docs, m.Doc) && len(docs) < maxSupport {
				docs = append(docs, m.Doc)
			}
			n++
		}
	}
	return 16*len(docs) + min(n, 15)
}
