package timeline

import (
	"cmp"
	"iter"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
)

// mergingLists is lexicon/merging.tsv.
type mergingLists struct {
	prefixes, suffixes []string // the longest first
	class              map[string]map[string]bool
	dead, hurt         string // units
}

func (l *mergingLists) is(class, word string) bool { return l.class[class][word] }

var mergingWords = sync.OnceValue(func() *mergingLists {
	w := mergingLists{class: map[string]map[string]bool{}}
	for _, r := range rows("merging", 2) {
		words := strings.Fields(r[1])
		set := map[string]bool{}
		w.class[r[0]] = set
		for _, x := range words {
			set[fold(x)] = true
		}
		switch r[0] {
		case "dead":
			w.dead = words[0]
		case "hurt":
			w.hurt = words[0]
		}
	}
	w.prefixes, w.suffixes = slices.Sorted(maps.Keys(w.class["prefix"])), slices.Sorted(maps.Keys(w.class["suffix"]))
	longest := func(a, b string) int { return cmp.Compare(len(b), len(a)) }
	slices.SortStableFunc(w.prefixes, longest)
	slices.SortStableFunc(w.suffixes, longest)
	return &w
})

// overlapRatio is the cosine of two sets, damped for sets of few words.
func overlapRatio(a, b []uint32) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			n++
		}
	}
	return float64(n) / math.Sqrt(float64(max(len(a), 4)*max(len(b), 4)))
}

// mergeTerms is the words of two clusters that become one; nil, to be made when
// asked for, where those of one side are not known yet.
func mergeTerms(a, b []uint32) []uint32 {
	if a == nil || b == nil {
		return nil
	}
	return sketch(union(a, b))
}

// sketch is the smallest of ascending hashes: a sample that is the same for the
// same words however the cluster grew.
func sketch(terms []uint32) []uint32 { return terms[:min(len(terms), maxTerms)] }

// sortedStems is the set of hashed stems of s, ascending.
func sortedStems(s string) []uint32 {
	out := stemmer{}.append(nil, s)
	slices.Sort(out)
	return slices.Compact(out)
}

// stemmer remembers the hashed stems of words, 0 for those that tell nothing.
type stemmer map[string]uint32

// maxStems bounds the words that a stemmer remembers.
const maxStems = 1 << 14

// append appends the hashed stems of the Arabic words of s.
func (m stemmer) append(dst []uint32, s string) []uint32 {
	for w := range arabicWords(fold(s)) {
		h, ok := m[w]
		if !ok {
			h = stemHash(w)
			if len(m) < maxStems {
				m[w] = h
			}
		}
		if h != 0 {
			dst = append(dst, h)
		}
	}
	return dst
}

// arabicWords yields the runs of Arabic letters of s, from U+0621 to U+064A: two
// bytes each, from D8 A1 to D9 8A.
func arabicWords(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; i < len(s); {
			from := i
			for i+1 < len(s) && (s[i] == 0xD8 && s[i+1] >= 0xA1 || s[i] == 0xD9 && s[i+1] <= 0x8A) {
				i += 2
			}
			if i == from {
				i++
			} else if !yield(s[from:i]) {
				return
			}
		}
	}
}

// stemHash hashes the stem of a word, 0 for none.
func stemHash(w string) uint32 {
	if w = stem(w); w == "" {
		return 0
	}
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return max(h, 1)
}

// stem cuts clitics and endings off a folded word; "" for words too short to
// tell anything.
func stem(w string) string {
	const letter = 2 // bytes
	if len(w) > 4*letter {
		w = trimConj(w)
	}
	l := mergingWords()
	for _, c := range l.prefixes {
		if r, ok := strings.CutPrefix(w, c); ok && len(r) >= 3*letter {
			w = r
			break
		}
	}
	for _, c := range l.suffixes {
		if r, ok := strings.CutSuffix(w, c); ok && len(r) >= 3*letter {
			w = r
			break
		}
	}
	if len(w) < 3*letter {
		return ""
	}
	return w
}
