package ner

import "math"

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
// each position scaled to a sum of one.
func (t *Tagger) marginals(scores [][Labels]float32) {
	t.alpha = append(t.alpha[:0], scores...)
	t.post = append(t.post[:0], scores...)
	for i, s := range scores {
		top := s[0]
		for _, x := range s[1:] {
			top = max(top, x)
		}
		for l, x := range s {
			t.alpha[i][l] = exp(x - top)
		}
		t.post[i] = t.alpha[i] // emissions, needed by the backward pass
		in := t.m.expTrans[Labels]
		if i > 0 {
			in = [Labels]float32{}
			for k, a := range t.alpha[i-1] {
				for l := range in {
					in[l] += a * t.m.expTrans[k][l]
				}
			}
		}
		for l := range in {
			t.alpha[i][l] *= in[l]
		}
		scale(&t.alpha[i])
	}
	t.backward()
}

func (t *Tagger) backward() {
	var beta [Labels]float32
	for l := range beta {
		beta[l] = 1
	}
	for i := len(t.post) - 1; i >= 0; i-- {
		emit := t.post[i]
		for l := range beta {
			t.post[i][l] = t.alpha[i][l] * beta[l]
		}
		scale(&t.post[i])
		var out [Labels]float32
		for k := range out {
			for l := range beta {
				out[k] += t.m.expTrans[k][l] * emit[l] * beta[l]
			}
		}
		beta = out
		scale(&beta)
	}
}

func scale(a *[Labels]float32) {
	sum := float32(0)
	for _, x := range a {
		sum += x
	}
	if sum > 0 {
		for l := range a {
			a[l] /= sum
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
