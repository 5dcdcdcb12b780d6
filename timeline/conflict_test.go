package timeline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestConflicts merges two or three reports of one event and lists the fields
// on which they disagree, with the values.
func TestConflicts(t *testing.T) {
	for _, c := range []struct {
		name, want string
		texts      []string
	}{
		{"tolls", "قتيل: 12 19", []string{
			"قتل 12 شخصا في انهيار مبنى في مدينة الخرج يوم 4 مايو 2023.",
			"قتل 19 شخصا في انهيار مبنى في مدينة الخرج يوم 4 مايو 2023.",
		}},
		{"one side says more than", "", []string{
			"قتل أكثر من 10 أشخاص في انهيار مبنى في مدينة الخرج يوم 4 مايو 2023.",
			"قتل 19 شخصا في انهيار مبنى في مدينة الخرج يوم 4 مايو 2023.",
		}},
		{"towns", "place: الجلفة وهران", []string{
			"التقى الوزير سليم العيادي نظيره المجري بيتر كوفاتش في الجلفة يوم 4 مايو 2023.",
			"التقى الوزير سليم العيادي نظيره المجري بيتر كوفاتش في وهران يوم 4 مايو 2023.",
			"التقى الوزير سليم العيادي نظيره المجري بيتر كوفاتش في وهران يوم 4 مايو 2023.",
		}},
		{"country and town", "", []string{
			"التقى الوزير سليم العيادي نظيره المجري بيتر كوفاتش في الجزائر يوم 4 مايو 2023.",
			"التقى الوزير سليم العيادي نظيره المجري بيتر كوفاتش في وهران يوم 4 مايو 2023.",
		}},
		{"dates a day apart", "date: 2023-05-04 2023-05-05", []string{
			"زار الرئيس الكيني وليام روتو مدينة كمبالا يوم 4 مايو 2023.",
			"زار الرئيس الكيني وليام روتو مدينة كمبالا يوم 5 مايو 2023.",
		}},
		{"a month narrowed", "", []string{
			"زار الرئيس الكيني وليام روتو مدينة كمبالا في مايو 2023.",
			"زار الرئيس الكيني وليام روتو مدينة كمبالا يوم 5 مايو 2023.",
		}},
	} {
		if all, joined := conflictsOf(t, c.texts); all != c.want || !joined {
			t.Errorf("%s: %q, want %q; one event: %t", c.name, all, c.want, joined)
		}
	}
}

// TestConflictFigures tells figures that exclude each other from those that one
// clause compares, and hours of two documents from one day.
func TestConflictFigures(t *testing.T) {
	for _, c := range []struct {
		name, want string
		texts      []string
	}{
		{"a raise is no conflict", "", []string{
			"رفعت شركة الوقود الوطنية سعر البنزين من 12 دينارا إلى 15 دينارا يوم 4 مايو 2023.",
			"رفعت شركة الوقود الوطنية سعر البنزين إلى 15 دينارا يوم 4 مايو 2023.",
		}},
		{"votes for and against", "", []string{
			"أقر البرلمان الكيني قانون المياه بموافقة 120 نائبا ومعارضة 30 نائبا يوم 4 مايو 2023.",
			"أقر البرلمان الكيني قانون المياه بموافقة 120 نائبا يوم 4 مايو 2023.",
		}},
		{"several values and none of the other", "نائب: 30 120 140", []string{
			"أقر البرلمان الكيني قانون المياه بموافقة 120 نائبا ومعارضة 30 نائبا يوم 4 مايو 2023.",
			"أقر البرلمان الكيني قانون المياه بموافقة 140 نائبا يوم 4 مايو 2023.",
		}},
		{"hours", "date: 2023-05-04T05:00 2023-05-04T09:00", []string{
			"انهار مبنى في مدينة الخرج في الساعة الخامسة صباح الخميس 4 مايو 2023.",
			"انهار مبنى في مدينة الخرج في الساعة التاسعة صباح الخميس 4 مايو 2023.",
		}},
		{"the same hour, nearly", "", []string{
			"انهار مبنى في مدينة الخرج في الساعة الخامسة صباح الخميس 4 مايو 2023.",
			"انهار مبنى في مدينة الخرج في الساعة 5:20 صباح الخميس 4 مايو 2023.",
		}},
	} {
		got, joined := conflictsOf(t, c.texts)
		if got != c.want || !joined {
			t.Errorf("%s: %q, want %q; one event: %t", c.name, got, c.want, joined)
		}
	}
}

// conflictsOf merges reports and lists the fields on which they disagree with
// the values; joined says that one event has them all.
func conflictsOf(t *testing.T, texts []string) (conflicts string, joined bool) {
	t.Helper()
	var s timeline.Set
	for i, text := range texts {
		d := extract.Document{ID: string(rune('a' + i)), Text: text, Published: time.Date(2023, 5, 20, 0, 0, 0, 0, time.UTC)}
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		s.AddDocument(d, timeline.Mentions(d, r)...)
	}
	var got []string
	for _, e := range merged(t, &s).Events {
		docs := map[string]bool{}
		for _, m := range e.Mentions {
			docs[m.Doc] = true
		}
		joined = joined || len(docs) == len(texts)
		for _, x := range e.Conflicts {
			line := x.Field + ":"
			for _, claim := range x.Claims {
				if !strings.HasSuffix(line, " "+claim.Value) {
					line += " " + claim.Value
				}
			}
			got = append(got, line)
		}
	}
	return strings.Join(got, "; "), joined
}
