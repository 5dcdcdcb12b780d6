package timeline_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// Two machines read different documents; their sets travel as bytes and are
// joined in any order.
func ExampleSet_Union() {
	day := extract.Value{TIMEX: "2022-02-04"}
	_ = day.Earliest.UnmarshalText([]byte("2022-02-04"))
	day.Latest = day.Earliest

	var here, there, all timeline.Set
	text := "افتتح الوزير الجسر يوم 4 فبراير 2022"
	here.AddDocument(extract.Document{ID: "a", Text: text},
		timeline.Mention{Start: 0, End: len(text), Kind: "opening", Title: "افتتاح الجسر", Status: timeline.Happened, Date: day})
	text = "الجسر افتتح في 4 شباط 2022"
	there.AddDocument(extract.Document{ID: "b", Text: text},
		timeline.Mention{Start: 0, End: len(text), Kind: "opening", Title: "افتتاح الجسر", Status: timeline.Happened, Date: day})

	sent, err := there.MarshalBinary()
	if err != nil {
		fmt.Println(err)
		return
	}
	var received timeline.Set
	if err := received.UnmarshalBinary(sent); err != nil {
		fmt.Println(err)
		return
	}
	all.Union(&received)
	all.Union(&here)
	all.Union(&here) // once more changes nothing
	fmt.Println(all.Len(), "mentions")
	// Output: 2 mentions
}

func ExampleTimeline_WriteText() {
	doc := extract.Document{ID: "خبر-1", Source: "وكالة الساحل", Published: time.Date(2022, 2, 5, 0, 0, 0, 0, time.UTC), Text: "افتتح الوزير الجسر أمس."}
	day := extract.DayOf(doc.Published) - 1
	var s timeline.Set
	s.AddDocument(doc, timeline.Mention{
		Start: 0, End: len("افتتح الوزير الجسر أمس"), Kind: "opening", Title: "افتتاح الجسر", Status: timeline.Happened,
		Date: extract.Value{TIMEX: day.String(), Earliest: day, Latest: day, Grain: extract.GrainDay},
	})
	t, err := timeline.Build(context.Background(), &s, timeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := t.WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// خط زمني: 2022 · وثيقة واحدة · حدث واحد
	//
	// 2022
	// ────
	//
	// ■ 4 شباط/فبراير 2022: افتتاح الجسر
	//   المصادر:
	//   • وكالة الساحل، نشر 5 شباط/فبراير 2022 (خبر-1)
	//       «افتتح الوزير الجسر أمس»
}
