package main

import (
	"cmp"
	"math"
	"slices"
)

// bigrams are the counts of word pairs of a text, over the most frequent words;
// word 0 is the line border, word 1 every other word.
type bigrams struct {
	words []string
	// Predecessors of word w: prev[start[w]:start[w+1]], each with its count.
	start []int32
	prev  []int32
	count []int32
	total []int32 // occurrences of w
}

func countBigrams(file string, vocabulary int) (*bigrams, error) {
	freq := map[string]int{}
	if err := readText(file, func(ws []string) {
		for _, w := range ws {
			freq[w]++
		}
	}); err != nil {
		return nil, err
	}
	words := make([]string, 0, len(freq))
	for w := range freq {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(freq[b]-freq[a], cmp.Compare(a, b)) })
	words = append([]string{"", "*"}, words[:min(len(words), vocabulary)]...)
	id := make(map[string]int32, len(words))
	for i, w := range words[2:] {
		id[w] = int32(i + 2)
	}
	var pairs []uint64 // word<<32 | predecessor
	err := readText(file, func(ws []string) {
		prev := int32(0)
		for _, w := range ws {
			n, ok := id[w]
			if !ok {
				n = 1
			}
			pairs = append(pairs, uint64(n)<<32|uint64(prev))
			prev = n
		}
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(pairs)
	b := &bigrams{words: words, start: make([]int32, len(words)+1), total: make([]int32, len(words))}
	for i := 0; i < len(pairs); {
		j := i
		for j < len(pairs) && pairs[j] == pairs[i] {
			j++
		}
		w := pairs[i] >> 32
		b.prev = append(b.prev, int32(pairs[i]&0xFFFFFFFF))
		b.count = append(b.count, int32(j-i))
		b.start[w+1] = int32(len(b.prev))
		b.total[w] += int32(j - i)
		i = j
	}
	for w := 1; w < len(b.start); w++ {
		b.start[w] = max(b.start[w], b.start[w-1])
	}
	return b, nil
}

// cluster puts the words into k classes by the predictive exchange algorithm
// (Uszkoreit and Brants 2008): a word moves to the class that makes the text
// likeliest under p(class | previous word) · p(word | class), round by round.
func (b *bigrams) cluster(k, rounds int) []uint8 {
	e := exchange{b: b, k: k, class: make([]uint8, len(b.words)), row: make([]int32, len(b.words)*k), size: make([]int64, k)}
	e.logs = make([]float64, 1<<22)
	for i := 1; i < len(e.logs); i++ {
		e.logs[i] = float64(i) * math.Log(float64(i))
	}
	for w := 2; w < len(b.words); w++ {
		e.class[w] = uint8(w % k)
		e.move(w, int(e.class[w]), 1)
	}
	for range rounds {
		moved := 0
		for w := 2; w < len(b.words); w++ {
			moved += e.improve(w)
		}
		if moved < len(b.words)/500 {
			break
		}
	}
	return e.class
}

type exchange struct {
	b     *bigrams
	k     int
	class []uint8
	row   []int32 // row[v*k+c]: how often a word of class c follows v
	size  []int64
	logs  []float64 // x·ln x
	gain  []float64
}

func (e *exchange) xlogx(n int64) float64 {
	if n < int64(len(e.logs)) {
		return e.logs[n]
	}
	return float64(n) * math.Log(float64(n))
}

func (e *exchange) move(w, c int, sign int32) {
	for i := e.b.start[w]; i < e.b.start[w+1]; i++ {
		e.row[int(e.b.prev[i])*e.k+c] += sign * e.b.count[i]
	}
	e.size[c] += int64(sign) * int64(e.b.total[w])
}

// improve moves w to its best class and returns 1 if that is another one.
func (e *exchange) improve(w int) int {
	old := int(e.class[w])
	e.move(w, old, -1)
	e.gain = append(e.gain[:0], make([]float64, e.k)...)
	for i := e.b.start[w]; i < e.b.start[w+1]; i++ {
		n := e.b.count[i]
		row := e.row[int(e.b.prev[i])*e.k:][:e.k]
		for c, have := range row {
			if have == 0 {
				e.gain[c] += e.logs[n]
			} else {
				e.gain[c] += e.xlogx(int64(have+n)) - e.xlogx(int64(have))
			}
		}
	}
	best := old
	for c := range e.gain {
		e.gain[c] -= e.xlogx(e.size[c]+int64(e.b.total[w])) - e.xlogx(e.size[c])
		if e.gain[c] > e.gain[best] {
			best = c
		}
	}
	e.class[w] = uint8(best)
	e.move(w, best, 1)
	if best != old {
		return 1
	}
	return 0
}
