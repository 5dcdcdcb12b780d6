package main

import (
	"math"
	"math/rand/v2"

	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

const labels = ner.Labels

// crf is a linear-chain CRF under training: AdaGrad on the log-likelihood with
// an L2 penalty, one sentence at a time.
type crf struct {
	index  map[uint64]int32 // feature hash -> row
	w, g   [][labels]float32
	trans  [labels + 1][labels]float32
	transG [labels + 1][labels]float32

	score, alpha, beta [][labels]float64
}

// newCRF takes the features that occur at least cut times.
func newCRF(data []sentence, cut int) *crf {
	c := &crf{index: map[uint64]int32{}}
	seen := map[uint64]int{}
	for _, s := range data {
		for _, fs := range s.fixed {
			for _, f := range fs {
				if seen[f]++; seen[f] == cut {
					c.index[f] = int32(len(c.index))
				}
			}
		}
	}
	c.w, c.g = make([][labels]float32, len(c.index)), make([][labels]float32, len(c.index))
	return c
}

func (c *crf) train(data []sentence, epochs int, rate, penalty float64) {
	rnd := rand.New(rand.NewPCG(1, 1))
	order := rnd.Perm(len(data))
	rows := make([][]int32, 0, 64)
	for range epochs {
		rnd.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			rows = c.rows(rows[:0], &data[i])
			c.step(&data[i], rows, rate, penalty/float64(len(data)))
		}
	}
}

func (c *crf) rows(dst [][]int32, s *sentence) [][]int32 {
	for _, fs := range s.fixed {
		var r []int32
		for _, f := range fs {
			if i, ok := c.index[f]; ok {
				r = append(r, i)
			}
		}
		dst = append(dst, r)
	}
	return dst
}

func logSum(a *[labels]float64) float64 {
	m := a[0]
	for _, x := range a[1:] {
		m = max(m, x)
	}
	sum := 0.0
	for _, x := range a {
		sum += math.Exp(x - m)
	}
	return m + math.Log(sum)
}

// lattice fills score, alpha and beta and returns the log partition function.
func (c *crf) lattice(rows [][]int32) float64 {
	n := len(rows)
	c.score = append(c.score[:0], make([][labels]float64, n)...)
	c.alpha = append(c.alpha[:0], make([][labels]float64, n)...)
	c.beta = append(c.beta[:0], make([][labels]float64, n)...)
	for i, r := range rows {
		for _, f := range r {
			for l, w := range c.w[f] {
				c.score[i][l] += float64(w)
			}
		}
	}
	var sum [labels]float64
	for i := range n {
		for l := range labels {
			if i == 0 {
				c.alpha[i][l] = c.score[i][l] + float64(c.trans[labels][l])
				continue
			}
			for k := range labels {
				sum[k] = c.alpha[i-1][k] + float64(c.trans[k][l])
			}
			c.alpha[i][l] = c.score[i][l] + logSum(&sum)
		}
	}
	for i := n - 2; i >= 0; i-- {
		for k := range labels {
			for l := range labels {
				sum[l] = float64(c.trans[k][l]) + c.score[i+1][l] + c.beta[i+1][l]
			}
			c.beta[i][k] = logSum(&sum)
		}
	}
	return logSum(&c.alpha[n-1])
}

func (c *crf) step(s *sentence, rows [][]int32, rate, penalty float64) {
	z := c.lattice(rows)
	update := func(w, g *float32, grad float64) {
		grad -= penalty * float64(*w)
		*g += float32(grad * grad)
		*w += float32(rate * grad / (1e-6 + math.Sqrt(float64(*g))))
	}
	var trans [labels + 1][labels]float64
	for i, r := range rows {
		var grad [labels]float64
		for l := range labels {
			grad[l] = -math.Exp(c.alpha[i][l] + c.beta[i][l] - z)
			if i == 0 {
				trans[labels][l] += grad[l]
				continue
			}
			for k := range labels {
				trans[k][l] -= math.Exp(c.alpha[i-1][k] + float64(c.trans[k][l]) + c.score[i][l] + c.beta[i][l] - z)
			}
		}
		grad[s.labels[i]]++
		if i == 0 {
			trans[labels][s.labels[i]]++
		} else {
			trans[s.labels[i-1]][s.labels[i]]++
		}
		for _, f := range r {
			for l := range labels {
				if math.Abs(grad[l]) > 1e-4 {
					update(&c.w[f][l], &c.g[f][l], grad[l])
				}
			}
		}
	}
	for k := range trans {
		for l := range trans[k] {
			update(&c.trans[k][l], &c.transG[k][l], trans[k][l])
		}
	}
}
