package extract

// dateResolver turns matches into dates, in the order of the text.
type dateResolver struct {
	t     *text
	lex   *dateLexicon
	r     *Result
	m     *dateMatcher
	s     dateSpec
	hit   dateHit
	out   outcome
	first int  // first atom of the match at hand
	soft  bool // the last tense was of an imperfect, which may tell a habit
	guess bool // and that no list has, so that it may be another word
	dct   Day  // the document's own day, 0 when unknown
	focus dateFocus
}

// dateFocus is what the dates before say about those after.
type dateFocus struct {
	day      Day   // last day that was spoken of
	daySent  int32 // and its sentence
	news     Day   // last day of the week before the document that was spoken of
	abs      Value // last absolute value, named by a calendar date
	absSent  int32
	period   Value     // last span of time shorter than a year and longer than a week, its days alone
	absBound bool      // a preposition bounds something by it
	relSent  int32     // sentence of the last date that is pointed at
	years    [13]int32 // year that a month was last given
	lastAtom int32     // token after the last date
	grain    Grain     // and its grain
	half     int32     // half of the day of the last time of day, -1: not said
	hour     int32     // its hour, -1: a part of the day
	halfSent int32     // and its sentence
	length   amount    // of that, where it is a duration of one unit
	ended    bool      // that ends on the next date
}

// outcome is what a match comes to.
type outcome struct {
	typ    DateType
	value  Value
	alts   []Alternative
	reason string
	score  float64
	from   int // atoms of the extent, half-open
	to     int
	abs    bool // named by a calendar date, not pointed at
	ended  bool // the day that ends it follows
}

const (
	reasonNoDate     = "the date of the document is not known"
	reasonImpossible = "there is no such day"
	reasonNoYear     = "the year is not said and the date of the document is not known"
)

// begin is called once for a document.
func (d *dateResolver) begin() {
	if !d.t.published.IsZero() {
		d.dct = DayOf(d.t.published)
	}
	d.focus.daySent, d.focus.absSent, d.focus.relSent, d.focus.halfSent = -1, -1, -1, -1
}

// at tries the rules at an atom and returns the number of atoms that the
// accepted one takes, 0 when none is.
func (d *dateResolver) at(a int) int {
	if !d.m.atoms[a].mask.meets(&d.lex.start) {
		return 0
	}
	d.m.match(a)
	for _, h := range d.m.hits {
		d.hit, d.first = h, a
		d.s.read(d.m, h)
		d.out = outcome{typ: TypeDate, score: 1, from: a, to: int(h.end), alts: d.out.alts[:0]}
		if d.named() {
			return int(h.end) - a
		}
		if dateActions[d.action()](d) {
			d.emit()
			return d.out.to - a
		}
	}
	return 0
}

// dateActions are what gives the value for the actions; false when a match is
// no date after all.
var dateActions = [actCount]func(*dateResolver) bool{
	actDay:          (*dateResolver).day,
	actMonth:        (*dateResolver).month,
	actYear:         (*dateResolver).year,
	actYearOther:    (*dateResolver).yearOther,
	actRange:        (*dateResolver).span2,
	actList:         (*dateResolver).yearList,
	actWeekday:      (*dateResolver).weekday,
	actNthWeekday:   (*dateResolver).nthWeekday,
	actNthWeek:      (*dateResolver).nthWeek,
	actUnitOrd:      (*dateResolver).unitOrdinal,
	actWeekend:      (*dateResolver).weekend,
	actDeictic:      (*dateResolver).deictic,
	actUnit:         (*dateResolver).unit,
	actUnitBare:     (*dateResolver).unit,
	actQuarter:      (*dateResolver).partOfYear,
	actHalf:         (*dateResolver).partOfYear,
	actThird:        (*dateResolver).partOfYear,
	actFirstSpan:    (*dateResolver).firstSpan,
	actSamePeriod:   (*dateResolver).firstSpan,
	actSeason:       (*dateResolver).season,
	actDecade:       (*dateResolver).decade,
	actCentury:      (*dateResolver).century,
	actSpan:         (*dateResolver).span,
	actVagueSpan:    (*dateResolver).vagueSpan,
	actAgo:          (*dateResolver).ago,
	actDuration:     (*dateResolver).duration,
	actDurationWeak: (*dateResolver).duration,
	actSet:          (*dateResolver).set,
	actSetAdverb:    (*dateResolver).setAdverb,
	actClock:        (*dateResolver).clock,
	actClockPair:    (*dateResolver).clockPair,
	actStamp:        (*dateResolver).stamp,
	actDayPart:      (*dateResolver).dayPart,
	actFeast:        (*dateResolver).feast,
	actRef:          (*dateResolver).reference,
}

// action is that of the rule at hand.
func (d *dateResolver) action() dateAction { return d.lex.rules[d.hit.rule].action }

// emit appends the date of d.out and moves the focus.
func (d *dateResolver) emit() {
	o := &d.out
	first, last := &d.m.atoms[o.from], &d.m.atoms[o.to-1]
	start, end := d.t.span(first.start, last.end)
	date := Date{
		Start: start, End: end, Text: d.t.src[start:end], Type: o.typ, Value: o.value, Bound: d.bound(),
		Rule: d.lex.rules[d.hit.rule].name, Score: o.score, Reason: o.reason,
	}
	if len(o.alts) > 0 {
		date.Alternatives = append([]Alternative(nil), o.alts...)
	}
	if date.Bound == BoundSince {
		d.runsFrom(date.Value)
	}
	if o.typ == TypeDuration {
		d.runsSince(&date)
	}
	if d.focus.ended {
		d.runsTo(date.Value)
	}
	d.r.Dates = append(d.r.Dates, date)
	d.move(d.t.toks[first.first].sent, last.last)
}

// move sets the focus after a date.
func (d *dateResolver) move(sent, after int32) {
	o, f := &d.out, &d.focus
	from := d.periodStart()
	f.ended = o.ended
	f.lastAtom, f.grain, f.length = after, o.value.Grain, amount{}
	if o.typ == TypeDuration && d.s.namount == 1 && d.s.half == 0 && !d.s.amounts[0].some {
		f.length = d.s.amounts[0]
	}
	d.keepHalf(sent)
	v := o.value
	if o.typ == TypeDuration {
		f.keepPeriod(v.Earliest, v.Latest)
	}
	if o.typ != TypeDate && o.typ != TypeTime || v.Earliest == 0 {
		return
	}
	if o.abs {
		f.abs, f.absSent, f.absBound = v, sent, d.bound() != ""
	} else {
		f.relSent = sent
	}
	f.keep(v, sent, d.dct)
	if from != 0 {
		f.keepPeriod(from, max(v.Latest, d.untilNow()))
	}
}

// keep keeps what a value says of its day, period and month.
func (f *dateFocus) keep(v Value, sent int32, dct Day) {
	if v.Earliest == v.Latest {
		f.day, f.daySent = v.Earliest, sent
		if dct != 0 && v.Earliest <= dct && v.Earliest > dct-7 {
			f.news = v.Earliest
		}
	}
	f.keepPeriod(v.Earliest, v.Latest)
	if v.Grain <= GrainMonth && v.Calendar == Gregorian {
		y, m, _ := v.Earliest.Date()
		if _, m2, _ := v.Latest.Date(); m2 == m {
			f.years[m] = int32(y)
		}
	}
}

// unresolved keeps an expression whose value cannot be told.
func (d *dateResolver) unresolved(timex, reason string) bool {
	d.out.value = Value{TIMEX: timex}
	d.out.reason = reason
	d.out.score = 0.5
	return true
}

// alternative adds another reading; the best keeps the rest of the weight.
func (d *dateResolver) alternative(v Value, weight float64, rule string) {
	if v.TIMEX != "" && v.TIMEX != d.out.value.TIMEX {
		d.out.alts = append(d.out.alts, Alternative{v, weight, rule})
		d.out.score = min(d.out.score, 1-weight)
	}
}
