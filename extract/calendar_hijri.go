package extract

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed lexicon/umm_al_qura.tsv
var ummAlQuraTSV string

// hijriTable holds the months of the tabled years of Umm al-Qura. years[i] is
// the first day of year first+i, with the day after the last year at the end;
// the bit 11 of months[i] says whether its Muharram has 30 days, bit 0 its Dhu
// al-Hijja.
type hijriTable struct {
	first  int
	years  []Day
	months []uint16
}

// ummAlQura is the table, parsed on first use. The file is embedded and tested
// against its oracle, so nothing can be wrong with it at run time.
var ummAlQura = sync.OnceValue(func() *hijriTable {
	t := new(hijriTable)
	for line := range strings.Lines(ummAlQuraTSV) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' || len(f) != 3 {
			continue
		}
		first, _ := parseDay(f[1])
		bits, _ := strconv.ParseUint(f[2], 16, 12)
		if t.first == 0 {
			t.first, _ = strconv.Atoi(f[0])
		}
		t.years = append(t.years, first)
		t.months = append(t.months, uint16(bits))
	}
	last := len(t.years) - 1
	end := t.years[last]
	for m := 1; m <= 12; m++ {
		end += t.length(last, m)
	}
	t.years = append(t.years, end)
	return t
})

// length is the length of a month of the year with index i.
func (t *hijriTable) length(i, m int) Day { return 29 + Day(t.months[i]>>(12-m)&1) }

// The arithmetic calendar (islamic-civil): months of 30 and 29 days in turn and
// 11 leap years in a cycle of 30. It meets the table at both its ends.
const (
	hijriCycleYears = 30
	hijriCycleDays  = 10631
	maxHijriYear    = 9665 // the last that ends before the Gregorian year 10000

	// hijriEpoch is 1 Muharram 1: 16 July 622 of the Julian calendar, 19 July
	// of the Gregorian.
	hijriEpoch Day = 3879440
)

// civilMonth is the first day of a month of the arithmetic calendar, m from 1
// to 13, 13 being the first of the next year.
func civilMonth(y, m int) Day {
	n := y - 1
	days := hijriCycleDays*(n/hijriCycleYears) + 354*(n%hijriCycleYears) + (11*(n%hijriCycleYears)+14)/hijriCycleYears
	days += 29*(m-1) + m/2
	if m == 13 && civilLeap(y) {
		days++
	}
	return hijriEpoch + Day(days)
}

func civilLeap(y int) bool { return (11*y+14)%hijriCycleYears < 11 }

// hijriMonth returns the first and last day of a Hijri month and whether the
// table of Umm al-Qura has it; outside the table it is the arithmetic month.
// ok is false for what is no month of a year from 1 to maxHijriYear.
func hijriMonth(y, m int) (first, last Day, tabled, ok bool) {
	if y < 1 || y > maxHijriYear || m < 1 || m > 12 {
		return 0, 0, false, false
	}
	t := ummAlQura()
	i := y - t.first
	if i < 0 || i >= len(t.months) {
		first, last = civilMonth(y, m), civilMonth(y, m+1)-1
		return first, last, false, last.valid()
	}
	first = t.years[i]
	for k := 1; k < m; k++ {
		first += t.length(i, k)
	}
	return first, first + t.length(i, m) - 1, true, true
}

// hijriYear is hijriMonth for a whole year.
func hijriYear(y int) (first, last Day, tabled, ok bool) {
	first, _, tabled, ok = hijriMonth(y, 1)
	_, last, _, ok2 := hijriMonth(y, 12)
	return first, last, tabled, ok && ok2
}

// hijriDay returns the day of a Hijri date. A thirtieth of a month that has 29
// days is no day.
func hijriDay(y, m, d int) (day Day, tabled, ok bool) {
	first, last, tabled, ok := hijriMonth(y, m)
	if !ok || d < 1 || Day(d) > last-first+1 {
		return 0, false, false
	}
	return first + Day(d) - 1, tabled, true
}

// hijri returns the Hijri date of d and whether the table of Umm al-Qura has
// it, zeros for a day before 1 Muharram 1 or after year maxHijriYear.
func (d Day) hijri() (y, m, day int, tabled bool) {
	if !d.valid() || d < hijriEpoch {
		return 0, 0, 0, false
	}
	y = int(int64(d-hijriEpoch)*hijriCycleYears/hijriCycleDays) + 1
	first, last, tabled, ok := hijriYear(y)
	for ok && d > last {
		y++
		first, last, tabled, ok = hijriYear(y)
	}
	for ok && d < first {
		y--
		first, _, tabled, ok = hijriYear(y)
	}
	if !ok {
		return 0, 0, 0, false
	}
	for m = 1; ; m++ {
		if first, last, _, _ = hijriMonth(y, m); d <= last {
			return y, m, int(d-first) + 1, tabled
		}
	}
}
