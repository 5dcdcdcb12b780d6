package timeline_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// valued is a value as extract reads it from TIMEX3.
func valued(t *testing.T, timex string) extract.Value {
	t.Helper()
	var v extract.Value
	if err := v.UnmarshalText([]byte(timex)); err != nil {
		t.Fatal(err)
	}
	return v
}

// visits is the timeline of one visit a document, dated by values.
func visits(t *testing.T, values ...string) *timeline.Timeline {
	t.Helper()
	var s timeline.Set
	for i, v := range values {
		m := visit(timeline.Happened)
		m.Date = valued(t, v)
		say(&s, fmt.Sprint(i), "2030-01-01", m)
	}
	return merged(t, &s)
}

// TestDaysApart: the same visit told a day apart is one event, which reports the
// disagreement; two days apart are two visits.
func TestDaysApart(t *testing.T) {
	for _, first := range []string{"2023-12-31", "2024-02-28", "2024-02-29", "2024-03-05", "1999-12-30", "0622-07-15"} {
		for off := -4; off <= 4; off++ {
			other := (day(first) + extract.Day(off)).String()
			tl := visits(t, first, other)
			events, conflicts := 1, 0
			if off != 0 {
				conflicts = 1
			}
			if off > 1 || off < -1 {
				events, conflicts = 2, 0
			}
			got := 0
			for _, e := range tl.Events {
				got += len(e.Conflicts)
			}
			if len(tl.Events) != events || got != conflicts || len(tl.Ambiguous)+len(tl.Undated) > 0 {
				t.Errorf("%s and %s: %d events, %d conflicts, want %d and %d", first, other, len(tl.Events), got, events, conflicts)
			}
		}
	}
}

// TestCoarseMentions: a mention of a month, week, quarter or year joins the one
// event in it, narrows nothing, and is ambiguous between two; what lies right
// outside is another event.
func TestCoarseMentions(t *testing.T) {
	for _, tt := range []struct{ coarse, first, last string }{
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2023-12", "2023-12-01", "2023-12-31"},
		{"2024-01", "2024-01-01", "2024-01-31"},
		{"2024-W01", "2024-01-01", "2024-01-07"},
		{"2020-W53", "2020-12-28", "2021-01-03"},
		{"2024-Q1", "2024-01-01", "2024-03-31"},
		{"2023-H2", "2023-07-01", "2023-12-31"},
		{"2024", "2024-01-01", "2024-12-31"},
	} {
		inside := func(where string, days ...string) {
			tl := visits(t, append(days, tt.coarse)...)
			if len(tl.Events) != len(days) || len(tl.Events[0].Conflicts) > 0 {
				t.Errorf("%s %s: %d events of %v", tt.coarse, where, len(tl.Events), days)
				return
			}
			mentions := 0
			for i := range tl.Events {
				e := &tl.Events[i]
				mentions += len(e.Mentions)
				if e.Date.Earliest != e.Date.Latest {
					t.Errorf("%s %s: the event of %v is dated %s", tt.coarse, where, days, e.Date.TIMEX)
				}
			}
			if want := map[int]int{1: 2, 2: 2}[len(days)]; mentions != want || len(tl.Ambiguous) != len(days)-1 {
				t.Errorf("%s %s: %d mentions in events, %d ambiguous", tt.coarse, where, mentions, len(tl.Ambiguous))
			}
		}
		inside("first day", tt.first)
		inside("last day", tt.last)
		inside("both", tt.first, tt.last)
		for _, out := range []string{(day(tt.first) - 20).String(), (day(tt.last) + 20).String()} {
			if tl := visits(t, out, tt.coarse); len(tl.Events) != 2 || len(tl.Ambiguous) > 0 {
				t.Errorf("%s and %s: %d events, %d ambiguous", out, tt.coarse, len(tl.Events), len(tl.Ambiguous))
			}
		}
	}
}

// TestItems: people with IDs of Wikidata are told apart by them, however long
// they are.
func TestItems(t *testing.T) {
	for _, tt := range []struct {
		a, b   string
		events int
	}{
		{"Q42", "Q42", 1},
		{"Q42", "Q43", 2},
		{"Q705032704", "Q5000000000", 2}, // the same in 32 bits
		{"Q4294967295", "Q4294967295", 1},
		{"Q99999999999", "Q99999999999", 1},
		{"Q", "Q0", 2},
		{"Q12x", "Q12", 2},
	} {
		var s timeline.Set
		for i, id := range []string{tt.a, tt.b} {
			m := visit(timeline.Happened)
			m.Place = timeline.Participant{}
			m.Participants = []timeline.Participant{person(id, []string{"رامي العطار", "خالد الدوسري"}[min(i, tt.events-1)], "")}
			say(&s, fmt.Sprint(i), "2024-04-01", m)
		}
		if tl := merged(t, &s); len(tl.Events) != tt.events {
			t.Errorf("%s and %s: %d events, want %d", tt.a, tt.b, len(tl.Events), tt.events)
		}
	}
}

// TestPlacesAndPeoplePart: on one day and of one kind, another place and other
// people make another event; who is left out of one report makes none, nor does
// a place on which the reports disagree.
func TestPlacesAndPeoplePart(t *testing.T) {
	other := city
	other.ID, other.NameAr, other.Name = "Q90002", "وادي النخيل", "Wadi al-Nakhil"
	haddad := person("person/haddad", "ليلى حداد", "")
	for what, tt := range map[string]struct {
		change func(*timeline.Mention)
		events int
	}{
		"the same":            {func(*timeline.Mention) {}, 1},
		"another place":       {func(m *timeline.Mention) { m.Place = other }, 1}, // they disagree on it
		"no place":            {func(m *timeline.Mention) { m.Place = timeline.Participant{} }, 1},
		"one of the people":   {func(m *timeline.Mention) { m.Participants = m.Participants[:1] }, 1},
		"another visitor":     {func(m *timeline.Mention) { m.Participants, m.Place = []timeline.Participant{haddad}, other }, 2},
		"one more person":     {func(m *timeline.Mention) { m.Participants = append(m.Participants, haddad) }, 1},
		"another matter":      {func(m *timeline.Mention) { m.Kind, m.Trigger, m.Participants = "attack", "هجوم", nil }, 2},
		"planned and done":    {func(m *timeline.Mention) { m.Status = timeline.Planned }, 1},
		"denied":              {func(m *timeline.Mention) { m.Status = timeline.Denied }, 1},
		"a week later":        {func(m *timeline.Mention) { m.Date = onDay("2024-03-12") }, 2},
		"in the same evening": {func(m *timeline.Mention) { m.Date = valued(t, "2024-03-05T20:00") }, 1},
	} {
		var s timeline.Set
		say(&s, "a", "2024-04-01", visit(timeline.Happened))
		m := visit(timeline.Happened)
		m.Participants = append([]timeline.Participant(nil), m.Participants...)
		tt.change(&m)
		say(&s, "b", "2024-04-01", m)
		tl := merged(t, &s)
		if len(tl.Events) != tt.events {
			t.Errorf("%s: %d events, want %d", what, len(tl.Events), tt.events)
		}
	}
}

// TestPublicationIsNoDate: undated mentions stay undated, each once, whenever
// their documents were published.
func TestPublicationIsNoDate(t *testing.T) {
	var s timeline.Set
	for i := range 5 {
		m := visit(timeline.Happened)
		m.Date, m.DateRule = extract.Value{}, ""
		say(&s, fmt.Sprint(i), time.Date(2024, time.Month(1+i), 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), m)
	}
	if tl := merged(t, &s); len(tl.Events) != 0 || len(tl.Undated) != 5 {
		t.Errorf("%d events, %d undated", len(tl.Events), len(tl.Undated))
	}
}

// TestOwnedDates: words that give a year leave the day on which it was
// published; those that give a month, or another year, tell it better.
func TestOwnedDates(t *testing.T) {
	for timex, want := range map[string]string{"2023": "2023-05-17", "2022/2023": "2023-05-17", "2023-05": "2023-05", "2023-05-16": "2023-05-16"} {
		var s timeline.Set
		published, own := visit(timeline.Happened), visit(timeline.Happened)
		published.Date, published.DateRule = valued(t, "2023-05-17"), "dateline"
		own.Date, own.DateRule = valued(t, timex), "clause"
		say(&s, "a", "2023-05-17", published)
		say(&s, "b", "2023-05-17", own)
		tl := merged(t, &s)
		if len(tl.Events) != 1 || tl.Events[0].Date.TIMEX != want {
			t.Errorf("published on a day, dated %s: %d events, date %s, want %s", timex, len(tl.Events), tl.Events[0].Date.TIMEX, want)
		}
	}
}
