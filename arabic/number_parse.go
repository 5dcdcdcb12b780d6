package arabic

import "math"

// MaxNumberWords is the most words and figures that one number may have. A
// longer chain of number words is refused whole, so reading takes linear time.
const MaxNumberWords = 32

// runAtoms is the window of number words that are read together. A number that
// begins in its first half and keeps to MaxNumberWords ends inside it.
const runAtoms = 2 * MaxNumberWords

// An atom is one number word or figure of a run.
type atom struct {
	v          ratio // value; of fractions (plural) the denominator
	alt        int64 // of a figure
	from       int   // offset of the token with its proclitics
	start, end int   // offsets of its span
	class      numClass
	conj       bool // joined by waw, and by nothing else
	proc       bool // other proclitics before it
	art        bool
	part       bool
	wahid      bool // wahid, "one", which may be wa-ahad, "and one"
	tanwin     bool // marked as accusative singular
	neg        bool
}

// A numRun is a run of adjacent number words.
type numRun struct {
	s       string
	t       *numTable
	a       [runAtoms]atom
	n       int
	conj    bool // a waw on its own came last
	shifted bool // atoms of the run have left the window
	skip    bool // an over-long number: the rest of the run is refused
}

// A numTerm is a part of a number between conjunctions: a group below a
// thousand, or a figure, and the scales that multiply it.
type numTerm struct {
	v, group ratio
	scale    int64 // product of the scales, 1 without
	last     int64 // last scale, 1 without
	unit     int64 // what is added must be less
	alt      int64
	end      int
	frac     bool // a fraction without scale
	bad      bool // scales that do not fit
}

// A numResult is what [numRun.number] found.
type numResult struct {
	v    ratio
	alt  int64
	end  int // index after its last atom, more than the start
	kind NumberKind
	ok   bool
	neg  bool
}

// joined reports whether atom j goes on a number with waw.
func (r *numRun) joined(j int) bool {
	if j >= r.n {
		return false
	}
	if r.a[j].wahid && !r.a[j].conj {
		return r.bare(j+1, clsTen) || j+1 < r.n && r.a[j+1].conj && r.a[j+1].class == clsTens
	}
	return r.a[j].conj
}

// bare reports whether atom j is of the class and follows without waw or other
// proclitics.
func (r *numRun) bare(j int, c numClass) bool {
	return j < r.n && r.a[j].class == c && !r.a[j].conj && !r.a[j].proc
}

// number reads the longest number that begins at atom i.
func (r *numRun) number(i int) (res numResult) {
	first := i
	res.end = i + 1
	if r.a[i].class == clsMinus {
		if i++; i >= r.n || r.a[i].conj || r.a[i].proc {
			return res
		}
		res.neg = true
	}
	if r.a[i].class == clsOrdinal {
		r.ordinal(i, &res)
	} else {
		r.cardinal(i, &res, true)
	}
	if res.end-first > MaxNumberWords {
		res.ok = false
	}
	res.neg = res.neg || r.a[i].neg
	return res
}

// A numSum is a number under construction: the terms that are settled, and the
// last one, which a scale after it may still multiply.
type numSum struct {
	total  ratio
	t      numTerm
	before int64 // unit of the settled terms: the last must stay below
}

// cardinal reads a cardinal, a fraction, or an ordinal that begins with a
// cardinal, such as the hundred and fifth, where ordinals is set.
func (r *numRun) cardinal(i int, res *numResult, ordinals bool) {
	t, ok := r.term(i)
	if !ok {
		r.malformed(res)
		return
	}
	res.end, res.ok, res.alt = t.end, !t.bad, t.alt
	res.kind = r.kind(i, &t)
	sum := numSum{t: t, total: whole(0), before: math.MaxInt64}
	for res.ok && !sum.t.frac && r.joined(sum.t.end) {
		if r.a[sum.t.end].class == clsOrdinal {
			if ordinals {
				r.hundredth(i, &sum, res)
			}
			break
		}
		if !r.extend(&sum, res) {
			break
		}
	}
	v, ok := sum.total.plus(sum.t.v)
	res.v, res.ok = v, res.ok && ok
	if c := r.a[i].class; ordinals && v.d == 1 && v.n < 100 && (c == clsTens || c == clsUnit && r.a[i].v.n == 1) {
		r.afterHundred(i, res)
	}
	r.malformed(res)
}

// extend adds the term after the sum; false if it begins another number.
func (r *numRun) extend(sum *numSum, res *numResult) bool {
	t := &sum.t
	next, ok := r.term(t.end)
	if !ok {
		return false
	}
	if next.bad {
		res.ok, res.end = false, next.end
		return false
	}
	switch {
	case next.frac:
		next.v, ok = next.v.times(t.last)
		fallthrough
	case next.v.less(whole(t.unit)):
		total, fits := sum.total.plus(t.v)
		sum.total, sum.before = total, t.unit
		ok = ok && fits
	case !r.absorb(t, &next, sum.before):
		return false
	}
	sum.t = next
	res.end, res.alt, res.kind, res.ok = next.end, 0, Cardinal, ok
	if next.alt > 0 && sum.total.d == 1 {
		res.alt = sum.total.n + next.alt
	}
	return true
}

// absorb joins two terms under the scale of the second: a thousand and five
// hundred million, a hundred and 50 thousand.
func (r *numRun) absorb(t, next *numTerm, before int64) bool {
	if next.scale == 1 || t.scale >= next.scale || !t.v.less(whole(next.scale)) || t.frac {
		return false
	}
	if !next.group.less(whole(t.unit)) || next.group.less(whole(max(t.unit/10, 1))) {
		return false
	}
	sum, ok1 := t.v.plus(next.group)
	v, ok2 := sum.times(next.scale)
	if !ok1 || !ok2 || !v.less(whole(before)) {
		return false
	}
	next.v, next.unit = v, next.scale
	return true
}

// malformed refuses a number with scales after it that cannot multiply it, as in
// "million million", and takes them into the refused part.
func (r *numRun) malformed(res *numResult) {
	for j := res.end; j < r.n; j++ {
		a := &r.a[j]
		if a.conj || a.proc || a.art || a.class < clsScale || a.class > clsScales {
			return
		}
		res.ok, res.end = false, j+1
	}
}

// kind tells how a number that is the term t alone is used.
func (r *numRun) kind(i int, t *numTerm) NumberKind {
	a := &r.a[i]
	switch {
	case t.frac:
		return Fraction
	case !a.art || t.scale > 1 || t.v.d > 1:
	case a.class == clsDigits, a.class == clsTens && t.end == i+1,
		a.class == clsUnit && a.v.n == 1 && t.v.n > 20:
		return Ordinal
	}
	return Cardinal
}

// hundredth adds the ordinal after a definite hundred or thousand.
func (r *numRun) hundredth(i int, sum *numSum, res *numResult) {
	var o numResult
	at := sum.t.end
	r.ordinal(at, &o)
	if !o.ok || !r.a[i].art || !r.a[at].art || !o.v.less(whole(sum.t.unit)) {
		return // the number ends before it
	}
	sum.total, res.ok = sum.total.plus(o.v)
	res.end, res.kind, res.alt = o.end, Ordinal, 0
}

// ordinal reads an ordinal at atom i.
func (r *numRun) ordinal(i int, res *numResult) {
	a := &r.a[i]
	v, j := a.v.n, i+1
	switch {
	case v > 1 && v != 10 && r.bare(j, clsTen) && !r.a[j].art:
		v, j = 10+v%10, j+1
	case v > 1 && v != 10 && j < r.n && r.a[j].conj && r.a[j].class == clsTens && r.a[j].art == a.art:
		v, j = v%10+r.a[j].v.n, j+1
	case v == 11:
		return
	}
	res.v, res.kind, res.end, res.ok = whole(v), Ordinal, j, true
	r.afterHundred(i, res)
}

// afterHundred adds the definite hundreds or thousands that stand behind an
// ordinal: the first after the hundred is the 101st.
func (r *numRun) afterHundred(i int, res *numResult) {
	j := res.end
	if !r.bare(j, clsAfter) || j+1 >= r.n || !r.a[j+1].art || r.a[j+1].conj || r.a[j+1].proc {
		return
	}
	sub := numResult{end: j + 2}
	r.cardinal(j+1, &sub, false)
	if !sub.ok || sub.kind != Cardinal || sub.v.d > 1 || sub.v.n%100 != 0 || sub.v.n <= res.v.n {
		return
	}
	sum, ok := sub.v.plus(res.v)
	res.v, res.kind, res.end, res.ok = sum, Ordinal, sub.end, ok
}
