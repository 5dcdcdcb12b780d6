package extract

import (
	"strings"
	"testing"
)

// TestFeastDay holds feasts against days that are matters of record.
func TestFeastDay(t *testing.T) {
	for _, c := range []struct {
		key         string
		year        int
		first, last string
	}{
		{"eid-al-fitr", 2024, "2024-04-10", "2024-04-10"},
		{"eid-al-fitr", 2000, "2000-01-08", "2000-01-08"}, // and again on 27 December
		{"eid-al-adha", 2024, "2024-06-16", "2024-06-16"},
		{"arafa", 2014, "2014-10-03", "2014-10-03"},
		{"hijri-new-year", 2008, "2008-01-10", "2008-01-10"},
		{"ramadan", 2024, "2024-03-11", "2024-04-09"},
		{"quds-day", 2024, "2024-04-05", "2024-04-05"},
		{"hajj", 2019, "2019-08-09", "2019-08-14"},
		{"nowruz", 2024, "2024-03-20", "2024-03-20"},
		{"nowruz", 2023, "2023-03-21", "2023-03-21"},
		{"easter-western", 1818, "1818-03-22", "1818-03-22"},
		{"easter-western", 1943, "1943-04-25", "1943-04-25"},
		{"easter-western", 1954, "1954-04-18", "1954-04-18"},
		{"easter-western", 1981, "1981-04-19", "1981-04-19"},
		{"easter-western", 2076, "2076-04-19", "2076-04-19"},
		{"easter-western", 2285, "2285-03-22", "2285-03-22"},
		{"easter-eastern", 2021, "2021-05-02", "2021-05-02"},
		{"easter-eastern", 2014, "2014-04-20", "2014-04-20"},
		{"palm-sunday-western", 2024, "2024-03-24", "2024-03-24"},
		{"good-friday-eastern", 2024, "2024-05-03", "2024-05-03"},
		{"ash-wednesday", 2024, "2024-02-14", "2024-02-14"},
		{"holy-week-western", 2024, "2024-03-24", "2024-03-30"},
		{"sham-el-nessim", 2023, "2023-04-17", "2023-04-17"},
		{"christmas-western", 2023, "2023-12-25", "2023-12-25"},
		{"christmas-eastern", 2023, "2023-01-07", "2023-01-07"},
		{"epiphany-eastern", 2024, "2024-01-19", "2024-01-19"},
		{"coptic-new-year", 2023, "2023-09-12", "2023-09-12"},
		{"coptic-new-year", 2024, "2024-09-11", "2024-09-11"},
		{"yom-kippur", 1973, "1973-10-06", "1973-10-06"},
		{"passover", 2024, "2024-04-23", "2024-04-29"},
		{"rosh-hashanah", 2023, "2023-09-16", "2023-09-17"},
		{"hanukkah", 2020, "2020-12-11", "2020-12-18"},
		{"hanukkah", 2021, "2021-11-29", "2021-12-06"},
		{"purim", 2024, "2024-03-24", "2024-03-24"},
		{"sukkot", 2023, "2023-09-30", "2023-10-06"},
		{"thanksgiving", 2024, "2024-11-28", "2024-11-28"},
		{"black-friday", 2024, "2024-11-29", "2024-11-29"},
		{"mothers-day-arab", 2024, "2024-03-21", "2024-03-21"},
		{"lunar-new-year", 2024, "2024-02-10", "2024-02-10"},
		{"labour-day", 2024, "2024-05-01", "2024-05-01"},
	} {
		first, last, ok := feastDay(c.key, c.year)
		if !ok || first.String() != c.first || last.String() != c.last {
			t.Errorf("feastDay(%q, %d) = %v %v %v, want %s %s", c.key, c.year, first, last, ok, c.first, c.last)
		}
	}
}

// TestFeastsAround looks for every feast from its own day and the days beside it.
func TestFeastsAround(t *testing.T) {
	const longestYear = 386
	for key := range feasts() {
		for y := 1901; y < 2100; y++ {
			d, last, ok := feastDay(key, y)
			if !ok || last < d {
				t.Errorf("feastDay(%q, %d) = %v %v %v", key, y, d, last, ok)
				continue
			}
			if from, _, ok := feastFrom(key, d); !ok || from != d {
				t.Errorf("feastFrom(%q, %v) = %v %v", key, d, from, ok)
			}
			if until, _, ok := feastUntil(key, d); !ok || until != d {
				t.Errorf("feastUntil(%q, %v) = %v %v", key, d, until, ok)
			}
			if next, _, ok := feastFrom(key, d+1); !ok || next <= d || next > d+longestYear {
				t.Errorf("feastFrom(%q, %v) = %v %v", key, d+1, next, ok)
			}
			if before, _, ok := feastUntil(key, d-1); !ok || before >= d || before < d-longestYear {
				t.Errorf("feastUntil(%q, %v) = %v %v", key, d-1, before, ok)
			}
		}
	}
}

// TestFeastNames holds the two files of feasts to each other: a name whose key
// has no rule would never get a day.
func TestFeastNames(t *testing.T) {
	b, err := dateData.ReadFile("lexicon/feasts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	names := 0
	for line := range strings.Lines(string(b)) {
		if f := strings.Split(line, "\t"); line[0] != '#' && len(f) > 1 {
			names++
			if r, ok := feasts()[f[1]]; !ok || r.days < 1 {
				t.Errorf("the feast %q has no rule", f[1])
			}
		}
	}
	if names == 0 {
		t.Error("no names of feasts")
	}
}

func TestFeastRefused(t *testing.T) {
	for _, c := range []struct {
		key  string
		year int
	}{
		{"no such feast", 2024},
		{"eid-al-fitr", 500},
		{"easter-western", 1500},
		{"nowruz", 2500},
		{"new-year", maxYear + 1},
	} {
		if first, last, ok := feastDay(c.key, c.year); ok || first != 0 || last != 0 {
			t.Errorf("feastDay(%q, %d) = %v %v %v", c.key, c.year, first, last, ok)
		}
	}
	if _, _, ok := feastOfHijri("labour-day", 1445); ok {
		t.Error("labour day has a Hijri year")
	}
	if _, _, ok := feastFrom("labour-day", 0); ok {
		t.Error("a feast from no day")
	}
	if _, _, ok := feastUntil("labour-day", 0); ok {
		t.Error("a feast until no day")
	}
	if first, _, ok := feastOfHijri("eid-al-fitr", 1436); !ok || first.String() != "2015-07-17" {
		t.Errorf("feast of 1436 = %v %v", first, ok)
	}
}
