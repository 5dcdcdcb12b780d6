package timeline

import "github.com/hawliyat/hawliyat/extract"

// periods reports two figures of different periods: a statistic of a year and
// one of its first half are not the same, though the one lies in the other.
func periods(a, b *node) bool {
	return a.figured && b.figured && (a.tier >= tierMonth || b.tier >= tierMonth) && a.tier < tierNone && b.tier < tierNone && (a.lo != b.lo || a.hi != b.hi)
}

// near reports whether two dated nodes can be one event in time, and how many
// days lie between them.
func near(a, b *node) (gap int32, ok bool) {
	switch {
	case a.hi < b.lo:
		gap = b.lo - a.hi
	case b.hi < a.lo:
		gap = a.lo - b.hi
	}
	limit := int32(1)
	if a.soft || b.soft {
		limit = 2
	}
	return gap, gap <= limit
}

// tierOf is the tier of a value.
func tierOf(v *extract.Value) tier {
	if v.Earliest == 0 && v.Latest == 0 {
		return tierNone
	}
	switch w := v.Latest - v.Earliest; {
	case v.Earliest == 0 || v.Latest == 0:
		return tierYear
	case w <= 1:
		return tierDay
	case w <= 13:
		return tierWeek
	case w <= 100:
		return tierMonth
	}
	return tierYear
}
