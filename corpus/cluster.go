package corpus

import "math"

// tallies are the numerator and denominator of precision, then of recall.
type tallies struct{ pn, pd, rn, rd float64 }

func (t tallies) measure() Measure { return prf(t.pn, t.pd, t.rd, t.rn) }

// clusters are sets of units; a unit stands in one cluster at most.
type clusters [][]int

// homes maps each unit to its cluster.
func (cs clusters) homes() map[int]int {
	home := map[int]int{}
	for i, c := range cs {
		for _, u := range c {
			home[u] = i
		}
	}
	return home
}

// pieces counts how many units of c each cluster of the other side holds.
func pieces(c []int, home map[int]int) map[int]int {
	n := map[int]int{}
	for _, u := range c {
		if i, ok := home[u]; ok {
			n[i]++
		}
	}
	return n
}

// share scores one cluster, given how the other side cuts it up.
type share func(c []int, cut map[int]int, other clusters) float64

func half(a, b clusters, f share) (num, den float64) {
	home := b.homes()
	for _, c := range a {
		num += f(c, pieces(c, home), b)
		den += float64(len(c))
	}
	return num, den
}

func byCluster(gold, system clusters, f share) tallies {
	var t tallies
	t.pn, t.pd = half(system, gold, f)
	t.rn, t.rd = half(gold, system, f)
	return t
}

// bCubed is B³ (Bagga and Baldwin 1998).
func bCubed(gold, system clusters) tallies {
	return byCluster(gold, system, func(c []int, cut map[int]int, _ clusters) float64 {
		sum := 0
		for _, n := range cut {
			sum += n * n
		}
		return float64(sum) / float64(len(c))
	})
}

// lea is the link-based entity-aware metric (Moosavi and Strube 2016); a
// singleton is right if it is a singleton on the other side too.
func lea(gold, system clusters) tallies {
	return byCluster(gold, system, func(c []int, cut map[int]int, other clusters) float64 {
		sum := 0
		for i, n := range cut {
			if len(c) == 1 && len(other[i]) == 1 {
				return 1
			}
			sum += n * (n - 1)
		}
		if len(c) == 1 {
			return 0
		}
		return float64(sum) / float64(len(c)-1)
	})
}

// ceafE is the entity-based CEAF (Luo 2005) with φ4 = 2|K∩R| / (|K|+|R|).
func ceafE(gold, system clusters) tallies {
	home := system.homes()
	sim := make([][]float64, len(gold))
	for i, g := range gold {
		sim[i] = make([]float64, len(system))
		for j, n := range pieces(g, home) {
			sim[i][j] = 2 * float64(n) / float64(len(g)+len(system[j]))
		}
	}
	best := 0.0
	for _, p := range assign(sim) {
		best += sim[p[0]][p[1]]
	}
	return tallies{best, float64(len(system)), best, float64(len(gold))}
}

// assign is the maximum-weight one-to-one assignment of rows to columns by the
// Hungarian method: pairs of (row, column).
func assign(weight [][]float64) [][2]int {
	if len(weight) == 0 || len(weight[0]) == 0 {
		return nil
	}
	if len(weight) > len(weight[0]) {
		pairs := assign(transpose(weight))
		for i, p := range pairs {
			pairs[i] = [2]int{p[1], p[0]}
		}
		return pairs
	}
	n, m := len(weight), len(weight[0])
	h := hungarian{weight, make([]float64, n+1), make([]float64, m+1), make([]int, m+1), make([]int, m+1)}
	for i := 1; i <= n; i++ {
		h.insert(i)
	}
	var pairs [][2]int
	for j := 1; j <= m; j++ {
		if h.owner[j] > 0 {
			pairs = append(pairs, [2]int{h.owner[j] - 1, j - 1})
		}
	}
	return pairs
}

func transpose(w [][]float64) [][]float64 {
	t := make([][]float64, len(w[0]))
	for j := range t {
		t[j] = make([]float64, len(w))
		for i := range w {
			t[j][i] = w[i][j]
		}
	}
	return t
}

// hungarian holds the potentials u of rows and v of columns, each column's row
// and the path that led to it; index 0 is a column of none.
type hungarian struct {
	weight     [][]float64
	u, v       []float64
	owner, way []int
}

// insert gives row i a column, moving other rows along the cheapest path.
func (h *hungarian) insert(i int) {
	m := len(h.v) - 1
	least, used := make([]float64, m+1), make([]bool, m+1)
	for j := range least {
		least[j] = math.Inf(1)
	}
	h.owner[0] = i
	j0 := 0
	for h.owner[j0] != 0 {
		used[j0] = true
		j1 := h.relax(j0, least, used)
		delta := least[j1]
		for j := range used {
			if used[j] {
				h.u[h.owner[j]] += delta
				h.v[j] -= delta
			} else {
				least[j] -= delta
			}
		}
		j0 = j1
	}
	for j0 != 0 {
		j1 := h.way[j0]
		h.owner[j0] = h.owner[j1]
		j0 = j1
	}
}

// relax lowers the cost of the free columns by way of j0 and returns the
// cheapest of them.
func (h *hungarian) relax(j0 int, least []float64, used []bool) int {
	row, best := h.owner[j0], -1
	for j := 1; j < len(least); j++ {
		if used[j] {
			continue
		}
		if cost := -h.weight[row-1][j-1] - h.u[row] - h.v[j]; cost < least[j] {
			least[j], h.way[j] = cost, j0
		}
		if best < 0 || least[j] < least[best] {
			best = j
		}
	}
	return best
}
