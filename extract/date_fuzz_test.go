package extract_test

import (
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// FuzzDates holds that any text and any day of writing give dates that lie in
// the text in order, with readable values, and the same ones every time.
func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"", "يوم الثلاثاء 31 فبراير 2020", "قبل 99999999 عاما", "من 3 إلى 7 يونيو 0001", "الساعة 24:59 من يوم الخميس",
		"14/10/1436هـ الموافق 30/7/2015م", "كل كل كل يوم يوم", "القرن الـ99 قبل الميلاد", "شباط/شباط/شباط", "\xff\u200f1\u0660",
		"بعد 9999 قرنا ونصف", "عام عام عام 2020-2019", "منتصف ليل ليل ليل الأحد الأحد", "1/1/1/1", "أول أول أمس أمس",
	} {
		f.Add(s, int64(1_600_000_000))
		f.Add(s, int64(-62135596800))
	}
	x, err := extract.New(extract.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string, unix int64) {
		doc := extract.Document{Text: s, Published: time.Unix(unix%(1<<38), 0).UTC()}
		var a, b extract.Result
		extract.FindDates(x, doc, &a)
		extract.FindDates(x, doc, &b)
		if caseDates(a.Dates) != caseDates(b.Dates) {
			t.Fatal("not the same twice")
		}
		end := 0
		for _, d := range a.Dates {
			if d.Start < end || d.End <= d.Start || d.End > len(s) || s[d.Start:d.End] != d.Text {
				t.Fatalf("bad span %d:%d after %d", d.Start, d.End, end)
			}
			end = d.End
			checkDate(t, d)
		}
	})
}

// checkDate holds what every date has: days in order, a rule, a score, and a value
// or the reason why it has none.
func checkDate(t *testing.T, d extract.Date) {
	t.Helper()
	if d.Value.Earliest != 0 && d.Value.Latest != 0 && d.Value.Earliest > d.Value.Latest {
		t.Fatalf("%q: from %v to %v", d.Text, d.Value.Earliest, d.Value.Latest)
	}
	if d.Rule == "" || d.Score <= 0 || d.Score > 1 || d.Value.TIMEX == "" && d.Reason == "" {
		t.Fatalf("%q: %+v", d.Text, d)
	}
}
