package extract

// month gives the value of a month, with or without its year.
func (d *dateResolver) month() bool {
	s := &d.s
	date := &s.date[0]
	pointed := date.nyear > 0 || s.dir != dirNone || s.dem
	if d.hebrew() || !d.monthByNumber(date, pointed) {
		return false
	}
	if !pointed && s.part == "" && s.unit == "" && !d.monthStands(date) {
		return false
	}
	if d.m.atoms[d.first].mask.has(clsNumMonth) && s.part == "" && d.numbered() {
		return false // law 5/2024
	}
	d.out.abs = true
	month := int(date.months[0])
	switch date.system {
	case Hijri:
		return d.hijriMonthOf(date, month)
	case SolarHijri:
		return d.solarMonthOf(int(date.years[0]), month)
	}
	if !d.yearKnown(date) {
		return d.unresolved("XXXX-"+two(month), reasonNoYear)
	}
	return d.value(monthValue(d.yearOf(date, month, 0), month))
}

// monthByNumber takes the number after "month" for it; false when it is none.
func (d *dateResolver) monthByNumber(date *ymd, pointed bool) bool {
	if date.nmonth > 0 {
		return true
	}
	if date.nday == 0 && d.s.ncard == 1 {
		date.addDay(int32(d.s.cards[0]))
	}
	if date.nday == 0 {
		return true
	}
	if date.days[0] > 12 || !pointed && !d.monthNumberStands() {
		return false
	}
	date.months[0], date.nmonth, date.nday = date.days[0], 1, 0
	return true
}

// solarMonthOf is a month of the Solar Hijri calendar, of 29 to 31 days.
func (d *dateResolver) solarMonthOf(y, month int) bool {
	const least, most = 29, 31
	first, _ := solarHijriDay(y, month, 1)
	last := Day(0)
	for n := least; n <= most; n++ {
		if l, ok := solarHijriDay(y, month, n); ok {
			last = l
		}
	}
	return last != 0 && d.value(calendarRange(first, last, SolarHijri))
}

func calendarRange(first, last Day, c Calendar) Value {
	v := rangeValue(first, last)
	v.Calendar = c
	v.Grain = GrainMonth
	return v
}

func (d *dateResolver) hijriMonthOf(date *ymd, month int) bool {
	y := 0
	if date.nyear > 0 {
		y = int(date.years[0])
	} else if y = d.hijriYearOf(month, 0); y == 0 {
		d.out.value.Calendar = Hijri
		return d.unresolved("", reasonNoYear)
	}
	if y > 1600 { // a Hijri month of a Gregorian year: Ramadan 2019
		for h := y - 580; h > 0 && h < y; h++ {
			first, _, _, ok := hijriMonth(h, month)
			if !ok {
				return false
			}
			if gy, _, _ := first.Date(); gy == y {
				y = h
				break
			}
			if h > y-560 && h > y-540 {
				return false
			}
		}
	}
	first, last, tabled, ok := hijriMonth(y, month)
	if !ok {
		return false
	}
	if !tabled {
		d.out.score = min(d.out.score, 0.7)
	}
	return d.value(calendarRange(first, last, Hijri))
}

// monthStands reports whether a month without a year or an adjective is one:
// the names that are words as well need a preposition or a list.
func (d *dateResolver) monthStands(date *ymd) bool {
	switch weak := d.has(clsWeakMonth) || d.has(clsWeakHijri); {
	case !weak, d.has(clsMonth), d.has(clsHijriMonth), d.has(clsMonthWord):
		return true
	case d.father():
		return false
	}
	if date.system == Hijri {
		return date.months[0] != 2 && (d.afterPreposition() || d.prevIs("moon"))
	}
	return d.afterPreposition() && (!d.prevHas(clsBayn) || d.monthFollows()) || d.chained() && d.focus.grain == GrainMonth
}

// father reports whether the name of August is written as the word for a father,
// with a hamza.
func (d *dateResolver) father() bool {
	a := &d.m.atoms[d.out.to-1]
	start, end := d.t.span(a.start, a.end)
	return d.t.src[start:end] == "\u0623\u0628"
}

// monthFollows reports whether "and" another month comes next.
func (d *dateResolver) monthFollows() bool {
	n := d.next()
	if n != nil && n.mask.has(clsWa) {
		n = d.atomAt(d.out.to + 1)
	}
	return n != nil && n.clitic&^cliticWa == 0 && (n.mask.has(clsMonth) || n.mask.has(clsWeakMonth) || n.mask.has(clsHijriMonth))
}

// monthNumberStands reports whether "month 3" is March and not a number of
// months or of something else.
func (d *dateResolver) monthNumberStands() bool {
	if d.has(clsCard) && d.s.cards[0] < 2 {
		return false
	}
	return !d.nounNext() && !d.counts() && !d.numbered() && (d.afterPreposition() || d.has(clsPart) || d.out.from == 0 && d.nextWord() == "")
}

// numberedLast takes the number after "month" in a range of days for the month:
// 27-29 of month 8.
func (d *dateResolver) numberedLast(date *ymd) {
	if other := &d.s.date[1]; d.s.pair && other.nday == 1 && other.nmonth == 0 {
		date.addDay(other.days[0]) // a day after the month: July 13 to 15
		d.s.pair = false
	}
	if date.nmonth > 0 || date.nday == 0 || !d.has(clsMonthWord) {
		return
	}
	if m := date.days[date.nday-1]; m <= 12 {
		date.nday--
		date.addMonth(m)
	}
}
