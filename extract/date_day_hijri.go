package extract

// hijriDayOf resolves a day of the Hijri calendar.
func (d *dateResolver) hijriDayOf(date *ymd, day int) Value {
	month := int(date.months[0])
	y := 0
	if date.nyear > 0 {
		y = int(date.years[0])
	} else if y = d.hijriYearOf(month, day); y == 0 {
		d.out.reason = reasonNoYear
		return Value{Grain: GrainDay, Calendar: Hijri}
	}
	v, tabled, ok := hijriDay(y, month, day)
	if !ok && day == 30 { // the sighting may add a day that the table does not have
		if v, tabled, ok = hijriDay(y, month, 29); ok {
			v++
			d.out.score = 0.6
		}
	}
	if !ok {
		d.out.reason, d.out.score = reasonImpossible, 0.3
		return Value{Grain: GrainDay, Calendar: Hijri}
	}
	if !tabled {
		d.out.score = min(d.out.score, 0.7)
	}
	value := dayValue(v)
	value.Calendar = Hijri
	return d.nudge(value)
}

// nudge moves a Hijri day to its weekday where that is a day off: the sighting
// of the moon decides, not the table.
func (d *dateResolver) nudge(v Value) Value {
	if d.s.nweekday == 0 {
		return v
	}
	diff := weekdayDiff(v.Earliest, int(d.s.weekday[0]))
	if diff != 1 && diff != -1 {
		return v
	}
	moved := dayValue(v.Earliest + Day(diff))
	moved.Calendar = Hijri
	d.out.value = moved
	d.alternative(v, 0.3, "umm-al-qura")
	return moved
}

func (d *dateResolver) hijriYearOf(month, day int) int {
	if d.dct == 0 {
		return 0
	}
	y, _, _, _ := d.dct.hijri()
	dir := d.s.dir
	if dir == dirNone {
		dir = d.tense()
	} else if d.s.unit == "Y" {
		return y + d.s.step()
	}
	best, bestCost := y, 1e9
	for c := y - 1; c <= y+1; c++ {
		first, last, _, ok := hijriMonth(c, month)
		if !ok {
			continue
		}
		if day > 0 {
			first += Day(day - 1)
			last = first
		}
		if cost := d.hijriCost(first, last, dir); cost < bestCost {
			best, bestCost = c, cost
		}
	}
	return best
}

// hijriCost is how far days of the Hijri calendar lie from the document's own,
// the sides weighed by the tense; what an adjective or the weekday excludes is
// far.
func (d *dateResolver) hijriCost(first, last Day, dir direction) float64 {
	const now = 400
	said := d.s.dir
	switch {
	case first > d.dct:
		cost := 1.5 * float64(first-d.dct)
		if dir == dirPast {
			cost *= 8
		}
		return cost + d.excluded(first, last, said == dirPast)
	case last < d.dct:
		cost := float64(d.dct - last)
		if dir == dirFuture {
			cost *= 4
		}
		return cost + d.excluded(first, last, said == dirFuture)
	case said == dirPast, said == dirFuture:
		return now
	}
	return 0
}

// excluded is the cost of a Hijri day of another weekday than the one that is
// said, a day more or less for the sighting, or of the wrong side.
func (d *dateResolver) excluded(first, last Day, side bool) float64 {
	const far = 1000
	cost := 0.0
	if side {
		cost = far
	}
	if first == last && d.s.nweekday > 0 {
		if diff := weekdayDiff(first, int(d.s.weekday[0])); diff < -1 || diff > 1 {
			cost += far
		}
	}
	return cost
}

func (d *dateResolver) solarDayOf(date *ymd, day int) Value {
	month := int(date.months[0])
	y := 0
	switch {
	case date.nyear > 0:
		y = int(date.years[0])
	case d.dct != 0:
		y, _, _ = d.dct.solarHijri()
		if v, ok := solarHijriDay(y, month, day); ok && v > d.dct+60 && d.tense() != dirFuture {
			y--
		}
	default:
		d.out.reason = reasonNoYear
		return Value{Grain: GrainDay, Calendar: SolarHijri}
	}
	v, ok := solarHijriDay(y, month, day)
	if !ok {
		d.out.reason, d.out.score = reasonImpossible, 0.3
		return Value{Grain: GrainDay, Calendar: SolarHijri}
	}
	value := dayValue(v)
	value.Calendar = SolarHijri
	return value
}

// checkPair compares the two dates of a pair. The Gregorian one is the value;
// another reading of the Hijri one is told as an alternative when it is more
// than the day off that a sighting explains.
func (d *dateResolver) checkPair() bool {
	if !d.twoCalendars() {
		return false
	}
	best := d.out.value
	score, reason := d.out.score, d.out.reason
	other, ok := d.dayOf(&d.s.date[1], false)
	d.out.score, d.out.reason = score, reason
	if !ok || other.Earliest == 0 {
		return true
	}
	if best.Earliest == 0 || best.Calendar != Gregorian && other.Calendar == Gregorian {
		best, other = other, best
		d.out.reason, d.out.score = "", 1
	}
	d.out.value, d.out.alts = best, d.out.alts[:0]
	if other.Earliest == 0 {
		return true
	}
	if diff := best.Earliest - other.Earliest; diff < -1 || diff > 1 {
		d.alternative(other, 0.25, "calendars-disagree")
	}
	return true
}

// twoCalendars reports whether the dates of a pair are of two calendars; two of
// one are the ends of a life or a term.
func (d *dateResolver) twoCalendars() bool {
	system := func(date *ymd) Calendar {
		if date.system == Gregorian && date.nyear > 0 {
			return d.calendarOf(date)
		}
		return date.system
	}
	return system(&d.s.date[0]) != system(&d.s.date[1])
}
