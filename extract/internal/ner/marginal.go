package ner

import (
	"math"
	"slices"

	"github.com/hawliyat/hawliyat/arabic"
)

// kinds is the number of kinds of names.
const kinds = (Labels - 1) / 2

// votes are the probability that the occurrences of a word in one block give to
// each kind of name, summed, and their number; then what they add to the scores
// of each kind and multiply the emissions of Outside and of each kind by.
type votes struct {
	kinds   [kinds]float32
	n       float32
	more    [kinds]float32
	outside float32
	factors [kinds]float32
}

// A word adds consistency times the mean probability of each kind among its
// occurrences to that kind's scores; words of under three letters mean too much
// else to vote.
const (
	consistency   = 3
	shortestVoter = 6 // bytes
)

// voter is the index of a word's votes in the block, 0 where it has none.
func (t *Tagger) voter(k Token, stem uint64) int32 {
	if k.Kind != arabic.Word || len(k.Word) < shortestVoter || stem == 0 {
		return 0
	}
	n, ok := t.voterOf[stem]
	if !ok {
		n = int32(len(t.voters))
		t.voterOf[stem] = n
		t.voters = append(t.voters, votes{})
	}
	return n
}

// vote counts what marginals said of a sentence.
func (t *Tagger) vote(ballots []int32) {
	for i, n := range ballots {
		if n == 0 {
			continue
		}
		v := &t.voters[n]
		v.n++
		for k := range v.kinds {
			v.kinds[k] += t.post[i][1+2*k] + t.post[i][2+2*k]
		}
	}
}

// count works out what the votes come to with the bias. As only the ratios of
// emissions count, the greatest factor is 1.
func (v *votes) count(bias float32) {
	top := max(0, bias)
	if v.n >= 2 {
		for k, mass := range v.kinds {
			v.more[k] = consistency * mass / v.n
			top = max(top, bias+v.more[k])
		}
	}
	v.outside = exp(-top)
	for k, x := range v.more {
		v.factors[k] = exp(bias + x - top)
	}
}

// recall works out the scores of the block, with the votes and the bias, and
// multiplies the emissions by what these come to.
func (t *Tagger) recall(bias float32) {
	for i := range t.voters {
		t.voters[i].count(bias)
	}
	t.scores = slices.Grow(t.scores[:0], len(t.sums))[:len(t.sums)]
	for i, n := range t.ballots {
		s, v, emits := &t.scores[i], &t.voters[n], &t.emits[i]
		for l, x := range &t.sums[i] {
			s[l] = float32(x) * t.m.scale
		}
		emits[Outside] *= v.outside
		for k, f := range &v.factors {
			s[1+2*k] += bias
			s[2+2*k] += bias
			s[1+2*k] += v.more[k]
			s[2+2*k] += v.more[k]
			emits[1+2*k] *= f
			emits[2+2*k] *= f
		}
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
	var outside, person, place, organization, other float32 // stay in registers
	for k, a := range prev {
		row := &trans[k]
		outside += a * row[Outside]
		person += a * row[BeginPerson]
		place += a * row[BeginPlace]
		organization += a * row[BeginOrganization]
		other += a * row[BeginOther]
	}
	in[Outside], in[BeginPerson], in[BeginPlace], in[BeginOrganization], in[BeginOther] = outside, person, place, organization, other
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

// scale makes the sum one. Every token is scaled three times, so that it is
// written out for the nine labels.
func scale(a *[Labels]float32) {
	sum := a[0] + a[1] + a[2] + a[3] + a[4] + a[5] + a[6] + a[7] + a[Labels-1]
	if sum > 0 {
		r := 1 / sum
		a[0], a[1], a[2] = a[0]*r, a[1]*r, a[2]*r
		a[3], a[4], a[5] = a[3]*r, a[4]*r, a[5]*r
		a[6], a[7], a[Labels-1] = a[6]*r, a[7]*r, a[Labels-1]*r
	}
}

var _ [9]struct{} = [Labels]struct{}{} // as scale has it

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
