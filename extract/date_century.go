package extract

// centuryOf returns the first two digits of the century that the words at
// ordinal i name.
func (d *dateResolver) centuryOf(i int) (int, bool) {
	s := &d.s
	switch {
	case s.nord > i:
		return int(s.ords[i]) - 1, true
	case s.ncard > 0:
		return int(s.cards[0]) - 1, true
	case s.dir != dirNone && d.dct != 0:
		y, _, _ := d.dct.Date()
		return y/100 + s.step(), true
	}
	return 0, false
}

func (d *dateResolver) century() bool {
	c, ok := d.centuryOf(0)
	if !ok || c < 0 || c > 30 {
		return false
	}
	d.out.abs = true
	if d.s.date[0].bc {
		return d.value(bcCenturyValue(c + 1))
	}
	if d.s.date[0].hijri {
		first, _, _, ok1 := hijriYear(100*c + 1)
		_, last, _, ok2 := hijriYear(100*c + 100)
		v := rangeValue(first, last)
		v.Calendar, v.Grain = Hijri, GrainCentury
		return ok1 && ok2 && d.value(v)
	}
	return d.value(centuryValue(c))
}

// decade is "the nineties", "the seventies of the 19th century", "the first
// decade of this century".
func (d *dateResolver) decade() bool {
	s := &d.s
	tens := int(s.decade) / 10
	i := 0
	if s.decade == 0 {
		i = 1
		if tens = int(s.ords[0]) - 1; s.ordlast {
			tens, i = 9, 0
		}
	}
	d.out.abs = true
	if c, ok := d.centuryOf(i); ok && tens >= 0 && tens <= 9 {
		return d.value(decadeValue(100*c + 10*tens))
	}
	if s.decade == 0 || d.ageFollows() {
		return false
	}
	y := 2000
	if d.dct != 0 {
		y, _, _ = d.dct.Date()
	}
	start := y/100*100 + 10*tens
	if start+10 > y {
		start -= 100
	}
	if !d.value(decadeValue(start)) {
		return false
	}
	d.alternative(decadeValue(start+100), 0.1, "other-century")
	return true
}

// ageFollows reports whether "of his life" comes next: in his fifties.
func (d *dateResolver) ageFollows() bool {
	i := int(d.m.atoms[d.out.to-1].last)
	if d.t.word(i) != "\u0645\u0646" {
		return false
	}
	id, ok := d.lex.ids[d.t.word(i+1)]
	return ok && d.lex.words[id].entry != 0 && d.lex.entries[d.lex.words[id].entry].mask.has(d.lex.classes["age"])
}

// twoCenturies is the second and the third century, before Christ the third and
// the second.
func (d *dateResolver) twoCenturies() bool {
	s := &d.s
	if s.nord != 2 {
		return false
	}
	a, b := int(s.ords[0]), int(s.ords[1])
	if s.date[0].bc {
		return d.value(spanValue(bcCenturyValue(max(a, b)), bcCenturyValue(min(a, b))))
	}
	return d.value(spanValue(centuryValue(a-1), centuryValue(b-1)))
}

// unitOrdinal is the third millennium; other units with an ordinal are counted
// from something that is not said.
func (d *dateResolver) unitOrdinal() bool {
	s := &d.s
	if s.nord != 1 || s.unit != "ML" && !d.lexHas("mlword") {
		return false
	}
	if s.date[0].bc {
		return s.ords[0] < 10 && d.value(prefixValue(int(s.ords[0])-1, 1, true))
	}
	return d.value(millenniumValue(int(s.ords[0])))
}

// partOfCentury is the nth of so many parts of a century.
func (d *dateResolver) partOfCentury(n, parts int) bool {
	at := 1
	if d.s.ordlast {
		at = 0
	}
	c, ok := d.centuryOf(at)
	if !ok {
		return false
	}
	d.out.abs = true
	return d.value(spanValue(yearValue(100*c+100*(n-1)/parts), yearValue(100*c+100*n/parts-1)))
}
