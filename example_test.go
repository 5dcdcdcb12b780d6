package hawliyat_test

import (
	"context"
	"os"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// Two reports of one visit: the day before it, with "tomorrow", and the day
// after it, with the date in Levantine month names.
var reports = []extract.Document{
	{
		ID: "جريدة الغد", Published: time.Date(2019, 5, 6, 0, 0, 0, 0, time.UTC),
		Text: "من المقرر أن يزور الرئيس إدريس ديبي مدينة الخرطوم غدا الثلاثاء.",
	},
	{
		ID: "وكالة الأنباء", Published: time.Date(2019, 5, 8, 0, 0, 0, 0, time.UTC),
		Text: "زار إدريس ديبي الخرطوم في 7 أيار 2019.",
	},
}

// From texts to one timeline: extract each document, put its mentions into a
// set, build, write.
func Example() {
	var set timeline.Set
	for _, doc := range reports {
		found, err := extract.Extract(doc)
		if err != nil {
			panic(err)
		}
		set.AddDocument(doc, timeline.Mentions(doc, found)...)
	}
	merged, err := timeline.Build(context.Background(), &set, timeline.Options{})
	if err != nil {
		panic(err)
	}
	merged.WriteText(os.Stdout)
	// Output:
	// خط زمني: 2019 · وثيقتان · حدث واحد
	//
	// 2019
	// ────
	//
	// ■ 7 أيار/مايو 2019: زار إدريس ديبي الخرطوم
	//   مَن: إدريس ديبي
	//   أين: الخرطوم
	//   مساره: مخطط له: 7 أيار/مايو 2019 (نشر 6 أيار/مايو 2019) ← وقع: 7 أيار/مايو
	//   2019 (نشر 8 أيار/مايو 2019)
	//   المصادر:
	//   • جريدة الغد، نشر 6 أيار/مايو 2019
	//       «أن يزور الرئيس إدريس ديبي مدينة الخرطوم غدا الثلاثاء» [مخطط له]
	//   • وكالة الأنباء، نشر 8 أيار/مايو 2019
	//       «زار إدريس ديبي الخرطوم في 7 أيار 2019»
}
