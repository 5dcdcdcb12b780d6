package extract

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// oracleDays are the stretches of days that the oracle has been asked for.
//
//go:embed testdata/calendar/days.tsv
var oracleDays string

type oracleRow struct {
	calendar, first, last, sum string
}

func oracleRows(t *testing.T) (rows []oracleRow) {
	for line := range strings.Lines(oracleDays) {
		if f := strings.Fields(line); line[0] != '#' && len(f) == 4 {
			rows = append(rows, oracleRow{f[0], f[1], f[2], f[3]})
		}
	}
	if len(rows) < 4 {
		t.Fatalf("only %d rows of days", len(rows))
	}
	return rows
}

// days prints the stretch as the oracle does.
func (r oracleRow) days(t *testing.T) []byte {
	first, ok1 := parseDay(r.first)
	last, ok2 := parseDay(r.last)
	if !ok1 || !ok2 {
		t.Fatalf("bad row %v", r)
	}
	var b []byte
	for d := first; d <= last; d++ {
		y, m, day, tabled := d.hijri()
		if r.calendar == "ca-persian" {
			y, m, day = d.solarHijri()
		} else if tabled != (r.calendar == "ca-islamic-umalqura") {
			t.Fatalf("%v: tabled is %v in %v", d, tabled, r)
		}
		b = append(d.Append(b), '\t')
		b = append(strconv.AppendInt(b, int64(y), 10), '-')
		b = append(strconv.AppendInt(b, int64(m), 10), '-')
		b = append(strconv.AppendInt(b, int64(day), 10), '\n')
	}
	return b
}

// TestCalendarsSum compares every day of the stretches with the oracle's
// checksum.
func TestCalendarsSum(t *testing.T) {
	for _, r := range oracleRows(t) {
		sum := sha256.Sum256(r.days(t))
		if got := hex.EncodeToString(sum[:]); got != r.sum {
			t.Errorf("%s from %s to %s: %s, want %s", r.calendar, r.first, r.last, got, r.sum)
		}
	}
}

// TestCalendarsOracle compares them day by day with the ICU of a Node at hand,
// which takes ten seconds: HAWLIYAT_ORACLE=1 go test -run Oracle ./extract
func TestCalendarsOracle(t *testing.T) {
	if os.Getenv("HAWLIYAT_ORACLE") == "" {
		t.Skip("HAWLIYAT_ORACLE is not set")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node")
	}
	for _, r := range oracleRows(t) {
		want, err := exec.Command(node, "testdata/calendar/oracle.mjs", "days", r.calendar, r.first, r.last).Output()
		if err != nil {
			t.Skipf("the oracle does not run: %v", err)
		}
		got := r.days(t)
		if bytes.Equal(got, want) {
			continue
		}
		lines := strings.Split(string(want), "\n")
		for i, line := range strings.Split(string(got), "\n") {
			if i >= len(lines) || line != lines[i] {
				t.Errorf("%s: line %d is %q", r.calendar, i, line)
				break
			}
		}
	}
}

// TestHijriTable checks what the file says twice: that each year begins where
// the months of the years before it end.
func TestHijriTable(t *testing.T) {
	table := ummAlQura()
	if table.first != 1300 || len(table.months) != 301 || len(table.years) != 302 {
		t.Fatalf("%d years from %d", len(table.months), table.first)
	}
	for i := range table.months {
		n := Day(0)
		for m := 1; m <= 12; m++ {
			n += table.length(i, m)
		}
		if table.years[i]+n != table.years[i+1] || n < 354 || n > 355 {
			t.Errorf("year %d has %d days, from %v to %v", table.first+i, n, table.years[i], table.years[i+1])
		}
	}
	if first := table.years[0].String(); first != "1882-11-12" {
		t.Errorf("the table begins on %s", first)
	}
}

func TestHijriDay(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
		tabled  bool
	}{
		{1445, 1, 10, "2023-07-28", true},
		{1445, 12, 9, "2024-06-15", true},
		{1433, 8, 21, "2012-07-11", true},
		{1300, 1, 1, "1882-11-12", true},
		{1600, 12, 30, "2174-11-25", true},
		{1601, 1, 1, "2174-11-26", false},
		{1299, 12, 29, "1882-11-11", false},
		{1, 1, 1, "0622-07-19", false},
		{maxHijriYear, 12, 29, "9999-09-30", false},
		{1445, 9, 31, "", false},
		{1445, 8, 30, "", false}, // 29 days
		{1445, 9, 0, "", false},
		{1445, 13, 1, "", false},
		{1445, 0, 1, "", false},
		{0, 1, 1, "", false},
		{-5, 1, 1, "", false},
		{maxHijriYear + 1, 1, 1, "", false},
		{1 << 30, 1, 1, "", false},
	} {
		d, tabled, ok := hijriDay(c.y, c.m, c.d)
		if d.String() != c.want || tabled != c.tabled || ok != (c.want != "") {
			t.Errorf("hijriDay(%d, %d, %d) = %v %v %v, want %s %v", c.y, c.m, c.d, d, tabled, ok, c.want, c.tabled)
		}
	}
}

// TestDaysOutsideHijri asks for the dates of days that the calendars do not have.
func TestDaysOutsideHijri(t *testing.T) {
	for _, d := range []Day{0, 1, hijriEpoch - 1, maxDay, maxDay + 1} {
		if y, m, day, tabled := d.hijri(); y != 0 || m != 0 || day != 0 || tabled {
			t.Errorf("%v is %d-%d-%d %v", d, y, m, day, tabled)
		}
	}
	for _, d := range []Day{0, 1, solarEpoch - 1, maxDay, maxDay + 1} {
		if y, m, day := d.solarHijri(); y != 0 || m != 0 || day != 0 {
			t.Errorf("%v is %d-%d-%d", d, y, m, day)
		}
	}
}

func TestSolarHijriDay(t *testing.T) {
	for _, c := range [][3]int{{1403, 12, 31}, {1402, 12, 30}, {1403, 7, 31}, {0, 1, 1}, {1501, 1, 1}, {1403, 13, 1}, {1403, 1, 0}} {
		if d, ok := solarHijriDay(c[0], c[1], c[2]); ok || d != 0 {
			t.Errorf("solarHijriDay(%v) = %v", c, d)
		}
	}
	if d, ok := solarHijriDay(1357, 11, 22); !ok || d.String() != "1979-02-11" {
		t.Errorf("22 Bahman 1357 is %v", d)
	}
	if d, ok := solarHijriDay(1403, 12, 30); !ok || d.String() != "2025-03-20" {
		t.Errorf("30 Esfand 1403 is %v", d)
	}
}

// FuzzHijri turns dates to days and back: inside its range the calendar is a
// bijection that keeps the order of days, outside it everything is refused.
func FuzzHijri(f *testing.F) {
	for _, c := range [][3]int{{1445, 9, 30}, {1300, 1, 1}, {1299, 12, 29}, {1600, 12, 30}, {1, 1, 1}, {9665, 12, 29}, {0, 0, 0}, {-1, 5, 5}} {
		f.Add(c[0], c[1], c[2])
	}
	f.Fuzz(func(t *testing.T, y, m, d int) {
		day, tabled, ok := hijriDay(y, m, d)
		if hijriWithin(y, m, d, 29) && !ok || ok && !hijriWithin(y, m, d, 30) || !ok && (day != 0 || tabled) {
			t.Fatalf("%d-%d-%d = %v %v %v", y, m, d, day, tabled, ok)
		}
		if ok {
			checkHijri(t, y, m, d, day, tabled)
		}
	})
}

// checkHijri holds that a day has its date, that the table reaches as far as it
// says, and that the next date is the next day.
func checkHijri(t *testing.T, y, m, d int, day Day, tabled bool) {
	t.Helper()
	name := fmt.Sprintf("%d-%d-%d", y, m, d)
	if y2, m2, d2, tabled2 := day.hijri(); [3]int{y2, m2, d2} != [3]int{y, m, d} || tabled2 != tabled {
		t.Errorf("%s = %v = %d-%d-%d", name, day, y2, m2, d2)
	}
	if tabled != (y >= 1300 && y <= 1600) {
		t.Errorf("%s: tabled is %v", name, tabled)
	}
	if next, ok := hijriAfter(y, m, d); ok && next != day+1 || !ok && y != maxHijriYear {
		t.Errorf("the day after %s is %v, want %v", name, next, day+1)
	}
}

// hijriWithin reports whether a date lies in the calendar's years, with months of
// so many days.
func hijriWithin(y, m, d, days int) bool {
	return y >= 1 && y <= maxHijriYear && m >= 1 && m <= 12 && d >= 1 && d <= days
}

// hijriAfter is the day after a date: of its month, of the next, of the next year.
func hijriAfter(y, m, d int) (day Day, ok bool) {
	for _, c := range [][3]int{{y, m, d + 1}, {y, m + 1, 1}, {y + 1, 1, 1}} {
		if day, _, ok = hijriDay(c[0], c[1], c[2]); ok {
			break
		}
	}
	return day, ok
}
