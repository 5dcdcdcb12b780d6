package extract

import "strings"

// publishedScan collects clues about when a text was written.
type publishedScan struct {
	src   string
	dates []Date
	lex   *pubWords
	lines []int // the dates of datelines
	open  []int // those of them without a year
	found []clue
}

// absolute reports whether the date has days of its own, in the time of news.
func (s *publishedScan) absolute(i int) bool {
	d := &s.dates[i]
	y, _, _ := d.Value.Earliest.Date()
	return (d.Type == TypeDate || d.Type == TypeTime) && d.Reason == "" && y >= firstNews && d.Value.Latest.valid()
}

// inside is the words of the date, and of an expression right before it as
// "last year (2020)" has it.
func (s *publishedScan) inside(i int) (words []string) {
	d := &s.dates[i]
	if i > 0 && d.Start-s.dates[i-1].End >= 0 && d.Start-s.dates[i-1].End <= 3 && !s.absolute(i-1) {
		words = foldedWords(s.dates[i-1].Text)
	}
	return append(words, foldedWords(d.Text)...)
}

// words is inside with the word after the date.
func (s *publishedScan) words(i int) (inside, next []string) {
	after := s.after(s.dates[i].End)
	if next = foldedWords(after[:min(len(after), windowWord)]); len(next) > 0 {
		next = next[:1]
	}
	return s.inside(i), next
}

// standpoint is the shift from the writer's day to a day called today, yesterday or
// tomorrow.
func standpoint(g uint32) (shift Day, ok bool) {
	step := Day(1)
	if g&pubSecond != 0 {
		step = 2
	}
	switch {
	case g&pubYesterday != 0:
		return step, true
	case g&pubTomorrow != 0:
		return -step, true
	}
	return 0, g&pubToday != 0
}

// deictics takes the days that are called today, yesterday or tomorrow. Where
// they disagree the one that most point to counts, then the first.
func (s *publishedScan) deictics() {
	votes := make(map[Day]int)
	var days []clue
	for i := range s.dates {
		d := &s.dates[i]
		if !s.absolute(i) || d.Value.Earliest != d.Value.Latest {
			continue
		}
		g := s.lex.any(s.inside(i))
		before := foldedWords(s.src[max(0, d.Start-windowWord):d.Start])
		if s.lex.any(before)&pubSuch != 0 {
			continue
		}
		if len(before) > 0 {
			g |= s.lex.of(before[len(before)-1]) & (pubToday | pubYesterday | pubTomorrow)
		}
		shift, ok := standpoint(g)
		day, ok2 := addDays(d.Value.Earliest, int(shift))
		if ok && ok2 {
			votes[day]++
			days = append(days, clue{day, day, weightDeictic, ruleDeictic, d.Start, d.End})
		}
	}
	best := -1
	for i, c := range days {
		if best < 0 || votes[c.lo] > votes[days[best].lo] {
			best = i
		}
	}
	if best >= 0 {
		s.found = append(s.found, days[best])
	}
}

// relation takes what an absolute date says by its adjective or by the way in
// which it is told.
func (s *publishedScan) relation(i int) {
	d := &s.dates[i]
	inside, next := s.words(i)
	if !s.absolute(i) {
		if d := s.completed(d, inside, next); d.Value.Earliest.valid() {
			if c, ok := s.unit(&d, inside, nil); ok {
				s.found = append(s.found, c)
			}
		}
		return
	}
	if c, ok := s.unit(d, inside, next); ok {
		s.found = append(s.found, c)
		return
	}
	before := foldedWords(s.before(d.Start))
	c := clue{rule: ruleToldPast, weight: weightTold, lo: d.Value.Earliest, start: d.Start, end: d.End}
	switch s.told(before, next) {
	case pubFuture:
		c.rule, c.weight, c.lo, c.hi = ruleToldFuture, weightFuture, 0, d.Value.Latest
	case 0:
		c.rule, c.weight = ruleMentioned, weightMentioned
		if d.Value.Grain > GrainMonth || d.Bound == BoundUntil || d.Bound == BoundBefore {
			return
		}
	}
	if d.Value.Grain > GrainYear || d.Value.Grain == GrainYear && !s.isYear(inside, before) {
		return
	}
	s.found = append(s.found, c)
}

// completed is a date that has no year with the year that follows it, as "the
// current year 2016" and "this March 2016" may have been read.
func (s *publishedScan) completed(d *Date, inside, next []string) Date {
	done := *d
	done.Value = Value{}
	if len(next) == 0 || len(next[0]) != 4 {
		return done
	}
	y, ok := digits(next[0])
	if !ok || y < firstNews || y >= firstNews+400 || d.Type != TypeDate {
		return done
	}
	timex := d.Value.TIMEX
	switch m, day, ok := yearless(timex); {
	case ok:
		v, _ := dayOf(y, m, day)
		done.Value = dayValue(v)
	case len(timex) == len("XXXX-10") && timex[:5] == "XXXX-":
		m, _ := digits(timex[5:])
		done.Value = monthValue(y, m)
	case timex == "" && s.lex.any(inside)&pubYear != 0 && s.unitBefore(inside, pubThis|pubLast|pubNext):
		done.Value = yearValue(y)
	}
	return done
}

// isYear reports whether a year is a time and not part of a name such as that
// of a cup or a plan.
func (s *publishedScan) isYear(inside, before []string) bool {
	if len(inside) > 0 && s.lex.of(inside[0])&pubYear != 0 {
		return true
	}
	return len(before) > 0 && s.lex.of(before[len(before)-1])&(pubYear|pubIn) != 0
}

// told returns how a date is told: pubPast, pubFuture or 0, by the nearest word
// before it, then by the word after it. A plan of the past, "was to be", is past.
func (s *publishedScan) told(before, next []string) uint32 {
	const near = 3
	for i := len(before) - 1; i >= 0; i-- {
		switch g := s.lex.of(before[i]); {
		case g&pubFuture != 0 && s.lex.any(before[max(0, i-near):i])&pubWas != 0:
			return pubPast
		case g&(pubFuture|pubPast) != 0:
			return g & (pubFuture | pubPast)
		}
	}
	return s.lex.any(next) & (pubFuture | pubPast)
}

// unit takes the current, last or next month, year or day. "The last year
// (2020)" is the one before, "the past December 2020" any in the past.
func (s *publishedScan) unit(d *Date, inside, next []string) (clue, bool) {
	g := s.lex.any(inside) | s.lex.any(next)
	lo, hi := d.Value.Earliest, d.Value.Latest
	c := clue{lo, hi, weightUnit, ruleUnit, d.Start, d.End}
	reach, bounded := hi-lo+1, s.unitBefore(inside, pubLast|pubNext)
	if d.Value.Grain <= GrainDay && s.lex.weekday(inside) != 0 && s.lex.any(inside)&(pubLast|pubNext) != 0 {
		reach, bounded = aWeekOff, true
	}
	switch {
	case g&pubThis != 0 && d.Value.Grain > GrainDay:
	case g&pubLast != 0:
		c.lo, c.hi = hi+1, hi+reach
		if !bounded {
			c.hi = 0
		}
	case g&pubNext != 0:
		c.lo, c.hi = lo-reach, lo-1
		if !bounded {
			c.lo = 0
		}
	default:
		return clue{}, false
	}
	if bounded {
		c.lo, c.hi = wholeUnit(c.lo, c.hi, d.Value.Grain)
	}
	return c, (c.lo == 0 || c.lo.valid()) && (c.hi == 0 || c.hi.valid())
}

// wholeUnit is the month or year in the middle of some days: the neighbours of a
// month or year may have a day more or less than it.
func wholeUnit(lo, hi Day, g Grain) (Day, Day) {
	y, m, _ := (lo + (hi-lo)/2).Date()
	switch g {
	case GrainYear:
		v := yearValue(y)
		return v.Earliest, v.Latest
	case GrainMonth:
		v := monthValue(y, m)
		return v.Earliest, v.Latest
	}
	return lo, hi
}

// unitBefore reports whether an adjective of some groups follows its unit.
func (s *publishedScan) unitBefore(words []string, groups uint32) bool {
	for i := 1; i < len(words); i++ {
		if s.lex.of(words[i])&groups != 0 && s.lex.of(words[i-1])&pubUnit != 0 {
			return true
		}
	}
	return false
}

// copyright takes the years of notices of copyright: the text is not younger.
func (s *publishedScan) copyright() {
	for _, notice := range s.lex.rights {
		for at := 0; ; {
			i := strings.Index(s.src[at:], notice)
			if i < 0 {
				break
			}
			at += i + len(notice)
			latest := 0
			for _, w := range foldedWords(s.after(at)) {
				if y, ok := digits(w); ok && len(w) == 4 && y >= 1900 && y < 2100 {
					latest = max(latest, y)
				}
			}
			if day, ok := dayOf(latest, 12, 31); ok && latest > 0 {
				s.found = append(s.found, clue{0, day, weightUnit, ruleCopyright, at - len(notice), at})
			}
		}
	}
}
