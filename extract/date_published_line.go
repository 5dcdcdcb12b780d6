package extract

import "strings"

// Where a dateline may stand, in bytes from the ends of the text.
const (
	headZone = 400
	tailZone = 300
)

// datelines takes the days of datelines and of lines such as "updated on 3 May
// 2011". Two that are near, published and updated, give the time between them;
// of two that are far apart the first counts.
func (s *publishedScan) datelines() {
	var c clue
	chronicle := s.chronicle()
	for i := range s.dates {
		d := &s.dates[i]
		_, _, open := yearless(d.Value.TIMEX)
		if !open && (!s.absolute(i) || d.Value.Earliest != d.Value.Latest) || d.Bound != "" || !s.dateline(i, chronicle) {
			continue
		}
		if open {
			s.open = append(s.open, i)
			continue
		}
		s.lines = append(s.lines, i)
		day := d.Value.Earliest
		switch {
		case c.rule == "":
			c = clue{day, day, weightDateline, ruleDateline, d.Start, d.End}
		case day < c.lo && c.hi-day <= storyOff:
			c.lo = day
		case day > c.hi && day-c.lo <= storyOff:
			c.hi = day
		}
	}
	if c.rule != "" {
		s.found = append(s.found, c)
	}
}

// chronicle reports whether several lines begin with a date, as in a list of
// events; such lines are no datelines.
func (s *publishedScan) chronicle() bool {
	n := 0
	for i := range s.dates {
		start := s.dates[i].Start
		line := strings.TrimRight(s.src[max(0, start-8):start], " \t*-\u2022")
		if strings.HasSuffix(line, "\n") || line == "" && start < 8 {
			n++
		}
	}
	return n > 2
}

// dateline reports whether a date is one of when the text was written.
func (s *publishedScan) dateline(i int, chronicle bool) bool {
	d := &s.dates[i]
	head, tail := d.Start < headZone, d.End > len(s.src)-tailZone
	if !head && !tail {
		return false
	}
	from, to, short := s.line(d)
	before, after := s.rest(i, from, d.Start, -1), s.rest(i, d.End, to, 1)
	wb, wa := foldedWords(before), foldedWords(after)
	if s.lex.any(wb)&(pubPast|pubFuture|pubLast|pubNext) != 0 { // a sentence
		return false
	}
	if short && s.lex.any(wa)&(pubPast|pubFuture) == 0 && s.ownLine(before, wb, wa, tail && !head, chronicle) {
		return true
	}
	return head && s.lex.foreign(wb) <= placeWords && s.agency(wb, after)
}

// placeWords is how many words the name of a place has at most.
const placeWords = 3

// ownLine reports whether a date and the words before and after it are a line
// that tells when the text was written. At the end of a text such a line may
// name the place as well.
func (s *publishedScan) ownLine(before string, wb, wa []string, tail, chronicle bool) bool {
	fb, fa := s.lex.foreign(wb), s.lex.foreign(wa)
	switch {
	case s.lex.any(wb)&pubLabel != 0 && fb+fa <= placeWords+1:
		return true
	case chronicle:
		return false
	case fb+fa == 0:
		return true
	}
	return tail && fa == 0 && (fb <= 1 || fb <= placeWords && setOff(before, wb))
}

// setOff reports whether a mark or "in" stands before the date.
func setOff(before string, words []string) bool {
	const fi = "\u0641\u064A" // in
	before = strings.TrimRight(before, " ")
	return strings.HasSuffix(before, "\u060C") || strings.TrimRight(before, ",:/-\u2013\u2014(") != before ||
		len(words) > 0 && words[len(words)-1] == fi
}

// agency reports whether a news agency stands before the date or right after
// it, by name or by letters in brackets.
func (s *publishedScan) agency(before []string, after string) bool {
	if s.lex.any(before)&pubAgency != 0 {
		return true
	}
	after = strings.TrimLeft(after, " \t-\u2013\u2014")
	if rest, ok := strings.CutPrefix(after, "("); ok {
		in, then, closed := strings.Cut(rest, ")")
		w := foldedWords(in)
		return closed && len(w) > 0 && len(w) <= 5 &&
			(s.lex.foreign(w) == 0 || s.lex.any(w)&pubAgency != 0 || strings.HasPrefix(strings.TrimLeft(then, " "), "-"))
	}
	if rest, ok := strings.CutPrefix(after, "/"); ok { // the agencies of the Gulf: / wam /
		in, _, closed := strings.Cut(rest, "/")
		return closed && len(strings.Fields(in)) <= 2 || s.lex.any(foldedWords(in)[:min(1, len(foldedWords(in)))])&pubAgency != 0
	}
	w := foldedWords(after)
	return len(w) > 0 && s.lex.of(w[0])&pubAgency != 0
}

// line is the line of a date, cut at the window; short tells that it is whole
// and of the length of a dateline.
func (s *publishedScan) line(d *Date) (from, to int, short bool) {
	const most = 12 // words besides the date
	left := max(0, d.Start-windowLine)
	right := min(len(s.src), d.End+windowLine)
	from, to = left, right
	begun, ended := left == 0, right == len(s.src)
	if i := strings.LastIndexByte(s.src[left:d.Start], '\n'); i >= 0 {
		from, begun = left+i+1, true
	}
	if i := strings.IndexByte(s.src[d.End:right], '\n'); i >= 0 {
		to, ended = d.End+i, true
	}
	words := len(strings.Fields(s.src[from:d.Start])) + len(strings.Fields(s.src[d.End:to]))
	return from, to, begun && ended && words <= most
}

// rest is the text from one place to another without the dates in it; step is
// the direction in which they stand from date i.
func (s *publishedScan) rest(i, from, to, step int) string {
	b := []byte(s.src[from:to])
	for k := i + step; k >= 0 && k < len(s.dates); k += step {
		d := &s.dates[k]
		if d.End <= from && step < 0 || d.Start >= to && step > 0 {
			break
		}
		for j := max(d.Start, from); j < min(d.End, to); j++ {
			b[j-from] = ' '
		}
	}
	return string(b)
}
