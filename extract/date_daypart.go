package extract

import "strings"

// dayPart gives the value of a part of a day.
func (d *dateResolver) dayPart() bool {
	s := &d.s
	part, mod := d.spokenPart()
	if d.thatPart() {
		return false
	}
	var day Day
	if d.has(clsTodE) && d.out.to-d.out.from == 1 {
		day, _ = d.clockDay()
	} else if d.bareDayPart() {
		if !d.accusative() {
			return false
		}
		day, _ = d.clockDay()
	} else if s.dem && !d.dayPointed() && !s.deic && s.nweekday == 0 && s.date[0].nday == 0 {
		day = d.dct
	} else {
		var ok bool
		if day, ok = d.namedDay(); !ok {
			return false
		}
	}
	d.out.typ = TypeTime
	if day == 0 {
		d.out.reason = reasonNoDate
		d.out.value = Value{TIMEX: part, Mod: Mod(mod), Grain: GrainDayPart}
		return true
	}
	d.out.value = d.partOfDay(day, part)
	if d.out.value.Mod = Mod(mod); s.part != "" {
		d.out.value.Mod = Mod(s.part)
	}
	return true
}

// partOfDay is a part of a day, or the day itself of whose end the words speak.
func (d *dateResolver) partOfDay(day Day, part string) Value {
	if part == lateDay {
		d.out.typ = TypeDate
		return dayValue(day)
	}
	return dayPartValue(day, part[1:])
}

// spokenPart is the part of the day that the words name, and its mod.
func (d *dateResolver) spokenPart() (part, mod string) {
	part, mod, _ = strings.Cut(d.s.tod, ":")
	if part == "" || part == lateDay && d.has(clsDeicNight) {
		return "TNI", ""
	}
	return part, mod
}

// lateDay is the end of a day that is not said to be its evening or night: late on
// Saturday.
const lateDay = "TXX"

// thatPart reports whether "that" and a part of the day without the article do
// not belong together: and that was on Thursday evening.
func (d *dateResolver) thatPart() bool {
	last := &d.m.atoms[d.out.to-1]
	return d.lex.rules[d.hit.rule].name == "daypart-this" && last.mask.has(clsTod) && !strings.HasPrefix(d.t.fold[last.start:last.end], alef+lam)
}

// bareDayPart reports whether the match is one word: in the morning.
func (d *dateResolver) bareDayPart() bool {
	return d.out.to-d.out.from == 1 && d.has(clsTod)
}

const (
	tanwin  = "\u064B"
	nahar   = "\u0646\u0647\u0627\u0631\u0627" // by day
	dayTime = "\u0648" + nahar
)

// accusative reports whether a bare part of the day is an adverb (sabahan), and
// not "by day and by night" in general.
func (d *dateResolver) accusative() bool {
	a := &d.m.atoms[d.first]
	start, end := d.t.span(a.start, a.end)
	w := d.t.src[start:end]
	if !strings.Contains(w, tanwin) && !strings.HasSuffix(w, alef) {
		return false
	}
	if d.wordIs(d.nextWord(), "blown") {
		return false
	}
	return d.nextWord() != dayTime && a.clitic == 0 && !d.prevIs("every")
}

// dayPointed reports whether the match is of the following day, of the same
// day.
func (d *dateResolver) dayPointed() bool {
	s := &d.s
	return s.unit == "D" && d.has(clsUD) && (s.dir == dirPast || s.dir == dirFuture || s.that)
}
