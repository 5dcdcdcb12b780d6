package extract

// value takes v, narrowed by the word for its beginning, middle or end.
func (d *dateResolver) value(v Value) bool {
	if v.TIMEX == "" {
		return false
	}
	d.out.value = narrow(v, d.s.part)
	d.earlierLater()
	if d.s.approx != "" {
		d.out.value.Mod = d.s.approx
	}
	return true
}

// narrow gives a value the mod of its part and the days of that.
func narrow(v Value, part string) Value {
	switch part {
	case "START":
		v.Mod = ModStart
	case "MID":
		v.Mod = ModMid
	case "END", "LASTDAY":
		v.Mod = ModEnd
	default:
		return v
	}
	if v.Earliest == 0 || v.Latest == 0 || v.Grain == GrainDay {
		return v
	}
	if part == "LASTDAY" || part == "END" && (v.Grain == GrainHalf || v.Grain == GrainQuarter) {
		v.Earliest = v.Latest
		return v
	}
	mid, end := v.thirds()
	switch part {
	case "START":
		v.Latest = mid - 1
	case "MID":
		v.Earliest, v.Latest = mid, end-1
	default:
		v.Earliest = end
	}
	return v
}

// thirds are the first days of the middle and of the end of a value.
func (v Value) thirds() (mid, end Day) {
	first, days := v.Earliest, v.Latest-v.Earliest+1
	mid, end = first+days/3, first+2*days/3
	switch v.Grain {
	case GrainMonth:
		mid, end = first+10, first+20
	case GrainYear:
		mid, _ = addMonths(first, 4)
		end, _ = addMonths(first, 8)
	case GrainMillennium:
		mid, _ = addYears(first, 10) // of the new millennium its first years
	}
	return mid, end
}

// has reports whether the match took an atom as a class.
func (d *dateResolver) has(c dateClass) bool {
	for _, k := range d.m.caps[d.hit.from:d.hit.to] {
		if k.class == c {
			return true
		}
	}
	return false
}

// numbered reports whether the word before makes a number of what follows.
func (d *dateResolver) numbered() bool { return d.prevIs("numbered") }

// earlierLater gives the value of "earlier on Thursday", "later in August" its
// mod.
func (d *dateResolver) earlierLater() {
	switch d.s.ref {
	case timexPast:
		d.out.value.Mod = ModBefore
	case timexFuture:
		d.out.value.Mod = ModAfter
	}
}

// refYear is the year that a part of a year belongs to: said, pointed at, or
// the document's own.
func (d *dateResolver) refYear() (int, bool) {
	s := &d.s
	if s.date[0].nyear > 0 {
		y := int(s.date[0].years[0])
		if y < 100 {
			y = int(century(int32(y)))
		}
		return y, true
	}
	if d.dct == 0 {
		return 0, false
	}
	y, _, _ := d.dct.Date()
	if s.far == 2 || s.far == -2 {
		if f := d.focusFor("Y"); f != 0 {
			y, _, _ = f.Date()
		}
	}
	if s.ago < 0 && s.namount > 0 { // the same period a year ago
		a := s.amounts[s.namount-1]
		return y - int(a.n), a.unit == "Y" && !a.some
	}
	return y + s.step(), true
}

func (d *dateResolver) season() bool {
	s := &d.s
	d.out.abs = s.date[0].nyear > 0
	name := season(s.season)
	if s.span[0] > 0 || s.date[0].nyear == 2 {
		return d.seasonAcross(name)
	}
	if s.date[0].nyear > 0 || s.unit == "Y" {
		y, ok := d.refYear()
		if !ok {
			return d.unresolved("XXXX-"+s.season, reasonNoDate)
		}
		return d.value(seasonValue(y, name))
	}
	if d.dct == 0 {
		return d.unresolved("XXXX-"+s.season, reasonNoDate)
	}
	y, _, _ := d.dct.Date()
	switch s.dir {
	case dirPast:
		for v := seasonValue(y, name); ; y-- {
			if v = seasonValue(y, name); v.Latest < d.dct {
				return d.value(v)
			}
		}
	case dirFuture:
		for v := seasonValue(y, name); ; y++ {
			if v = seasonValue(y, name); v.Earliest > d.dct || v.Earliest == 0 {
				return d.value(v)
			}
		}
	}
	if prev := seasonValue(y-1, name); prev.Latest >= d.dct {
		return d.value(prev)
	}
	return d.value(seasonValue(y, name))
}

// seasonAcross is a season with the two years that it has part of, or lies
// between: the winter of 2016-2017. Only the winter has part of both.
func (d *dateResolver) seasonAcross(name season) bool {
	from, to := int(d.s.span[0]), int(d.s.span[1])
	if from == 0 {
		from, to = int(d.s.date[0].years[0]), int(d.s.date[0].years[1])
	}
	d.out.abs = true
	v := seasonValue(from, name)
	if y, _, _ := v.Latest.Date(); to == from+1 && y == to {
		return d.value(v)
	}
	return d.value(spanValue(v, seasonValue(to, name)))
}
