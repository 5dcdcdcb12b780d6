package ner

// The templates of features. Those of words look at one token from 0 to 4, the
// labelled one being 2; those of windows at several together, or at phrases.
const (
	tWords          = 1 // word, fine and coarse cluster of each token
	tAffixes        = tWords + 3*window
	tStem           = tAffixes + 8
	tStemBefore     = tStem + 1
	tStemAfter      = tStem + 2
	tShapes         = tStem + 3 // of tokens 1 to 3
	tSuffixesBefore = tShapes + 3
	tAffixesAfter   = tSuffixesBefore + 2
	tPairs          = tAffixesAfter + 2 // of words, clusters, both
	tLists          = tPairs + 10       // lists and phrase of tokens 1 to 3
	tJoined         = tLists + 6        // phrases, lists and shapes with others
	templates       = tJoined + 8
)

// A window is two tokens, the labelled one, and two more.
const (
	window = 5
	centre = 2
)

// values are what the templates give for one token, 0 for nothing.
type values [templates]uint64

// word fills in the templates that look at nothing but token at of the window.
func (v *values) word(a *atoms, at int) {
	v[tWords+3*at], v[tWords+3*at+1], v[tWords+3*at+2] = a.word, a.fine, a.coarse
	switch at {
	case centre - 1:
		v[tStemBefore] = a.stem
		v[tSuffixesBefore], v[tSuffixesBefore+1] = a.suffix[1], a.suffix[2]
	case centre:
		for k := range a.prefix {
			v[tAffixes+2*k], v[tAffixes+2*k+1] = a.prefix[k], a.suffix[k]
		}
		v[tStem] = a.stem
	case centre + 1:
		v[tStemAfter] = a.stem
		v[tAffixesAfter], v[tAffixesAfter+1] = a.prefix[1], a.suffix[1]
	default:
		return
	}
	v[tShapes+at-1] = a.shape + 16
	v[tLists+2*(at-1)] = a.lists
}

// window fills in the other templates. phrases are those of the five tokens.
func (v *values) window(w *[window]*outline, phrases []uint64) {
	b, c, a := w[centre-1], w[centre], w[centre+1]
	p := phrases[centre-1 : centre+2]
	for k, x := range p {
		v[tLists+2*k+1] = x
	}
	v[tPairs] = b.word ^ c.word*3
	v[tPairs+1] = c.word ^ a.word*3
	v[tPairs+2] = pair(b.fine, c.fine)
	v[tPairs+3] = pair(c.fine, a.fine)
	v[tPairs+4] = pair(b.coarse, c.coarse)
	v[tPairs+5] = pair(c.coarse, a.coarse)
	v[tPairs+6] = pair(v[tPairs+4], a.coarse)
	v[tPairs+7] = pair(w[0].coarse, b.coarse)
	v[tPairs+8] = pair(b.word, c.coarse)
	v[tPairs+9] = pair(a.word, c.coarse)
	v[tJoined] = pair(p[0]+1, pair(p[1]+1, p[2]+1))
	v[tJoined+1] = pair(p[1], b.coarse)
	v[tJoined+2] = pair(p[1], b.word)
	v[tJoined+3] = pair(p[1], c.word)
	v[tJoined+4] = pair(b.lists+1, pair(c.lists+1, a.lists+1))
	v[tJoined+5] = pair(c.lists, b.coarse)
	v[tJoined+6] = pair(c.lists, a.coarse)
	v[tJoined+7] = pair(b.shape+1, pair(c.shape+1, a.shape+1))
}

// hashes appends the features that the templates gave.
func (v *values) hashes(dst []uint64) []uint64 {
	for t, h := range v {
		if h != 0 {
			dst = append(dst, mix(uint64(t), h))
		}
	}
	return dst
}

// pair joins two values; 0 where either is unknown.
func pair(a, b uint64) uint64 {
	if a == 0 || b == 0 {
		return 0
	}
	return (a*fibonacci ^ b) * fnvPrime
}
