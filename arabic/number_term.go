package arabic

// term reads the term that begins at atom i.
func (r *numRun) term(i int) (t numTerm, ok bool) {
	a := &r.a[i]
	t.scale, t.last, t.unit, t.end = 1, 1, 1, i+1
	switch a.class {
	case clsDigits:
		t.group, t.alt = a.v, a.alt
	case clsZero:
		t.group = whole(0)
	case clsScale, clsScaleA, clsScaleDual:
		return r.scaleTerm(i), true
	case clsFraction:
		t.group = a.v
		return t, r.fraction(&t)
	case clsUnit, clsTen, clsTeen, clsTens, clsHundred:
		var v int64
		v, t.end = r.group(i)
		t.group = whole(v)
		if v%100 == 0 {
			t.unit = 100
		}
		if r.bare(t.end, clsFractions) {
			t.group, ok = t.group.over(r.a[t.end].v.n)
			t.end++
			return t, ok && r.fraction(&t)
		}
	default:
		return t, false
	}
	if r.bare(t.end, clsPoint) {
		r.decimals(&t)
	}
	t.v = t.group
	if t.group.d > 1 {
		t.unit = 0
	}
	return t, r.scales(&t)
}

// scales multiplies t by the scales after it, each larger than the one before:
// a hundred thousand million.
func (r *numRun) scales(t *numTerm) bool {
	ok := true
	for ; t.end < r.n && ok; t.end++ {
		a := &r.a[t.end]
		if a.conj || a.proc || a.art || a.class < clsScale || a.class > clsScales {
			break
		}
		by := a.v.n
		if a.class == clsScaleDual || by <= t.last {
			t.bad = true
			break
		}
		t.scale, ok = mul(t.scale, by)
		t.last, t.alt = by, 0
		if ok {
			t.v, ok = t.group.times(t.scale)
		}
	}
	if t.unit == 0 {
		t.unit = t.scale / 10
	} else if ok {
		t.unit, ok = mul(t.unit, t.scale)
	}
	t.bad = t.bad || !ok
	return true
}

// scaleTerm reads a term that begins with a scale. The accusative singular of
// one is written as its construct dual (alfan, "a thousand"; alfa dollar, "two
// thousand dollars"): only a noun after it makes the dual likely.
func (r *numRun) scaleTerm(i int) numTerm {
	a := &r.a[i]
	t := numTerm{v: a.v, group: whole(1), scale: a.v.n, last: a.v.n, unit: 1, end: i + 1}
	switch {
	case a.class == clsScaleDual:
		t.group, t.scale, t.last = whole(2), a.v.n/2, a.v.n/2
	case a.class == clsScaleA && !a.tanwin:
		t.alt = 2 * a.v.n
		if r.construct(i) {
			t.group, t.v, t.alt = whole(2), whole(2*a.v.n), a.v.n
		}
	}
	r.scales(&t)
	return t
}

// construct reports whether a noun or a larger scale stands right after atom i.
func (r *numRun) construct(i int) bool {
	if i+1 < r.n {
		return r.bare(i+1, clsScale)
	}
	start, end := nextWord(r.s, r.a[i].end)
	return start < end
}

// fraction applies the scale after a fraction: half a million.
func (r *numRun) fraction(t *numTerm) bool {
	t.v, t.frac = t.group, true
	if r.bare(t.end, clsScale) || r.bare(t.end, clsHundred) && r.a[t.end].v.n == 100 {
		by := r.a[t.end].v.n
		v, ok := t.group.times(by)
		t.v, t.scale, t.last, t.frac = v, by, by, false
		t.end++
		return ok
	}
	return true
}

// group reads a number below a thousand at atom i.
func (r *numRun) group(i int) (v int64, end int) {
	a := &r.a[i]
	switch {
	case a.class == clsHundred:
		v, end = a.v.n, i+1
	case a.class == clsUnit && a.v.n >= 3 && (r.bare(i+1, clsHundred) && r.a[i+1].v.n == 100 || r.bare(i+1, clsHundreds)):
		v, end = a.v.n*100, i+2
	default:
		return r.below(i)
	}
	if r.joined(end) {
		switch r.a[end].class {
		case clsUnit, clsTen, clsTeen, clsTens:
			if b, j := r.below(end); b < 100 && !r.bare(j, clsFractions) {
				return v + b, j
			}
		}
	}
	return v, end
}

// below reads a number below a hundred at atom i. Three hundred in two words
// comes out as a hundred or more, so that nobody adds it.
func (r *numRun) below(i int) (v int64, end int) {
	a := &r.a[i]
	v, end = a.v.n, i+1
	if a.class != clsUnit {
		return v, end
	}
	switch {
	case r.bare(end, clsTen):
		return v + 10, end + 1
	case end < r.n && r.a[end].conj && r.a[end].class == clsTens && (a.art || !r.a[end].art):
		return v + r.a[end].v.n, end + 1
	case v >= 3 && r.bare(end, clsHundred) && r.a[end].v.n == 100:
		return v * 100, end + 1
	}
	return v, end
}

// decimals reads the decimals after the word for the decimal point: each zero
// at the front on its own, the rest as one number.
func (r *numRun) decimals(t *numTerm) {
	j, pow := t.end+1, int64(1)
	for ; r.bare(j, clsZero) && pow < 1e9; j++ {
		pow *= 10
	}
	v, end := int64(0), j
	if r.bare(j, clsDigits) && r.a[j].v.d == 1 {
		for range r.s[r.a[j].start:r.a[j].end] {
			pow = min(pow*10, 1e15)
		}
		v, end = r.a[j].v.n, j+1
	} else if j < r.n && !r.a[j].conj && !r.a[j].proc {
		switch r.a[j].class {
		case clsUnit, clsTen, clsTeen, clsTens, clsHundred:
			v, end = r.group(j)
		}
		for x := v; x > 0; x /= 10 {
			pow *= 10
		}
	}
	if pow == 1 || v >= pow {
		return
	}
	g := gcd(v, pow)
	if sum, ok := t.group.plus(ratio{v / g, pow / g}); ok {
		t.group, t.end, t.alt = sum, end, 0
	}
}
