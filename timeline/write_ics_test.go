package timeline_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// calendar reads an iCalendar object as RFC 5545 says and returns the
// properties of each event, TEXT values unescaped.
func calendar(t testing.TB, s string) (events []map[string]string) {
	t.Helper()
	if !strings.HasSuffix(s, "\r\n") || strings.Count(s, "\n") != strings.Count(s, "\r\n") || strings.Count(s, "\r") != strings.Count(s, "\r\n") {
		t.Fatal("a line does not end with CRLF")
	}
	lines := unfolded(t, s)
	want := []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hawliyat//timeline//AR", "CALSCALE:GREGORIAN"}
	if diff := cmp.Diff(want, lines[:min(len(lines), 4)]); diff != "" {
		t.Fatalf("head (-want +got)\n%s", diff)
	}
	if last := lines[len(lines)-1]; last != "END:VCALENDAR" {
		t.Fatalf("last line %q", last)
	}
	return readEvents(t, lines[4:len(lines)-1])
}

// unfolded is the content lines of an iCalendar object, whose lines have at
// most 75 octets and are folded between characters.
func unfolded(t testing.TB, s string) []string {
	t.Helper()
	var (
		lines []string
		folds [][]int // where each line was folded, in octets
	)
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("line of %d octets, UTF-8 %v: %q", len(line), utf8.ValidString(line), line)
		}
		if rest, folded := strings.CutPrefix(line, " "); folded {
			last := len(lines) - 1
			folds[last] = append(folds[last], len(lines[last]))
			lines[last] += rest
			continue
		}
		lines, folds = append(lines, line), append(folds, nil)
	}
	for i, line := range lines {
		foldsBetweenCharacters(t, line, folds[i])
	}
	return lines
}

// properties are those that an event may have, each once.
const properties = "UID DTSTAMP DTSTART;VALUE=DATE DTEND;VALUE=DATE SUMMARY DESCRIPTION LOCATION CATEGORIES STATUS TRANSP"

// readEvents reads the properties of each event of lines.
func readEvents(t testing.TB, lines []string) (events []map[string]string) {
	t.Helper()
	var event map[string]string
	for _, line := range lines {
		name, value, ok := strings.Cut(line, ":")
		switch {
		case !ok:
			t.Fatalf("content line %q", line)
		case line == "BEGIN:VEVENT" && event == nil:
			event = map[string]string{}
		case line == "END:VEVENT" && event != nil:
			events, event = append(events, event), nil
		case event == nil || event[name] != "":
			t.Fatalf("property %s out of place or twice", name)
		case !slices.Contains(strings.Fields(properties), name):
			t.Fatalf("property %s", name)
		default:
			event[name] = unescapeICS(t, name, value)
		}
	}
	if event != nil {
		t.Fatal("an event without end")
	}
	return events
}

// foldsBetweenCharacters holds that a line is folded inside a character (a
// grapheme cluster) only where the character is longer than a line.
func foldsBetweenCharacters(t testing.TB, line string, folds []int) {
	t.Helper()
	for g, at := uniseg.NewGraphemes(line), 0; len(folds) > 0 && g.Next(); {
		from, to := g.Positions()
		for len(folds) > at && folds[at] < to {
			if folds[at] > from && to-from < 75 {
				t.Errorf("a fold inside the character %+q", line[from:to])
			}
			at++
		}
	}
}

func unescapeICS(t testing.TB, name, s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte(`\;,n`, s[i+1]) >= 0:
			i++
			b.WriteString(strings.Replace(string(s[i]), "n", "\n", 1))
		case s[i] == '\\' || (s[i] == ',' || s[i] == ';'), s[i] < ' ':
			t.Errorf("%s has an unescaped %q", name, s[i])
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func TestWriteICS(t *testing.T) {
	var got []string
	uids := map[string]bool{}
	for _, e := range calendar(t, written(t, fixture(), (*timeline.Timeline).WriteICS)) {
		got = append(got, strings.Join([]string{e["DTSTART;VALUE=DATE"], e["DTEND;VALUE=DATE"], e["STATUS"], e["SUMMARY"]}, " "))
		uids[e["UID"]] = true
		if e["DTSTAMP"] != "20240301T120000Z" || !strings.HasSuffix(e["UID"], "@hawliyat") || e["TRANSP"] != "TRANSPARENT" || e["DESCRIPTION"] == "" {
			t.Errorf("event %v", e)
		}
	}
	want := []string{
		"20150701 20150711 CONFIRMED بدء بناء الجسر",
		"20231120 20231121 CONFIRMED الإعلان عن موعد افتتاح الجسر",
		"20240201 20240301 TENTATIVE تأجيل حفل الافتتاح",
		"20240216 20240217 CANCELLED إلغاء العرض البحري",
		"20240216 20240217 CONFIRMED افتتاح جسر المضيق",
		"20240217 20240218 CONFIRMED كلفة جسر المضيق",
		"20240217 20240218 CONFIRMED عاصفة تضرب الساحل",
		"20240304 20240305 TENTATIVE اجتماع لجنة التحقيق",
	}
	if diff := cmp.Diff(want, got); diff != "" || len(uids) != len(want) {
		t.Errorf("%d UIDs, events (-want +got)\n%s", len(uids), diff)
	}
}

// Without a stamp the last publication is the time of the calendar, never now.
func TestWriteICSStamp(t *testing.T) {
	tl := fixture()
	tl.Stamp = time.Time{}
	for _, e := range calendar(t, written(t, tl, (*timeline.Timeline).WriteICS)) {
		if e["DTSTAMP"] != "20240221T000000Z" {
			t.Errorf("DTSTAMP %s", e["DTSTAMP"])
		}
	}
	tl.Documents = nil
	if e := calendar(t, written(t, tl, (*timeline.Timeline).WriteICS)); e[0]["DTSTAMP"] != "19700101T000000Z" {
		t.Errorf("DTSTAMP %s", e[0]["DTSTAMP"])
	}
}

func TestWriteICSLeavesOut(t *testing.T) {
	for name, v := range map[string]extract.Value{
		"open":        {Earliest: day("2022-02-01")},
		"none":        {},
		"quarter":     date("2022-Q1", "2022-01-01", "2022-03-31", ""),
		"before year": date("BC0044-03-15", "-0043-03-15", "-0043-03-15", ""),
		"last day":    date("9999-12-31", "9999-12-31", "9999-12-31", ""),
	} {
		tl := &timeline.Timeline{Events: []timeline.Event{{ID: "e", Title: "حدث", Date: v, Status: timeline.Happened}}}
		if events := calendar(t, written(t, tl, (*timeline.Timeline).WriteICS)); len(events) > 0 {
			t.Errorf("%s: %v", name, events)
		}
	}
}

func TestWriteICSFolds(t *testing.T) {
	for _, title := range []string{
		"قصير", strings.Repeat("ا", 300), strings.Repeat("ab", 33), strings.Repeat("c", 67), strings.Repeat("c", 68),
		strings.Repeat("مُدَرِّسَةٌ ", 40), strings.Repeat("🕊️ سلام ", 30), strings.Repeat("👩‍👩‍👧‍👦", 20), strings.Repeat("\u0300\u0300", 100), strings.Repeat(`\;,`, 60) + "x", "سطر\nآخر",
	} {
		tl := &timeline.Timeline{Events: []timeline.Event{{ID: "e", Title: title, Date: onDay("2022-02-04"), Status: timeline.Happened}}}
		events := calendar(t, written(t, tl, (*timeline.Timeline).WriteICS))
		if want := strings.Join(strings.Fields(title), " "); len(events) != 1 || events[0]["SUMMARY"] != want {
			t.Errorf("%q came back as %q", want, events)
		}
	}
}

func TestWriteICSHostile(t *testing.T) {
	for _, h := range hostileTexts {
		events := calendar(t, written(t, hostile(h), (*timeline.Timeline).WriteICS))
		if len(events) != 1 || len(events[0]["UID"]) != len("@hawliyat")+26 {
			t.Errorf("%.40q: %v", h, events)
		}
		for _, v := range events[0] {
			for _, r := range v {
				if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= '\u202a' && r <= '\u202e' {
					t.Errorf("%.40q: %U", h, r)
				}
			}
		}
	}
}

func FuzzExportICS(f *testing.F) {
	for _, h := range hostileTexts {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, h string) {
		if events := calendar(t, written(t, hostile(h), (*timeline.Timeline).WriteICS)); len(events) != 1 {
			t.Errorf("%d events", len(events))
		}
	})
}
