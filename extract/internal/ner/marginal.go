package ner

import (
	"math"
	"slices"
)

// votes are the probability that the occurrences of a word in one block give to
// each kind of name, summed, and their number.
type votes struct {
	kinds [(Labels - 1) / 2]float32
	n     float32
}

// A word adds consistency times the mean probability of each kind among its
// occurrences to that kind's scores; words of under three letters mean too much
// else to vote.
const (
	consistency   = 3
	shortestVoter = 6 // bytes
)

// vote counts what marginals said of a sentence.
func (t *Tagger) vote(keys []uint64) {
	for i, key := range keys {
		if key == 0 {
			continue
		}
		v := t.votes[key]
		v.n++
		for k := range v.kinds {
			v.kinds[k] += t.post[i][1+2*k] + t.post[i][2+2*k]
		}
		t.votes[key] = v
	}
}

// recall adds the votes and the bias to the scores of the block.
func (t *Tagger) recall(bias float32) {
	for i, key := range t.keys {
		s := &t.scores[i]
		for l := 1; l < Labels; l++ {
			s[l] += bias
		}
		v := t.votes[key]
		if key == 0 || v.n < 2 {
			continue
		}
		for k, mass := range v.kinds {
			s[1+2*k] += consistency * mass / v.n
			s[2+2*k] += consistency * mass / v.n
		}
	}
}

// marginals fills post by the forward-backward algorithm in the linear domain,
// each position scaled to a sum of one. An inside label follows its own kind
// only, which leaves 53 of 81 transitions.
func (t *Tagger) marginals(scores [][Labels]float32) {
	t.alpha, t.post = slices.Grow(t.alpha[:0], len(scores))[:len(scores)], slices.Grow(t.post[:0], len(scores))[:len(scores)]
	prev := &t.m.expTrans[Labels]
	var in [Labels]float32
	for i := range scores {
		post, alpha := &t.post[i], &t.alpha[i]
		emissions(&scores[i], post) // needed by the backward pass
		if i > 0 {
			t.forward(&in, prev)
			prev = &in
		}
		for l, x := range prev {
			alpha[l] = x * post[l]
		}
		scale(alpha)
		prev = alpha
	}
	t.backward()
}

// emissions are e to the scores, the greatest being 1.
func emissions(scores, dst *[Labels]float32) {
	top := scores[0]
	for _, x := range scores[1:] {
		top = max(top, x)
	}
	for l, x := range scores {
		dst[l] = exp(x - top)
	}
}

// forward carries the probabilities of one position over to the next.
func (t *Tagger) forward(in, prev *[Labels]float32) {
	trans := &t.m.expTrans
	clear(in[:])
	for k, a := range prev {
		row := &trans[k]
		in[Outside] += a * row[Outside]
		in[BeginPerson] += a * row[BeginPerson]
		in[BeginPlace] += a * row[BeginPlace]
		in[BeginOrganization] += a * row[BeginOrganization]
		in[BeginOther] += a * row[BeginOther]
	}
	for l := 2; l < Labels; l += 2 {
		in[l] = prev[l-1]*trans[l-1][l] + prev[l]*trans[l][l]
	}
}

func (t *Tagger) backward() {
	var beta, next [Labels]float32
	for l := range beta {
		beta[l] = 1
	}
	trans := &t.m.expTrans
	for i := len(t.post) - 1; i >= 0; i-- {
		post, alpha := &t.post[i], &t.alpha[i]
		for l, b := range &beta {
			next[l] = post[l] * b
			post[l] = alpha[l] * b
		}
		scale(post)
		for k := range beta {
			row := &trans[k]
			beta[k] = row[Outside]*next[Outside] + row[BeginPerson]*next[BeginPerson] + row[BeginPlace]*next[BeginPlace] +
				row[BeginOrganization]*next[BeginOrganization] + row[BeginOther]*next[BeginOther]
		}
		for l := 2; l < Labels; l += 2 {
			beta[l-1] += trans[l-1][l] * next[l]
			beta[l] += trans[l][l] * next[l]
		}
		scale(&beta)
	}
}

func scale(a *[Labels]float32) {
	sum := float32(0)
	for _, x := range a {
		sum += x
	}
	if sum > 0 {
		r := 1 / sum
		for l := range a {
			a[l] *= r
		}
	}
}

// exp is e to the x for x ≤ 0, to four digits, which is what probabilities from
// 8-bit weights deserve; math.Exp took a sixth of the time of a document.
func exp(x float32) float32 {
	const smallest = -80
	if x < smallest {
		return 0
	}
	y := x * math.Log2E
	n := int32(y - 0.5)
	f := (y - float32(n)) * math.Ln2 // within half of ln 2 around 0
	p := 1 + f*(1+f*(1.0/2+f*(1.0/6+f*(1.0/24+f/120))))
	return p * math.Float32frombits(uint32(n+127)<<23)
}
