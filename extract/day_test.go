package extract

import (
	"testing"
	"time"
)

// TestDayCount walks every day that a Day can hold beside the standard library.
func TestDayCount(t *testing.T) {
	want := time.Date(minYear, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := Day(1); d <= maxDay; d++ {
		y, m, day := d.Date()
		wy, wm, wd := want.Date()
		if y != wy || m != int(wm) || day != wd || d.Weekday() != want.Weekday() {
			t.Fatalf("day %d = %d-%d-%d %v, want %v %v", d, y, m, day, d.Weekday(), want, want.Weekday())
		}
		if back, ok := dayOf(y, m, day); !ok || back != d {
			t.Fatalf("dayOf(%d, %d, %d) = %d %v, want %d", y, m, day, back, ok, d)
		}
		if d%97 == 0 && d > 7 && d < maxDay-7 {
			wy, ww := want.ISOWeek()
			if y, w := d.isoWeek(); y != wy || w != ww {
				t.Fatalf("%v: ISO week %d-%d, want %d-%d", d, y, w, wy, ww)
			}
		}
		want = want.AddDate(0, 0, 1)
	}
	if y, _, _ := want.Date(); y != maxYear+1 {
		t.Errorf("the last day is before %v", want)
	}
}

func TestAdd(t *testing.T) {
	add := map[string]func(Day, int) (Day, bool){"days": addDays, "months": addMonths, "years": addYears}
	const huge = int(^uint(0) >> 1)
	for _, c := range []struct {
		from, unit string
		n          int
		want       string
	}{
		{"2021-12-15", "days", 17, "2022-01-01"},
		{"2021-12-15", "days", -349, "2020-12-31"},
		{"2021-01-31", "months", 1, "2021-02-28"},
		{"2024-01-31", "months", 1, "2024-02-29"},
		{"2021-01-31", "months", -2, "2020-11-30"},
		{"2021-01-31", "months", -12, "2020-01-31"},
		{"2021-12-01", "months", 1, "2022-01-01"},
		{"2024-02-29", "years", 1, "2025-02-28"},
		{"2021-06-01", "years", -2021, "0000-06-01"},
		{"2021-06-01", "years", -2022, "-0001-06-01"},
		{"9999-12-31", "years", 1000, ""},
		{"9999-12-31", "months", 1, ""},
		{"9999-12-31", "days", 1, ""},
		{"-9999-01-01", "days", -1, ""},
		{"-9999-01-01", "months", -1, ""},
		{"-9999-01-01", "years", 19998, "9999-01-01"},
		{"2021-06-01", "days", huge, ""},
		{"2021-06-01", "days", -huge - 1, ""},
		{"2021-06-01", "months", huge, ""},
		{"2021-06-01", "months", -huge - 1, ""},
		{"2021-06-01", "years", huge, ""},
		{"2021-06-01", "years", -huge - 1, ""},
		{"", "days", 1, ""},
		{"", "months", 1, ""},
		{"", "years", 1, ""},
	} {
		from, _ := parseDay(c.from)
		got, ok := add[c.unit](from, c.n)
		if ok != (c.want != "") || ok && got.String() != c.want {
			t.Errorf("%s + %d %s = %v %v, want %q", c.from, c.n, c.unit, got, ok, c.want)
		}
	}
}

func TestDayEdges(t *testing.T) {
	for _, d := range []Day{0, -1, maxDay + 1, 1<<31 - 1, -1 << 31} {
		y, m, day := d.Date()
		if y != 0 || m != 0 || day != 0 || d.Weekday() != time.Sunday || !d.Time().IsZero() || d.String() != "" {
			t.Errorf("day %d is %d-%d-%d %v %q", d, y, m, day, d.Weekday(), d)
		}
	}
	night := time.Date(2021, 12, 15, 23, 30, 0, 0, time.FixedZone("", -5*3600))
	if d := DayOf(night); d.String() != "2021-12-15" || !d.Time().Equal(time.Date(2021, 12, 15, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("the day of %v is %v", night, d)
	}
	for _, c := range [][3]int{{2021, 2, 29}, {2021, 13, 1}, {2021, 0, 1}, {2021, 1, 0}, {2021, 4, 31}, {10000, 1, 1}, {-10000, 1, 1}} {
		if d, ok := dayOf(c[0], c[1], c[2]); ok || d != 0 {
			t.Errorf("dayOf(%v) = %v", c, d)
		}
	}
	for _, c := range [][2]int{{2021, 53}, {2021, 0}, {2021, 54}, {10000, 1}, {9999, 52}} {
		if d, ok := isoMonday(c[0], c[1]); ok {
			t.Errorf("isoMonday(%v) = %v", c, d)
		}
	}
}

// FuzzDay reads days: what is read is written as it was.
func FuzzDay(f *testing.F) {
	for _, s := range []string{"", "2021-12-15", "-0043-03-15", "0000-02-29", "2021-02-29", "-9999-01-01", "9999-12-31"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Day(77)
		if d.UnmarshalText([]byte(s)) != nil {
			if d != 77 {
				t.Errorf("%q is refused and gives %v", s, d)
			}
			return
		}
		if b, err := d.AppendText(nil); err != nil || string(b) != s {
			t.Errorf("%q is written as %q, %v", s, b, err)
		}
	})
}
