package timeline_test

import (
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestEdition reads years that end the name of a contest as the date of what is
// told of it, unless the clause has a date of its own.
func TestEdition(t *testing.T) {
	for _, c := range []struct{ text, date string }{
		{"خسر المنتخب أمام السنغال في كأس أمم إفريقيا 2021 بركلات الترجيح.", "2021"},
		{"خسر المنتخب أمام غانا في كأس العالم ٢٠١٠ بركلات الترجيح.", "2010"},
		{"خسر المنتخب أمام السنغال في تصفيات كأس العالم 2022 يوم 29 مارس 2022.", "2022-03-29"},
	} {
		doc := extract.Document{ID: "a", Published: time.Date(2024, 5, 6, 0, 0, 0, 0, time.UTC), Text: c.text}
		r, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		ms := timeline.Mentions(doc, r)
		if len(ms) != 1 || ms[0].Date.TIMEX != c.date {
			t.Errorf("%s: got %+v, want one mention of %s", c.text, ms, c.date)
		}
	}
}
