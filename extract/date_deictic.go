package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// deictic gives the value of today, yesterday, tomorrow. A weekday beside it is
// evidence: where it disagrees it is the alternative.
func (d *dateResolver) deictic() bool {
	s := &d.s
	today := s.nweekday == 0 && s.deictic == 0
	if today && d.anyDay() || d.ball() || s.deictic != 0 && d.prevIs("nowbefore") {
		return false // the world of tomorrow
	}
	mod := Mod("")
	switch s.ref {
	case timexPast:
		mod = ModBefore
	case timexFuture:
		mod = ModAfter
	}
	if today && mod == "" && d.nowadays() {
		d.out.value = refValue(timexPresent)
		d.out.value.Earliest, d.out.value.Latest = d.dct, d.dct
		return true
	}
	if d.dct == 0 {
		return d.unresolved("", reasonNoDate)
	}
	d.out.value = d.deicticDay()
	d.out.value.Mod = mod
	return true
}

// anyDay reports whether "the day" is not today: the first day of something, so
// many barrels in the day, the national day, the second word of a byline.
func (d *dateResolver) anyDay() bool {
	return d.nextPlain(clsOrd, clsOrdLast, clsAl) || d.prevHas(clsFi) && d.s.ref == "" && d.oneWord() ||
		d.wordIs(d.nextWord(), "dayadj") || d.byline()
}

// ball reports whether the word for tomorrow in speech is the preposition bi- and
// a ball, of which a word with the article follows: bi-kurati l-qadam.
func (d *dateResolver) ball() bool {
	a := &d.m.atoms[d.first]
	w := d.t.fold[a.start:a.end]
	return d.s.deictic == 1 && strings.HasPrefix(w, "\u0628\u0643\u0631\u0629") && definite(d.nextWord())
}

// byline reports whether a sentence begins with a word, "today" and a dash or
// colon: the name of the paper before its report.
func (d *dateResolver) byline() bool {
	i := int(d.m.atoms[d.out.from].first)
	if !d.oneWord() || i-int(d.t.sents[d.sentence()].first) != 1 || d.t.toks[i-1].kind != arabic.Word {
		return false
	}
	w := d.nextWord()
	return w == "-" || w == "\u2013" || w == "\u2014" || w == ":"
}

// deicticDay is the day so far from the document's own, of another year where
// one is said: on this day of 1492.
func (d *dateResolver) deicticDay() Value {
	s := &d.s
	day := d.dct + Day(s.deictic)
	if date := &s.date[0]; date.nyear > 0 {
		_, m, n := day.Date()
		d.out.abs = true
		day, _ = dayOf(saidYear(date), m, n)
		return dayValue(day)
	}
	if s.nweekday > 0 {
		if diff := weekdayDiff(day, int(s.weekday[0])); diff != 0 {
			d.out.value = dayValue(day)
			d.alternative(dayValue(day+Day(diff)), 0.35, "weekday-disagrees")
		}
	}
	return dayValue(day)
}

// oneWord reports whether the match is a single word.
func (d *dateResolver) oneWord() bool {
	return d.m.atoms[d.out.to-1].last-d.m.atoms[d.out.from].first == 1
}

// wordIs reports whether a word has a class that only the lexicon names.
func (d *dateResolver) wordIs(w, class string) bool { return d.wordHas(w, d.lex.classes[class]) }

// wordHas is wordIs for a class that was looked up before.
func (d *dateResolver) wordHas(w string, class dateClass) bool {
	id, ok := d.lex.ids[w]
	return ok && d.lex.words[id].entry != 0 && d.lex.entries[d.lex.words[id].entry].mask.has(class)
}

// nextPlain reports whether the next atom has one of the classes and no
// proclitic.
func (d *dateResolver) nextPlain(classes ...dateClass) bool {
	n := d.next()
	if n == nil || n.clitic != 0 {
		return false
	}
	for _, c := range classes {
		if n.mask.has(c) {
			return true
		}
	}
	return false
}

// nowadays reports whether "today" stands for these times: the words around it
// make it a comparison with the past or a general truth.
func (d *dateResolver) nowadays() bool {
	if d.prevIs("until") || d.prevIs("since") {
		return false
	}
	n := d.next()
	return n != nil && n.mask.has(d.lex.classes["nowafter"]) || d.prevIs("nowbefore")
}

// reference is a vague reference.
func (d *dateResolver) reference() bool {
	if d.shortlyOf() {
		return false
	}
	v := refValue(d.s.ref)
	switch d.s.ref {
	case timexPast:
		v.Latest = d.dct
	case timexFuture:
		v.Earliest = d.dct
	default:
		v.Earliest, v.Latest = d.dct, d.dct
	}
	d.out.value = v
	return true
}

// shortlyOf reports whether a vague "shortly before", "shortly after" has the
// event that it counts from behind it.
func (d *dateResolver) shortlyOf() bool {
	a := &d.m.atoms[d.first]
	if a.last-a.first < 2 || !d.headIs(a, clsQabl) && !d.headIs(a, clsBaad) {
		return false
	}
	return d.nextHas(clsMin) || d.nextHas(d.lex.classes["ala"])
}

// headIs reports whether the first word of a phrase has a class by itself.
func (d *dateResolver) headIs(a *dateAtom, c dateClass) bool {
	id, ok := d.lex.ids[d.t.word(int(a.first))]
	return ok && d.lex.words[id].entry != 0 && d.lex.entries[d.lex.words[id].entry].mask.has(c)
}
