package extract_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// Dates whose value is known by construction: every day, month, unit and amount
// is written in every form, and the calendar of package time says what it is.

// asker reads sentences of one expression.
type asker struct {
	t  *testing.T
	x  *extract.Extractor
	on time.Time
}

func newAsker(t *testing.T) *asker {
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	return &asker{t, x, time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC)}
}

// dates is the dates of a sentence.
func (a *asker) dates(sentence string) []extract.Date {
	a.t.Helper()
	r, err := a.x.Extract(a.t.Context(), extract.Document{Text: sentence, Published: a.on})
	if err != nil {
		a.t.Fatal(err)
	}
	return r.Dates
}

// want holds that the expression, put where %s stands, is one date of that text
// and value; "" that it is none, "-" that it has no value.
func (a *asker) want(frame, expression, timex string) {
	a.t.Helper()
	sentence := fmt.Sprintf(frame, expression)
	ds := a.dates(sentence)
	if timex == "" && len(ds) == 0 {
		return
	}
	if timex == "-" {
		timex = ""
	}
	if len(ds) != 1 || ds[0].Text != expression || ds[0].Value.TIMEX != timex {
		got := ""
		for _, d := range ds {
			got += fmt.Sprintf(" %q = %s (%s)", d.Text, d.Value.TIMEX, d.Rule)
		}
		a.t.Errorf("on %s: %s\n got%s\nwant %q = %s", a.on.Format(time.DateOnly), sentence, got, expression, timex)
	}
}

const (
	opened = "افتتح المتحف في %s رسميا."
	ended  = "انتهى المعرض %s."
	starts = "يبدأ المعرض %s."
)

func TestNumericDates(t *testing.T) {
	a := newAsker(t)
	for _, y := range []int{1931, 1999, 2000, 2021, 2024} {
		for at := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() == y; at = at.AddDate(0, 0, 7) {
			m, d, iso := int(at.Month()), at.Day(), at.Format(time.DateOnly)
			for _, sep := range []string{"/", "-", "."} {
				a.want(opened, fmt.Sprintf("%d%s%d%s%d", d, sep, m, sep, y), iso)
				a.want(opened, fmt.Sprintf("%02d%s%02d%s%d", d, sep, m, sep, y), iso)
				a.want(opened, fmt.Sprintf("%d%s%02d%s%02d", y, sep, m, sep, d), iso)
				short := fmt.Sprintf("%02d%s%02d%s%02d", d, sep, m, sep, y%100)
				if sep == "." { // as well a version or an amount
					a.want(opened, short, "")
				} else if y > 1950 {
					a.want(opened, short, iso)
				}
			}
			if d > 12 {
				a.want(opened, fmt.Sprintf("%d/%d/%d", m, d, y), iso) // as in America
			}
			if d < 10 && y%100 > 9 {
				a.want(opened, fmt.Sprintf("%d/%d/%d", d, m, y%100), "") // as well a score or a ruling
			}
		}
	}
	for expression, timex := range map[string]string{
		"32/3/2021": "", "13/13/2021": "", "0/3/2021": "", "5/0/2021": "", "30/2/2021": "-", "31/4/2021": "-", "29/2/2021": "-", "29/2/2020": "2020-02-29",
		"2021/05": "2021-05", "2021-05": "2021-05", "05/2021": "2021-05", "12/2021": "2021-12", "13/2021": "",
		"2021-22": "2021-01-01/2022-12-31", "2021/22": "2021-01-01/2022-12-31", "2011/12": "2011-01-01/2012-12-31", "2011-12": "2011-12",
		"2000/05": "2000-05", "2000-2005": "2000-01-01/2005-12-31", "2005-2000": "", "2021/2022": "2021-01-01/2022-12-31",
	} {
		a.want(opened, expression, timex)
	}
}

// monthNames are the Gregorian months of the Arab countries.
var monthNames = [12][]string{
	{"يناير", "كانون الثاني", "جانفي"},
	{"فبراير", "شباط", "فيفري"},
	{"مارس", "آذار"},
	{"أبريل", "نيسان", "أفريل", "إبريل"},
	{"مايو", "أيار", "ماي"},
	{"يونيو", "حزيران", "جوان"},
	{"يوليو", "تموز", "جويلية", "يوليوز"},
	{"أغسطس", "آب", "أوت", "غشت"},
	{"سبتمبر", "أيلول", "شتنبر"},
	{"أكتوبر", "تشرين الأول"},
	{"نوفمبر", "تشرين الثاني", "نونبر"},
	{"ديسمبر", "كانون الأول", "دجنبر"},
}

var weekdayNames = [7]string{"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"}

func TestMonthsOfAllCountries(t *testing.T) {
	a := newAsker(t)
	for m, names := range monthNames {
		month := time.Month(m + 1)
		for _, name := range names {
			for _, d := range []int{1, 9, 10, 28, 31} {
				at := time.Date(2019, month, d, 0, 0, 0, 0, time.UTC)
				iso := at.Format(time.DateOnly)
				if at.Month() != month {
					iso = "-"
				}
				a.want(opened, fmt.Sprintf("%d %s 2019", d, name), iso)
				a.want(opened, fmt.Sprintf("%d %s/%s عام 2019", d, names[0], name), iso)
				if iso != "-" {
					a.want(opened, fmt.Sprintf("%s %d %s 2019", weekdayNames[at.Weekday()], d, name), iso)
				}
			}
			iso := time.Date(2019, month, 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
			a.want(opened, "شهر "+name+" 2019", iso)
			a.want(opened, name+" من عام 2019", iso)
			a.want(opened, names[0]+" ("+name+") 2019", iso)
			a.parts(name+" 2019", iso, month)
		}
	}
}

// parts holds the days that the beginning, the middle and the end of a month
// are, by the guidelines: the first ten, the next ten and the rest.
func (a *asker) parts(name, iso string, month time.Month) {
	a.t.Helper()
	last := time.Date(2019, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
	for head, want := range map[string]struct {
		mod      extract.Mod
		from, to int
	}{
		"مطلع ": {extract.ModStart, 1, 10}, "بداية ": {extract.ModStart, 1, 10}, "أوائل ": {extract.ModStart, 1, 10},
		"منتصف ": {extract.ModMid, 11, 20}, "أواخر ": {extract.ModEnd, 21, last}, "نهاية ": {extract.ModEnd, 21, last},
	} {
		ds := a.dates(fmt.Sprintf(opened, head+name))
		days := fmt.Sprintf("%s-%02d %s-%02d", iso, want.from, iso, want.to)
		if len(ds) != 1 || ds[0].Text != head+name || ds[0].Value.TIMEX != iso || ds[0].Value.Mod != want.mod || fmt.Sprint(ds[0].Value.Earliest, " ", ds[0].Value.Latest) != days {
			a.t.Errorf("%s%s: %+v, want %s", head, name, ds, days)
		}
	}
}

// TestNthWeekdays: the third Tuesday of September is counted, unless the third
// of September is a Tuesday.
func TestNthWeekdays(t *testing.T) {
	a := newAsker(t)
	ordinals := []string{"الأول", "الثاني", "الثالث", "الرابع"}
	for m, names := range monthNames {
		for w, weekday := range weekdayNames {
			first := time.Date(2021, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)
			first = first.AddDate(0, 0, (w-int(first.Weekday())+7)%7)
			for n, ordinal := range ordinals {
				at := first.AddDate(0, 0, 7*n)
				if first.Day() == n+1 {
					at = first
				}
				a.want(opened, fmt.Sprintf("%s %s من %s 2021", weekday, ordinal, names[0]), at.Format(time.DateOnly))
			}
		}
	}
}

// turns are days of publication at which years, months and ISO weeks turn.
var turns = []time.Time{
	time.Date(2021, 12, 31, 0, 0, 0, 0, time.UTC), time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2022, 1, 3, 0, 0, 0, 0, time.UTC),
	time.Date(2020, 2, 29, 0, 0, 0, 0, time.UTC), time.Date(2024, 12, 30, 0, 0, 0, 0, time.UTC), time.Date(2021, 1, 31, 0, 0, 0, 0, time.UTC),
	time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC), time.Date(2023, 10, 15, 0, 0, 0, 0, time.UTC),
}

func week(at time.Time) string {
	y, w := at.ISOWeek()
	return fmt.Sprintf("%d-W%02d", y, w)
}

// month is the month n months from that of at.
func month(at time.Time, n int) string {
	return time.Date(at.Year(), at.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
}

func TestUnitsBesideToday(t *testing.T) {
	a := newAsker(t)
	for _, a.on = range turns {
		y := a.on.Year()
		for n, adjectives := range map[int][]string{-1: {"الماضي", "الفائت", "المنصرم"}, 0: {"الجاري", "الحالي"}, 1: {"المقبل", "القادم"}} {
			frame := ended
			if n > 0 {
				frame = starts
			}
			for _, adj := range adjectives {
				a.want(frame, "الأسبوع "+adj, week(a.on.AddDate(0, 0, 7*n)))
				a.want(frame, "الشهر "+adj, month(a.on, n))
				a.want(frame, "العام "+adj, fmt.Sprint(y+n))
				a.want(frame, "السنة "+adj+"ة", fmt.Sprint(y+n))
				a.want("تراجع الإنتاج في %s.", "الربع الثاني من العام "+adj, fmt.Sprintf("%d-Q2", y+n))
				a.want("تراجع الإنتاج في %s.", "النصف الأول من العام "+adj, fmt.Sprintf("%d-H1", y+n))
				a.want("تراجع الإنتاج في %s.", "مارس من العام "+adj, fmt.Sprintf("%d-03", y+n))
			}
		}
		a.want(ended, "أمس", a.on.AddDate(0, 0, -1).Format(time.DateOnly))
		a.want(ended, "أول أمس", a.on.AddDate(0, 0, -2).Format(time.DateOnly))
		a.want(starts, "غدا", a.on.AddDate(0, 0, 1).Format(time.DateOnly))
		a.want(starts, "بعد غد", a.on.AddDate(0, 0, 2).Format(time.DateOnly))
	}
}

// counted is n of something, in the form that Arabic has for the number.
func counted(n int, one, two, few, many string) string {
	switch {
	case n == 1:
		return one
	case n == 2:
		return two
	case n <= 10:
		return fmt.Sprintf("%d %s", n, few)
	}
	return fmt.Sprintf("%d %s", n, many)
}

func TestAmountsFromToday(t *testing.T) {
	a := newAsker(t)
	for _, a.on = range turns {
		for n := 1; n <= 25; n++ {
			days := counted(n, "يوم", "يومين", "أيام", "يوما")
			weeks := counted(n, "أسبوع", "أسبوعين", "أسابيع", "أسبوعا")
			months := counted(n, "شهر", "شهرين", "أشهر", "شهرا")
			years := counted(n, "عام", "عامين", "أعوام", "عاما")
			for _, side := range []struct {
				frame, word string
				sign        int
			}{{"%s افتتح السوق.", "قبل ", -1}, {"%s سيفتتح السوق.", "بعد ", 1}} {
				k := side.sign * n
				a.want(side.frame, side.word+days, a.on.AddDate(0, 0, k).Format(time.DateOnly))
				a.want(side.frame, side.word+weeks, week(a.on.AddDate(0, 0, 7*k)))
				a.want(side.frame, side.word+months, month(a.on, k))
				a.want(side.frame, side.word+years, fmt.Sprint(a.on.Year()+k))
			}
			for unit, amount := range map[string]string{"D": days, "W": weeks, "M": months, "Y": years} {
				if n > 2 {
					a.want("استمر العمل %s في الموقع.", amount, fmt.Sprintf("P%d%s", n, unit))
				}
			}
		}
	}
}

// TestWeekdaysFromToday: whatever weekday it is, one of the past is the last or
// the one before, one to come the next; alternatives are whole weeks away.
func TestWeekdaysFromToday(t *testing.T) {
	a := newAsker(t)
	for i := range 7 {
		a.on = time.Date(2021, 12, 27+i, 0, 0, 0, 0, time.UTC)
		today := extract.DayOf(a.on)
		for w, name := range weekdayNames {
			for _, tt := range []struct {
				frame, expression string
				from, to          extract.Day // days from today
			}{
				{ended, name, -6, 0}, {ended, name + " الماضي", -13, -1}, {starts, name, 0, 7}, {starts, name + " المقبل", 1, 13}, {starts, name + " القادم", 1, 13},
			} {
				ds := a.dates(fmt.Sprintf(tt.frame, tt.expression))
				if len(ds) != 1 || ds[0].Text != tt.expression {
					t.Errorf("%s: %+v", tt.expression, ds)
					continue
				}
				off := ds[0].Value.Earliest - today
				if at := ds[0].Value.Earliest.Time(); int(at.Weekday()) != w || off < tt.from || off > tt.to || ds[0].Value.Latest != ds[0].Value.Earliest {
					t.Errorf("on %s: %s is %s", a.on.Format(time.DateOnly), tt.expression, ds[0].Value.TIMEX)
				}
				for _, alt := range ds[0].Alternatives {
					if d := alt.Value.Earliest - ds[0].Value.Earliest; d%7 != 0 || d == 0 {
						t.Errorf("on %s: %s is %s or %s", a.on.Format(time.DateOnly), tt.expression, ds[0].Value.TIMEX, alt.Value.TIMEX)
					}
				}
			}
		}
	}
}

func TestClockTimes(t *testing.T) {
	a := newAsker(t)
	for h := range 24 {
		for _, m := range []int{0, 5, 30, 59} {
			at := fmt.Sprintf("2022-06-01T%02d:%02d", h, m)
			if h > 12 {
				a.want("بدأ العرض %s.", fmt.Sprintf("الساعة %d:%02d", h, m), at)
			}
			part, hour := "صباحا", (h+11)%12+1
			if h >= 12 {
				part = "مساء"
			}
			a.want("بدأ العرض %s.", fmt.Sprintf("الساعة %d:%02d %s", hour, m, part), at)
			a.want("بدأ العرض %s.", fmt.Sprintf("الساعة %02d:%02d %s أمس", hour, m, part), strings.Replace(at, "06-01", "05-31", 1))
		}
	}
	hours := []string{"الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة", "الحادية عشرة"}
	for i, name := range hours {
		h := i + 1
		for words, minutes := range map[string]int{"": 0, " والنصف": 30, " والربع": 15, " وعشر دقائق": 10, " إلا ربعا": -15} {
			total := 60*h + minutes
			a.want("بدأ العرض %s.", "الساعة "+name+words+" صباحا", fmt.Sprintf("2022-06-01T%02d:%02d", total/60, total%60))
			total += 12 * 60
			a.want("بدأ العرض %s.", "الساعة "+name+words+" مساء", fmt.Sprintf("2022-06-01T%02d:%02d", total/60, total%60))
		}
	}
}

func TestSpansOfDays(t *testing.T) {
	a := newAsker(t)
	for m, names := range monthNames {
		for from := 1; from < 28; from += 5 {
			for to := from + 1; to <= 28; to += 6 {
				days := fmt.Sprintf("2021-%02d-%02d/2021-%02d-%02d", m+1, from, m+1, to)
				a.want("يقام المعرض من %s في المدينة.", fmt.Sprintf("%d إلى %d %s 2021", from, to, names[0]), days)
				if to == from+1 {
					a.want("يقام المعرض %s في المدينة.", fmt.Sprintf("يومي %d و%d %s 2021", from, to, names[0]), days)
				}
			}
		}
	}
}
