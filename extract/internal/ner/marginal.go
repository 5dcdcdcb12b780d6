package ner

import (
	"math"
	"slices"
)

// kinds is the number of kinds of names.
const kinds = (Labels - 1) / 2

// votes are the probability that the occurrences of a word in one block give to
// each kind of name, summed, and their number.
type votes struct {
	kinds [kinds]float32
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

// recall works out the scores of the block, with the votes and the bias, and
// multiplies the emissions by what these come to.
func (t *Tagger) recall(bias float32) {
	t.scores = slices.Grow(t.scores[:0], len(t.sums))[:len(t.sums)]
	for i, key := range t.keys {
		s := &t.scores[i]
		for l, n := range &t.sums[i] {
			s[l] = float32(n) * t.m.scale
		}
		var more [kinds]float32
		for k := range more {
			more[k] = bias
			s[1+2*k] += bias
			s[2+2*k] += bias
		}
		if v := t.votes[key]; key != 0 && v.n >= 2 {
			for k, mass := range v.kinds {
				more[k] += consistency * mass / v.n
				s[1+2*k] += consistency * mass / v.n
				s[2+2*k] += consistency * mass / v.n
			}
		}
		raise(&t.emits[i], &more)
	}
}

// raise multiplies the emissions of a token by e to more, which is by kind. As
// only their ratios count, the greatest factor is 1.
func raise(emits *[Labels]float32, more *[kinds]float32) {
	top := float32(0)
	for _, x := range more {
		top = max(top, x)
	}
	emits[Outside] *= exp(-top)
	for k, x := range more {
		f := exp(x - top)
		emits[1+2*k] *= f
		emits[2+2*k] *= f
	}
}

// emissions are e to the scores, the greatest being 1.
func (m *Model) emissions(s *sums) (emits [Labels]float32) {
	top := s[0]
	for _, x := range s[1:] {
		if x > top {
			top = x
		}
	}
	for l, x := range s {
		if n := uint(int(top) - int(x)); n < steps {
			emits[l] = m.exps[n]
		}
	}
	return emits
}

// marginals fills post by the forward-backward algorithm in the linear domain,
// each position scaled to a sum of one. An inside label follows its own kind
// only, which leaves 53 of 81 transitions.
func (t *Tagger) marginals(emits [][Labels]float32) {
	t.alpha, t.post = slices.Grow(t.alpha[:0], len(emits))[:len(emits)], slices.Grow(t.post[:0], len(emits))[:len(emits)]
	prev := &t.m.expTrans[Labels]
	var in [Labels]float32
	for i := range emits {
		alpha := &t.alpha[i]
		if i > 0 {
			t.forward(&in, prev)
			prev = &in
		}
		for l, x := range prev {
			alpha[l] = x * emits[i][l]
		}
		scale(alpha)
		prev = alpha
	}
	t.backward(emits)
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

func (t *Tagger) backward(emits [][Labels]float32) {
	var beta, next [Labels]float32
	for l := range beta {
		beta[l] = 1
	}
	trans := &t.m.expTrans
	for i := len(t.post) - 1; i >= 0; i-- {
		post, alpha := &t.post[i], &t.alpha[i]
		for l, b := range &beta {
			next[l] = emits[i][l] * b
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
