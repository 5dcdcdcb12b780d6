package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// TestFarReferences reads what counts from the day of publication at both ends of
// the calendar and in between: nothing wraps round, and every value reads back
// as itself.
func TestFarReferences(t *testing.T) {
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	phrases := []string{
		"غدا", "أمس", "بعد غد", "أول أمس", "الأسبوع المقبل", "الأسبوع الماضي", "الشهر المقبل", "العام المقبل", "العام الماضي", "القرن المقبل", "الخميس المقبل", "الخميس الماضي",
		"بعد ألف سنة", "قبل ألف سنة", "قبل 5 آلاف عام", "بعد مليون يوم", "قبل مليون يوم", "بعد 999999999999 يوما", "منذ مليار سنة", "قبل 9999 شهرا", "بعد 20000 أسبوع",
		"في رمضان المقبل", "في 31 ديسمبر", "في 1 يناير", "29 فبراير", "30 صفر المقبل", "الربع الأخير من العام المقبل", "نهاية القرن", "مساء غد", "الساعة 23:59 أمس", "العقد الماضي", "خلال عشرة أعوام",
		"عام 9999", "عام 1", "عام 0", "عام 10000", "1 محرم 1 هـ", "30 ذو الحجة 1600 هـ", "القرن العشرين قبل الميلاد", "عام 3000 قبل الميلاد",
	}
	for _, published := range []time.Time{
		{},
		time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1, 1, 2, 23, 59, 59, 0, time.UTC), time.Date(1, 12, 31, 0, 0, 0, 0, time.UTC),
		time.Date(622, 7, 16, 0, 0, 0, 0, time.UTC), time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC), time.Date(9998, 12, 31, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC),
	} {
		for _, p := range phrases {
			r, err := x.Extract(t.Context(), extract.Document{Text: "يعود الوفد " + p + " إلى البلاد.", Published: published})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range r.Dates {
				checkFar(t, p+" on "+published.Format(time.DateOnly), d.Value)
				checkSide(t, p, d.Value, published)
			}
		}
	}
}

// checkFar holds a value to the calendar and to its own form.
func checkFar(t *testing.T, what string, v extract.Value) {
	t.Helper()
	if v.Earliest != 0 && v.Latest != 0 && v.Earliest > v.Latest {
		t.Errorf("%s: from %v to %v", what, v.Earliest, v.Latest)
	}
	for _, at := range []extract.Day{v.Earliest, v.Latest} {
		if y, _, _ := at.Date(); at != 0 && (y < -9999 || y > 9999) {
			t.Errorf("%s: %s is in %d", what, v.TIMEX, y)
		}
	}
	var back extract.Value
	if err := back.UnmarshalText([]byte(v.TIMEX)); err != nil || back.TIMEX != v.TIMEX {
		t.Errorf("%s: %q reads back as %q, %v", what, v.TIMEX, back.TIMEX, err)
	}
}

// checkSide holds that tomorrow comes after the day of publication and what is past
// does not.
func checkSide(t *testing.T, phrase string, v extract.Value, published time.Time) {
	t.Helper()
	if published.IsZero() || v.Earliest == 0 || v.Latest == 0 || v.Calendar == extract.Hijri {
		return
	}
	on := extract.DayOf(published)
	past := strings.Contains(phrase, "أمس") || strings.HasSuffix(phrase, "الماضي")
	future := phrase == "غدا" || phrase == "بعد غد" || phrase == "الخميس المقبل"
	if past && v.Earliest > on || future && v.Latest <= on {
		t.Errorf("%s on %v is %s", phrase, published, v.TIMEX)
	}
}

// spelt are ways to write a text that change nothing in what it says.
var spelt = map[string]func(string) string{
	"Arabic-Indic digits": strings.NewReplacer("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩").Replace,
	"Persian digits":      strings.NewReplacer("0", "۰", "1", "۱", "2", "۲", "3", "۳", "4", "۴", "5", "۵", "6", "۶", "7", "۷", "8", "۸", "9", "۹").Replace,
	"tatweel":             strings.NewReplacer("س", "س\u0640", "ع", "ع\u0640\u0640").Replace,
	"vowels":              strings.NewReplacer("م", "م\u064E", "ت", "ت\u0652", "ر", "ر\u0650\u0651").Replace,
	"direction marks":     func(s string) string { return strings.ReplaceAll(s, " ", " \u200F") },
	"no-break spaces":     func(s string) string { return strings.ReplaceAll(s, " ", "\u00A0") },
	"Farsi letters":       strings.NewReplacer("ك", "\u06A9", "ي", "\u06CC").Replace,
}

// TestSpellingChangesNothing: whatever digits, tatweel, vowels, direction marks and
// spaces a text is written with, the same is found in it.
func TestSpellingChangesNothing(t *testing.T) {
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	found := func(s string) (all []string) {
		r, err := x.Extract(t.Context(), extract.Document{ID: "a", Text: s, Published: someDay})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range r.Dates {
			all = append(all, fmt.Sprint(d.Type, d.Value, d.Bound, d.Rule))
		}
		for _, e := range r.Entities {
			all = append(all, fmt.Sprint(e.Kind, e.Name, e.Rule))
		}
		for _, q := range r.Quantities {
			all = append(all, fmt.Sprint(q.Kind, q.Value, q.Mod, q.Rule))
		}
		return all
	}
	differ, asked := map[string]int{}, 0
	for i, text := range caseTexts(t) {
		if testing.Short() && i%3 > 0 {
			continue
		}
		want := found(text)
		asked++
		for how, respell := range spelt {
			if got := found(respell(text)); !slices.Equal(got, want) {
				if differ[how]++; differ[how] < 4 {
					t.Logf("%s: %s\n %v\n %v", how, text, want, got)
				}
			}
		}
	}
	for how, n := range differ {
		t.Errorf("%s: %d of %d", how, n, asked)
	}
}

// TestErrorsAreShort: what an input says does not get into a log through errors:
// they are short, on one line and hold no controls.
func TestErrorsAreShort(t *testing.T) {
	long := strings.Repeat("2021-\x1b[2Jم\n\u202E", 1<<14)
	var v extract.Value
	var day extract.Day
	var r extract.Result
	_, dictionary := extract.New(extract.Options{Dictionaries: fstest.MapFS{"a.tsv": {Data: []byte("gpe\tX\t\t\t" + long[:40] + "\n" + long[:200])}}})
	for what, err := range map[string]error{
		"value": v.UnmarshalText([]byte(long)), "scan": v.Scan(long), "day": day.UnmarshalText([]byte(long)),
		"json": r.UnmarshalJSON([]byte(`{"schema":"` + strings.Repeat("x", 1<<16) + `"}`)),
	} {
		if err == nil || len(err.Error()) > 256 || strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' || r == 0x202E }) {
			t.Errorf("%s: %.300q", what, fmt.Sprint(err))
		}
	}
	if dictionary == nil || strings.ContainsAny(dictionary.Error(), "\x1b\u202E") {
		t.Errorf("dictionary: %.300q", fmt.Sprint(dictionary))
	}
}

// TestDeepJSON: no depth of nesting ends the program.
func TestDeepJSON(t *testing.T) {
	for _, n := range []int{100, 10_001, 1 << 20} {
		for _, s := range []string{strings.Repeat("[", n), strings.Repeat(`{"dates":[`, n), `{"schema":"hawliyat/extract/v1","more":` + strings.Repeat("[", n) + strings.Repeat("]", n) + "}"} {
			var r extract.Result
			if err := r.UnmarshalJSON([]byte(s)); err == nil && (n > 10_000 || !strings.HasSuffix(s, "}")) {
				t.Errorf("%d deep: no error for %.20q", n, s)
			}
		}
	}
}
