package extract

import "testing"

// TestTimexConstructors holds every constructor against the string that it must
// give, and the parser against the constructor.
func TestTimexConstructors(t *testing.T) {
	day := func(y, m, d int) Day {
		day, ok := dayOf(y, m, d)
		if !ok {
			t.Fatalf("no day %d-%d-%d", y, m, d)
		}
		return day
	}
	for _, c := range []struct {
		v                      Value
		want, earliest, latest string
		grain                  Grain
	}{
		{yearValue(2021), "2021", "2021-01-01", "2021-12-31", GrainYear},
		{yearValue(-9999), "BC10000", "-9999-01-01", "-9999-12-31", GrainYear},
		{bcYearValue(44), "BC0044", "-0043-01-01", "-0043-12-31", GrainYear},
		{monthValue(2024, 2), "2024-02", "2024-02-01", "2024-02-29", GrainMonth},
		{dayValue(day(-43, 3, 15)), "BC0044-03-15", "-0043-03-15", "-0043-03-15", GrainDay},
		{quarterValue(2015, 2), "2015-Q2", "2015-04-01", "2015-06-30", GrainQuarter},
		{halfValue(2015, 1), "2015-H1", "2015-01-01", "2015-06-30", GrainHalf},
		{seasonValue(2006, summer), "2006-SU", "2006-06-01", "2006-08-31", GrainSeason},
		{seasonValue(2023, winter), "2023-WI", "2023-12-01", "2024-02-29", GrainSeason},
		{seasonValue(2023, spring), "2023-SP", "2023-03-01", "2023-05-31", GrainSeason},
		{seasonValue(2023, autumn), "2023-FA", "2023-09-01", "2023-11-30", GrainSeason},
		{decadeValue(1987), "198", "1980-01-01", "1989-12-31", GrainDecade},
		{decadeValue(5), "000", "0001-01-01", "0009-12-31", GrainDecade},
		{centuryValue(20), "20", "2000-01-01", "2099-12-31", GrainCentury},
		{bcCenturyValue(3), "BC02", "-0298-01-01", "-0199-12-31", GrainCentury},
		{millenniumValue(3), "2", "2000-01-01", "2999-12-31", GrainMillennium},
		{weekValue(day(2021, 12, 10)), "2021-W49", "2021-12-06", "2021-12-12", GrainWeek},
		{weekValue(day(2021, 1, 3)), "2020-W53", "2020-12-28", "2021-01-03", GrainWeek},
		{weekendValue(day(2021, 12, 6)), "2021-W49-WE", "2021-12-11", "2021-12-12", GrainDay},
		{rangeValue(day(2024, 6, 3), day(2024, 6, 7)), "2024-06-03/2024-06-07", "2024-06-03", "2024-06-07", GrainDay},
		{rangeValue(day(2024, 6, 3), day(2024, 6, 3)), "2024-06-03", "2024-06-03", "2024-06-03", GrainDay},
		{spanValue(yearValue(1975), yearValue(1990)), "1975/1990", "1975-01-01", "1990-12-31", GrainYear},
		{spanValue(quarterValue(2024, 1), quarterValue(2024, 3)), "2024-Q1/2024-Q3", "2024-01-01", "2024-09-30", GrainQuarter},
		{dayPartValue(day(2022, 2, 4), "AF"), "2022-02-04TAF", "2022-02-04", "2022-02-04", GrainDayPart},
		{clockValue(day(2015, 7, 26), 17, 20, -1, ""), "2015-07-26T17:20", "2015-07-26", "2015-07-26", GrainMinute},
		{clockValue(day(2015, 7, 26), 8, 30, -1, "Z"), "2015-07-26T08:30Z", "2015-07-26", "2015-07-26", GrainMinute},
		{clockValue(day(2015, 7, 26), 8, 30, 5, "+03:00"), "2015-07-26T08:30:05+03:00", "2015-07-26", "2015-07-26", GrainSecond},
		{clockValue(day(2015, 7, 26), 24, 0, -1, ""), "2015-07-26T24:00", "2015-07-26", "2015-07-26", GrainMinute},
		{clockValue(0, 20, -1, -1, ""), "T20", "", "", GrainHour},
		{refValue(timexPast), "PAST_REF", "", "", GrainNone},
	} {
		if c.v.TIMEX != c.want || c.v.Earliest.String() != c.earliest || c.v.Latest.String() != c.latest || c.v.Grain != c.grain {
			t.Errorf("got %+v %v %v, want %s %s %s %v", c.v, c.v.Earliest, c.v.Latest, c.want, c.earliest, c.latest, c.grain)
		}
		back, ok := parseTIMEX(c.want)
		if !ok {
			t.Errorf("parseTIMEX(%q) is refused", c.want)
		}
		if back != c.v {
			t.Errorf("parseTIMEX(%q) = %+v, want %+v", c.want, back, c.v)
		}
	}
}

func TestTimexRead(t *testing.T) {
	for _, s := range timexSeeds {
		if _, ok := parseTIMEX(s); !ok {
			t.Errorf("%q is refused", s)
		}
	}
	for _, s := range []string{
		"x", "0000", "BC", "BC0000", "BC10001", "BC00044", "20211", "-043", "2021-", "2021-1", "2021-13", "2021-00", "2021-02-29",
		"2021-12-15-01", "2021-12-15T", "2021-12T20:00", "2021T20", "2021-W54", "2021-W53", "2021-W", "2021-W1", "2021-W49-",
		"2021-W49-6", "2021-Q5", "2021-Q", "2021-H3", "2021-H01", "2021-SX", "2021-FALL", "2021-WINTER", "T", "T25", "T20:60",
		"T24:01", "T20:", "T20:0", "T2000", "T20:00:00:00", "T20:00+3", "T20:00+15:00", "T20:00+03:60", "T20:00ZZ", "TXX",
		"1990/1975", "1990/1990", "1975/", "/1990", "1975/1980/1990", "1975/P2D", "P", "PT", "P2", "P2X", "PD", "P2D3Y", "P2.D",
		"P.5D", "P1Y1Y", "PT5D", "P5H", "PT1H1", "P1DT", "P1DTT2H", "PXXD", "past_ref", " 2021", "2021 ", "٢٠٢١",
		"XXXX-13", "XXXX-X1", "XXXX-02-30", "XXXX-04-31", "XXXX-W54", "XXXX-WXX-8", "XXXX-Q5", "XXXX-H3", "XXXX-10-07-01",
		"XXXXX", "XXXX-", "XXXX-10-7", "202X", "9999-W53", "2021-12-15T20:00/2021-12-14T20:00",
		"2021-12-15T20:00:00+03:00/2021-12-15T20:00:00+03:00/2021-12-15T20:00:00+03:00/2021-12-15",
	} {
		if v, ok := parseTIMEX(s); ok {
			t.Errorf("%q is read as %+v", s, v)
		}
	}
}

// TestNoValue asks for years, months and days that do not exist.
func TestNoValue(t *testing.T) {
	day := Day(1000)
	for i, v := range []Value{
		yearValue(maxYear + 1), yearValue(minYear - 1), bcYearValue(10001), monthValue(2021, 13), monthValue(2021, 0),
		quarterValue(2021, 5), quarterValue(2021, 0), halfValue(2021, 3), halfValue(maxYear+1, 1), seasonValue(2021, "XX"),
		decadeValue(-1), decadeValue(maxYear + 1), centuryValue(-1), centuryValue(100), bcCenturyValue(0), bcCenturyValue(101),
		millenniumValue(0), millenniumValue(11), dayValue(0), dayValue(maxDay + 1), weekValue(0), weekValue(maxDay),
		weekendValue(0), rangeValue(day, 0), rangeValue(day+1, day), spanValue(Value{}, yearValue(2021)), dayPartValue(0, "MO"),
		clockValue(day, 25, 0, -1, ""), clockValue(day, -1, 0, -1, ""), clockValue(day, 20, 60, -1, ""),
		clockValue(day, 20, 0, 60, ""), clockValue(day, 24, 1, -1, ""), clockValue(day, 120, 0, -1, ""), clockValue(day, 20, 0, -1, "GMT"),
	} {
		if v != (Value{}) {
			t.Errorf("case %d is %+v", i, v)
		}
	}
}
