package extract

import (
	"fmt"
	"testing"
)

func timex(t testing.TB, s string) Value {
	t.Helper()
	v, ok := parseTIMEX(s)
	if !ok {
		t.Fatalf("parseTIMEX(%q) is refused", s)
	}
	return v
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		timex string
		in    Calendar
		names MonthNames
		want  string
	}{
		{"2021-12-15", Gregorian, MonthsEgyptian, "15 ديسمبر 2021"},
		{"2021-12-15", Gregorian, MonthsLevantine, "15 كانون الأول 2021"},
		{"2021-08-15", Gregorian, MonthsMaghrebi, "15 أوت 2021"},
		{"2021-08-15", Gregorian, MonthsMoroccan, "15 غشت 2021"},
		{"2021-12-15", Hijri, MonthsLevantine, "11 جمادى الأولى 1443 هـ"},
		{"2021-12-15", SolarHijri, MonthsEgyptian, "24 آذر 1400 هـ.ش"},
		{"2024-02", Gregorian, MonthsEgyptian, "فبراير 2024"},
		{"2024-03-11/2024-04-09", Hijri, MonthsEgyptian, "رمضان 1445 هـ"},
		{"2024-07-07/2025-06-25", Hijri, MonthsEgyptian, "1446 هـ"},
		{"2024-02", Hijri, MonthsEgyptian, "20 رجب – 19 شعبان 1445 هـ"},
		{"2015-Q1", Gregorian, MonthsEgyptian, "يناير – مارس 2015"},
		{"2023-WI", Gregorian, MonthsLevantine, "كانون الأول 2023 – شباط 2024"},
		{"2015", Gregorian, MonthsEgyptian, "2015"},
		{"198", Gregorian, MonthsEgyptian, "1980 – 1989"},
		{"BC0044", Gregorian, MonthsEgyptian, "44 ق.م"},
		{"BC02", Gregorian, MonthsEgyptian, "299 – 200 ق.م"},
		{"BC0044/0014", Gregorian, MonthsEgyptian, "44 ق.م – 14"},
		{"2024-06-03/2024-06-07", Gregorian, MonthsEgyptian, "3 – 7 يونيو 2024"},
		{"2024-06-28/2024-07-03", Gregorian, MonthsEgyptian, "28 يونيو – 3 يوليو 2024"},
		{"2023-12-28/2024-01-03", Gregorian, MonthsEgyptian, "28 ديسمبر 2023 – 3 يناير 2024"},
		{"2015-07-26T17:20", Gregorian, MonthsEgyptian, "26 يوليو 2015، 17:20"},
		{"2015-07-26T17:20Z", Gregorian, MonthsEgyptian, "26 يوليو 2015، 17:20 ت.غ"},
		{"2015-07-29TEV", Hijri, MonthsEgyptian, "مساء 13 شوال 1436 هـ"},
		{"P2D", Gregorian, MonthsEgyptian, ""},
		{"0500", Hijri, MonthsEgyptian, ""},
		{"2500", SolarHijri, MonthsEgyptian, ""},
		{"2021", Calendar(9), MonthsEgyptian, ""},
	} {
		if got := timex(t, c.timex).Format(c.in, c.names); got != c.want {
			t.Errorf("%s in %v, %d = %q, want %q", c.timex, c.in, c.names, got, c.want)
		}
	}
}

func TestNamesComplete(t *testing.T) {
	for _, group := range []string{"egyptian", "levantine", "maghrebi", "moroccan", "hijri", "solar-hijri"} {
		for m := 1; m <= 12; m++ {
			if key := fmt.Sprintf("%s\t%02d", group, m); dateNames()[key] == "" {
				t.Errorf("no name for %q", key)
			}
		}
	}
}
