package arabic

// Then returns the map of two folds in a row: m leads from its folded text back
// to the original, next from the text that was folded again back to m's folded
// text. Neither is changed. The zero Map on either side gives the other.
func (m *Map) Then(next *Map) *Map {
	c := composer{a: m.e, b: next.e, out: &Map{folded: next.folded, original: m.original}}
	if len(next.e) == 0 && next.folded == 0 {
		c.out.folded = m.folded
	}
	if len(m.e) == 0 && m.folded == 0 {
		c.out.original = next.original
	}
	for len(c.a) > 0 || len(c.b) > 0 {
		c.step()
	}
	return c.out
}

// A composer walks two edit lists over the text between them: the first edits'
// folded side, the second's original side.
type composer struct {
	a, b   []edit
	da, db int // what lies outside the edits: original minus middle, folded minus middle
	out    *Map
}

// step takes the edits that touch one stretch of the middle text and records
// them as one.
func (c *composer) step() {
	from, to := c.next()
	norm, orig := from+c.db, from+c.da
	loose := true
	for {
		grown := false
		for len(c.a) > 0 && touches(int(c.a[0].norm), c.a[0].normEnd(), from, to) {
			to = max(to, c.a[0].normEnd())
			c.da = c.a[0].origEnd() - c.a[0].normEnd()
			loose = loose && c.a[0].loose()
			c.a, grown = c.a[1:], true
		}
		for len(c.b) > 0 && touches(int(c.b[0].orig), c.b[0].origEnd(), from, to) {
			to = max(to, c.b[0].origEnd())
			c.db = c.b[0].normEnd() - c.b[0].origEnd()
			loose = loose && c.b[0].loose()
			c.b, grown = c.b[1:], true
		}
		if !grown {
			break
		}
	}
	e := edit{uint32(norm), uint32(orig), uint32(to + c.db - norm), uint32(to + c.da - orig)}
	if loose {
		e.olen |= looseBit
	}
	c.out.e = append(c.out.e, e)
}

// next is the middle stretch of the first edit of both lists.
func (c *composer) next() (from, to int) {
	if len(c.b) == 0 || len(c.a) > 0 && int(c.a[0].norm) <= int(c.b[0].orig) {
		return int(c.a[0].norm), c.a[0].normEnd()
	}
	return int(c.b[0].orig), c.b[0].origEnd()
}

// touches reports whether the edit [a, b) of the middle text shares a byte with
// [from, to), or is a removal strictly inside it, or is that stretch itself.
func touches(a, b, from, to int) bool {
	return a < to && b > from || a == from && b == to
}
