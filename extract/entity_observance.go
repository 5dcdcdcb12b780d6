package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// observance reads a day, week or year that the world keeps at token i: the
// World Day for X, with its complement.
func (f *finder) observance(i int) {
	switch f.t.bare(i) {
	case "اليوم", "الاسبوع", "الشهر", "العام":
	case "يوم":
		f.honoured(i)
		return
	default:
		return
	}
	p := phraseEnd{end: i + 1}
	f.adjectives(&p, i)
	if p.end == i+1 || !p.official {
		return
	}
	f.complement(&p, head{kind: EventName})
	if p.complement {
		f.add(i, p.end, f.info(i).skip, EventName, scoreOfficial, "observance")
	}
}

// honoured reads at token i the day on which a people or the world thinks of somebody: the
// day of the Palestinian prisoner, of the Brazilian woman.
func (f *finder) honoured(i int) {
	if !f.same(i+2, i) || f.info(i+1).skip != 0 || !f.commemorated(i+1) {
		return
	}
	p := phraseEnd{end: i + 2}
	f.adjectives(&p, i, i+1)
	if p.norp || p.end > i+2 && hasAnySuffix(f.t.word(i+2), "العالمي", "الوطني", "العربي", "الدولي") {
		f.add(i, p.end, f.info(i).skip, EventName, scoreOfficial, "observance")
	}
}

// commemorated reports whether token j is one of those who have a day of their own.
func (f *finder) commemorated(j int) bool {
	return among("commemorated", f.t.word(j))
}

// cup reads the Africa Cup of Nations by the letters of its French name at token i, which are those of
// "was", with its year or the country that holds it: in the finals of CAN 2017.
func (f *finder) cup(i int) {
	if !f.same(i+1, i) {
		return
	}
	s := strings.TrimSuffix(f.t.word(i), "كان")
	if f.cupYear(i, s) {
		f.add(i, i+2, uint8(len(s)), EventName, scoreTownsOwn, "club")
	}
}

// cupYear reports whether the year or the country of a cup follows token i, which has the proclitic s, and
// whether it can be no verb.
func (f *finder) cupYear(i int, s string) bool {
	year := f.t.toks[i+1].kind == arabic.Digits && len(f.t.word(i+1)) == 4
	if s != "" {
		return year
	}
	if !f.same(i-1, i) {
		return year && f.t.word(i+2) == ":"
	}
	_, kind, ok := f.known(i + 1)
	return (year || ok && kind == GPE) && among("cup", f.t.bare(i-1))
}
