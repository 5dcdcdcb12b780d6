package arabic

import "math/bits"

// A ratio is an exact number n/d, d > 0, in lowest terms. Numbers are computed
// with it, for 116.8 million in floating point is no whole number.
type ratio struct{ n, d int64 }

func whole(n int64) ratio { return ratio{n, 1} }

// lowest returns a in lowest terms.
func (a ratio) lowest() ratio {
	if g := gcd(a.n, a.d); g > 1 {
		return ratio{a.n / g, a.d / g}
	}
	return a
}

// times returns a·n; ok is false on overflow.
func (a ratio) times(n int64) (r ratio, ok bool) {
	g := gcd(n, a.d)
	p, ok := mul(a.n, n/g)
	return ratio{p, a.d / g}, ok
}

// over returns a/n; ok is false on overflow.
func (a ratio) over(n int64) (r ratio, ok bool) {
	g := gcd(a.n, n)
	if g == 0 {
		return a, n == 1
	}
	d, ok := mul(a.d, n/g)
	return ratio{a.n / g, d}, ok
}

// plus returns a+b; ok is false on overflow.
func (a ratio) plus(b ratio) (r ratio, ok bool) {
	g := gcd(a.d, b.d)
	x, ok1 := mul(a.n, b.d/g)
	y, ok2 := mul(b.n, a.d/g)
	d, ok3 := mul(a.d, b.d/g)
	if !ok1 || !ok2 || !ok3 || x+y < 0 {
		return a, false
	}
	return ratio{x + y, d}.lowest(), true
}

// less reports whether a < b; both are non-negative.
func (a ratio) less(b ratio) bool {
	h1, l1 := bits.Mul64(uint64(a.n), uint64(b.d))
	h2, l2 := bits.Mul64(uint64(b.n), uint64(a.d))
	return h1 < h2 || h1 == h2 && l1 < l2
}

func (a ratio) float() float64 { return float64(a.n) / float64(a.d) }

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// mul multiplies two non-negative numbers; ok is false on overflow.
func mul(a, b int64) (p int64, ok bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	return int64(lo), hi == 0 && lo < 1<<63
}
