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
		var s timeline.Set
		for i, text := range c.texts {
			d := extract.Document{ID: string(rune('a' + i)), Text: text, Published: time.Date(2023, 5, 20, 0, 0, 0, 0, time.UTC)}
			r, err := extract.Extract(d)
			if err != nil {
				t.Fatal(err)
			}
			s.AddDocument(d, timeline.Mentions(d, r)...)
		}
		var got []string
		joined := false
		for _, e := range merged(t, &s).Events {
			docs := map[string]bool{}
			for _, m := range e.Mentions {
				docs[m.Doc] = true
			}
			joined = joined || len(docs) == len(c.texts)
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
		if all := strings.Join(got, "; "); all != c.want || !joined {
			t.Errorf("%s: %q, want %q; one event: %t", c.name, all, c.want, joined)
		}
	}
}
