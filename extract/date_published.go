package extract

import (
	"cmp"
	"slices"
)

// Dating is when a document must have been written, and what says so.
type Dating struct {
	Earliest, Latest Day    // 0 where that side is open
	Rule             string // of the strongest evidence: dateline, deictic, current-unit, weekday, told-past …
	Start, End       int    // the evidence, bytes of the document's text; both 0 for evidence from outside it
}

// The rules of a Dating, the strongest evidence first.
const (
	ruleGiven      = "given"        // the document's own Published
	ruleDateline   = "dateline"     // Cairo, 3 May 2011 (agency)
	ruleDeictic    = "deictic"      // yesterday, Wednesday 15 December 2021
	ruleUnit       = "current-unit" // the current year 2021, last December (2020)
	ruleCopyright  = "copyright"    // © 2014: not after that year
	ruleToldPast   = "told-past"    // was signed in 2019: not before
	ruleToldFuture = "told-future"  // will open on 3 May 2022: not after
	ruleWeekday    = "weekday"      // Wednesday 15 December: only in some years
	ruleStory      = "story"        // about when the others were written
	ruleMentioned  = "mentioned"    // a day or month named without a direction: not before
)

// The distances by which news is tied to what it tells.
const (
	aWeekOff = 14  // last Tuesday, at most
	aYearOff = 366 // last December, at most
	halfYear = 200 // a day and month without a year
	storyOff = 31  // documents of one story
)

// firstNews is the year before which nothing that is read here was written.
const firstNews = 1800

// InferPublished returns the days on which a document must have been written,
// as its own text shows: a dateline, a day called today or yesterday, the
// current or last year with its number, pairs of weekday and date, what is told
// as past and what as future, notices of copyright. r is the Result of doc
// without Published; a document with Published is dated by that. story are the
// datings of other documents of the same story, in any order; they narrow what
// the text leaves open. It returns false when nothing dates the document.
//
// Evidence that contradicts stronger evidence is left out. A bound rests on the
// wording and may be wrong where a text quotes an older one at length.
func InferPublished(doc Document, r Result, story ...Dating) (Dating, bool) {
	if d := DayOf(doc.Published); d != 0 && !doc.Published.IsZero() {
		return Dating{Earliest: d, Latest: d, Rule: ruleGiven}, true
	}
	d := inferPublished(doc.Text, r.Dates, story)
	return d, d.Rule != ""
}

func inferPublished(src string, dates []Date, story []Dating) Dating {
	s := publishedScan{src: src, dates: ofText(src, dates), lex: publishedLexicon()}
	s.datelines()
	s.deictics()
	for i := range s.dates {
		if !slices.Contains(s.lines, i) {
			s.relation(i)
		}
	}
	s.copyright()
	if c, ok := storyWindow(story); ok {
		s.found = append(s.found, c)
	}
	d := settle(s.found)
	s.weekdays(d)
	return settle(s.found)
}

// ofText is dates as they are, without those that are none of this text: a
// caller may mix documents up.
func ofText(src string, dates []Date) []Date {
	strange := func(d Date) bool { return d.Start < 0 || d.Start > d.End || d.End > len(src) }
	if !slices.ContainsFunc(dates, strange) {
		return dates
	}
	return slices.DeleteFunc(slices.Clone(dates), strange)
}

// writtenOn is the day of a text that a dateline tells, or a day and date called
// today or yesterday. How the other dates are told is asked only where it can
// give such a day its year.
func writtenOn(src string, dates []Date) (Day, bool) {
	s := publishedScan{src: src, dates: dates, lex: publishedLexicon()}
	s.datelines()
	s.deictics()
	if len(s.found) > 0 {
		d := settle(s.found)
		return d.Earliest, d.Earliest == d.Latest
	}
	if len(s.open) == 0 && !s.pointed() {
		return 0, false
	}
	d := inferPublished(src, dates, nil)
	told := d.Rule == ruleDateline || d.Rule == ruleWeekday
	return d.Earliest, told && d.Earliest != 0 && d.Earliest == d.Latest
}

// clue is one piece of evidence: written on lo to hi, 0 where open.
type clue struct {
	lo, hi     Day
	weight     int
	rule       string
	start, end int
}

// The weights of clues.
const (
	weightMentioned = iota + 1
	weightStory
	weightFuture
	weightTold
	weightUnit
	weightDeictic
	weightDateline
)

// settle intersects the clues, the strongest first, and passes over those that
// contradict what is settled already.
func settle(clues []clue) Dating {
	sorted := slices.Clone(clues)
	slices.SortStableFunc(sorted, func(a, b clue) int { return cmp.Compare(b.weight, a.weight) })
	var d Dating
	top := 0
	for _, c := range sorted {
		lo, hi := max(d.Earliest, c.lo), d.Latest
		if c.hi != 0 && (hi == 0 || c.hi < hi) {
			hi = c.hi
		}
		if hi != 0 && lo > hi || lo == d.Earliest && hi == d.Latest {
			continue
		}
		d.Earliest, d.Latest = lo, hi
		if top == 0 || c.weight == top {
			top = c.weight
			d.Rule, d.Start, d.End = c.rule, c.start, c.end
		}
	}
	return d
}

// storyWindow is the time around the other documents of a story whose own time
// is known to a month or better.
func storyWindow(story []Dating) (clue, bool) {
	c := clue{weight: weightStory, rule: ruleStory}
	for _, d := range story {
		if !d.Earliest.valid() || !d.Latest.valid() || d.Latest-d.Earliest > storyOff {
			continue
		}
		if c.lo == 0 || d.Earliest < c.lo {
			c.lo = d.Earliest
		}
		c.hi = max(c.hi, d.Latest)
	}
	if c.lo == 0 {
		return clue{}, false
	}
	c.lo, c.hi = max(c.lo-storyOff, 1), min(c.hi+storyOff, maxDay)
	return c, true
}
