package extract

// runsFrom gives the duration right before a "from" its days: for two months
// from 3 August.
func (d *dateResolver) runsFrom(start Value) {
	p := d.prev()
	if len(d.r.Dates) == 0 || p == nil || p.first != d.focus.lastAtom || start.Earliest == 0 {
		return
	}
	last := &d.r.Dates[len(d.r.Dates)-1]
	if last.Type != TypeDuration || last.Value.Earliest != 0 {
		return
	}
	last.Value.Earliest, last.Value.Latest = runOf(start.Earliest, d.focus.length)
}

// runsSince gives a duration its days when it follows right after its first:
// from 3 August for two months, tomorrow for a week.
func (d *dateResolver) runsSince(date *Date) {
	p := d.prev()
	if len(d.r.Dates) == 0 || p == nil || p.first != d.focus.lastAtom || !d.prevIs("during") || d.s.namount != 1 || d.s.amounts[0].some {
		return
	}
	last := &d.r.Dates[len(d.r.Dates)-1]
	if last.Type != TypeDate || last.Bound != BoundSince && last.Value.Grain != GrainDay || last.Value.Earliest == 0 || date.Value.Earliest != 0 {
		return
	}
	date.Value.Earliest, date.Value.Latest = runOf(last.Value.Earliest, d.s.amounts[0])
}

// runOf is the first and the last day of a length that begins on a day, 0 and 0
// for less than a day or no length.
func runOf(start Day, a amount) (first, last Day) {
	if a == (amount{}) {
		return 0, 0
	}
	m, sec := unitLength(a.unit)
	end, ok := addMonths(start, int(a.n*m))
	if ok && sec >= 86400 {
		end, ok = addDays(end, int(a.n*sec/86400))
	}
	if !ok || end <= start {
		return 0, 0
	}
	return start, end - 1
}

// runsTo gives the duration before a date its days: the three months ended on
// 30 June.
func (d *dateResolver) runsTo(end Value) {
	last := &d.r.Dates[len(d.r.Dates)-1]
	if end.Latest == 0 || d.focus.length == (amount{}) || last.Type != TypeDuration {
		return
	}
	a := d.focus.length
	m, sec := unitLength(a.unit)
	start, ok := addMonths(end.Latest+1, -int(a.n*m))
	if ok && sec >= 86400 {
		start, ok = addDays(start, -int(a.n*sec/86400))
	}
	if ok && start <= end.Latest {
		last.Value.Earliest, last.Value.Latest = start, end.Latest
		d.focus.keepPeriod(start, end.Latest)
	}
}
