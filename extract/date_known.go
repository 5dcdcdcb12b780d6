package extract

import (
	_ "embed"
	"strconv"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/known_days.tsv
var knownDaysTSV string

// knownDay is a day without its year and the folded word before it.
type knownDay struct {
	day  string
	head string
}

// knownDays are the years of days that news name without them.
var knownDays = sync.OnceValue(func() map[knownDay]int {
	m := make(map[knownDay]int)
	for f := range lexiconRows(knownDaysTSV) {
		m[knownDay{f[0], arabic.Match.Fold(f[2])}], _ = strconv.Atoi(f[1])
	}
	return m
})

// knownYear is the year of a day that everybody knows by what happened on it,
// the revolution of 25 January; not one after the document's own.
func (d *dateResolver) knownYear(month, day int) (int, bool) {
	i := d.wordBefore(int(d.m.atoms[d.out.from].first))
	if i < 0 {
		return 0, false
	}
	key := two(month) + "-" + two(day)
	w := d.t.word(i)
	scan := dateScan{t: d.t, lex: d.lex}
	for range 2 { // the revolution, and for the revolution
		if y, ok := knownDays()[knownDay{key, w}]; ok {
			v, ok := dayOf(y, month, max(day, 1))
			return y, ok && (d.dct == 0 || v < d.dct)
		}
		if n, _ := scan.proclitic(w); n > 0 && len(w) >= 8 {
			w = w[n:]
		}
	}
	return 0, false
}
