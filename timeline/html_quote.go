package timeline

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/extract"
)

// contextBytes is how much of the line stands before and after a quote.
const contextBytes = 160

// surroundings is what stands around text[start:end] on its line, cut at words.
func surroundings(text string, start, end int) (before, after string) {
	from := max(start-contextBytes, 0)
	for from < start && !utf8.RuneStart(text[from]) {
		from++
	}
	before = text[from:start]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	} else if i := strings.IndexByte(before, ' '); from > 0 && i >= 0 {
		before = "…" + before[i:]
	}
	to := min(end+contextBytes, len(text))
	for to < len(text) && to > end && !utf8.RuneStart(text[to]) {
		to--
	}
	after = text[end:to]
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	} else if i := strings.LastIndexByte(after, ' '); to < len(text) && i >= 0 {
		after = after[:i+1] + "…"
	}
	return spaced(before), spaced(after)
}

// spaced is clean that keeps one space at either end.
func spaced(s string) string {
	c := clean(s)
	if c == "" {
		return c
	}
	if strings.HasPrefix(s, " ") {
		c = " " + c
	}
	if strings.HasSuffix(s, " ") {
		c += " "
	}
	return c
}

// machineDate is v for the datetime attribute of HTML: a year, month, week, day
// or time of day; "" for what the attribute has no form for.
func machineDate(v extract.Value) string {
	day, clock, timed := strings.Cut(v.TIMEX, "T")
	head, rest, _ := strings.Cut(day, "-")
	y, _, _ := v.Earliest.Date()
	switch {
	case y < 1 || len(head) != 4 || !digits(head):
		return ""
	case timed && len(clock) == len("20:00") && clock[2] == ':' && digits(clock[:2]+clock[3:]):
		return v.Earliest.String() + "T" + clock
	case v.Earliest == v.Latest:
		return v.Earliest.String()
	case v.Mod != "" && v.Mod != extract.ModApprox:
		return ""
	case rest == "", len(rest) == 2 && digits(rest), len(rest) == 3 && rest[0] == 'W' && digits(rest[1:]):
		return day
	}
	return ""
}
