package timeline

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/hawliyat/hawliyat/extract"
)

func TestDatePhrase(t *testing.T) {
	span := func(timex, first, last string, mod extract.Mod) extract.Value {
		v := extract.Value{TIMEX: timex, Mod: mod}
		for _, p := range []struct {
			to *extract.Day
			s  string
		}{{&v.Earliest, first}, {&v.Latest, last}} {
			if err := p.to.UnmarshalText([]byte(p.s)); err != nil {
				t.Fatal(err)
			}
		}
		return v
	}
	for want, v := range map[string]extract.Value{
		"4 شباط/فبراير 2022":                        span("2022-02-04", "2022-02-04", "2022-02-04", ""),
		"في وقت سابق من 4 شباط/فبراير 2022":         span("2022-02-04", "2022-02-04", "2022-02-04", extract.ModBefore),
		"شباط/فبراير 2022":                          span("2022-02", "2022-02-01", "2022-02-28", ""),
		"شباط/فبراير 2022 (تقريبا)":                 span("2022-02", "2022-02-01", "2022-02-28", extract.ModApprox),
		"مطلع تموز/يوليو 2015":                      span("2015-07", "2015-07-01", "2015-07-10", extract.ModStart),
		"منتصف عام 2015":                            span("2015", "2015-05-01", "2015-08-31", extract.ModMid),
		"أواخر آذار/مارس 2022":                      span("2022-03", "2022-03-21", "2022-03-31", extract.ModEnd),
		"الربع الثالث من عام 2015":                  span("2015-Q3", "2015-07-01", "2015-09-30", ""),
		"النصف الأول من عام 2015":                   span("2015-H1", "2015-01-01", "2015-06-30", ""),
		"صيف عام 2006":                              span("2006-SU", "2006-06-01", "2006-08-31", ""),
		"عام 2021":                                  span("2021", "2021-01-01", "2021-12-31", ""),
		"القرن 21":                                  span("20", "2000-01-01", "2099-12-31", ""),
		"ثمانينيات القرن 20":                        span("198", "1980-01-01", "1989-12-31", ""),
		"العقد الأول من القرن 21":                   span("200", "2000-01-01", "2009-12-31", ""),
		"الأسبوع بين 6 و12 كانون الأول/ديسمبر 2021": span("2021-W49", "2021-12-06", "2021-12-12", ""),
		"الأسبوع بين 30 كانون الأول/ديسمبر 2024 و5 كانون الثاني/يناير 2025": {TIMEX: "2025-W01"},
		"15 كانون الأول/ديسمبر 2021، الساعة 20:00":                          span("2021-12-15T20:00", "2021-12-15", "2021-12-15", ""),
		"15 كانون الأول/ديسمبر 2021، الساعة 20:00 بتوقيت غرينتش":            span("2021-12-15T20:00Z", "2021-12-15", "2021-12-15", ""),
		"15 كانون الأول/ديسمبر 2021، الساعة 08:00":                          span("2021-12-15T08", "2021-12-15", "2021-12-15", ""),
		"فجر 15 كانون الأول/ديسمبر 2021":                                    span("2021-12-15TMO", "2021-12-15", "2021-12-15", extract.ModStart),
		"مساء 15 كانون الأول/ديسمبر 2021":                                   span("2021-12-15TEV", "2021-12-15", "2021-12-15", ""),
		"بين 7 و8 أيار/مايو 2022":                                           span("2022-05-07/2022-05-08", "2022-05-07", "2022-05-08", ""),
		"بين 28 نيسان/أبريل و3 أيار/مايو 2022":                              span("", "2022-04-28", "2022-05-03", ""),
		"بين 28 كانون الأول/ديسمبر 2021 و3 كانون الثاني/يناير 2022":         span("", "2021-12-28", "2022-01-03", ""),
		"بين عامي 1975 و1990":                                               span("1975/1990", "1975-01-01", "1990-12-31", ""),
		"بين كانون الثاني/يناير وأيلول/سبتمبر 2021":                         span("2021-Q1/2021-Q3", "2021-01-01", "2021-09-30", ""),
		"بين تشرين الثاني/نوفمبر 2021 وشباط/فبراير 2022":                    span("", "2021-11-01", "2022-02-28", ""),
		"ابتداء من 1 آب/أغسطس 2020":                                         span("", "2020-08-01", "", ""),
		"حتى 1 آب/أغسطس 2020":                                               span("", "", "2020-08-01", ""),
		"عام 44 ق.م":                                                        span("BC0044", "-0043-01-01", "-0043-12-31", ""),
		"15 آذار/مارس 44 ق.م":                                               span("BC0044-03-15", "-0043-03-15", "-0043-03-15", ""),
		"31 كانون الأول/ديسمبر 9999":                                        span("", "9999-12-31", "9999-12-31", ""),
		"عام 9999":        span("", "9999-01-01", "9999-12-31", ""),
		"بلا تاريخ":       {},
		"في ماض غير محدد": {TIMEX: "PAST_REF"},
	} {
		if got := datePhrase(v); got != want {
			t.Errorf("datePhrase(%q %s–%s) = %q, want %q", v.TIMEX, v.Earliest, v.Latest, got, want)
		}
	}
}

// Whatever value stands there, the phrase is some words and no panic.
func TestDatePhraseStrange(t *testing.T) {
	for _, timex := range []string{"", "T17:20", "XXXX-02-14", "2021-XX", "2021-13", "2021-02-31", "2021-W99", "2021-H9", "2021-Z", "P2D", "99999", "-", "2021-", "0", "12", "FOO_REF", "2021-12-15T", "2021-12-15TXX", "2021-12-15T2", "\xff"} {
		for _, mod := range []extract.Mod{"", extract.ModStart, extract.ModLessThan, "\x00"} {
			for _, d := range []extract.Day{0, -5, 1, 7304484, 1 << 30} {
				v := extract.Value{TIMEX: timex, Mod: mod, Earliest: d, Latest: d}
				if boundPhrase(v, extract.BoundSince) == "" || intervalPhrase(d, 0) == "" || intervalPhrase(0, d) == "" {
					t.Errorf("no words for %+v", v)
				}
				weekday(d)
				machineDate(v)
				if right, left := markEnds(d, d); right < left && d.String() != "" {
					t.Errorf("a mark of %v runs from %v to %v", d, right, left)
				}
			}
		}
	}
}

func TestCounted(t *testing.T) {
	for n, want := range map[int]string{0: "بلا أحداث", 1: "حدث واحد", 2: "حدثان", 3: "3 أحداث", 10: "10 أحداث", 11: "11 حدثا", 99: "99 حدثا", 100: "100 حدث", 102: "102 حدث", 103: "103 أحداث", 111: "111 حدثا"} {
		if got := counted("events", n); got != want {
			t.Errorf("counted(%d) = %q, want %q", n, got, want)
		}
	}
}

// Every key that the code asks for by name is in the file, none twice.
func TestLabels(t *testing.T) {
	for _, s := range statuses() {
		if statusLabel(s) == string(s) {
			t.Errorf("no label for %s", s)
		}
	}
	for m := 1; m <= 12; m++ {
		if monthName(m) == "" {
			t.Errorf("no name for month %d", m)
		}
	}
	if got := label("date.between", "{2}", "ب"); got != "بين {2} وب" {
		t.Errorf("an argument was filled in: %q", got)
	}
	if got := label("no such key", "x"); got != "" {
		t.Errorf("label of no key: %q", got)
	}
}

func TestLabelsFile(t *testing.T) {
	last := ""
	for line := range strings.Lines(labelsTSV) {
		key, ar, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case strings.HasPrefix(line, "#"):
		case !ok || ar == "" || strings.Contains(ar, "\t") || !norm.NFC.IsNormalString(ar):
			t.Errorf("line %q", line)
		case key <= last:
			t.Errorf("%s after %s", key, last)
		default:
			last = key
		}
	}
	if !strings.Contains(labelsTSV, "\n# Source: ") || !strings.Contains(labelsTSV, "Licence: ") {
		t.Error("no source or licence stated")
	}
}
