package arabic_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
)

// news is the embedded articles in one text.
func news() string {
	var b strings.Builder
	for d := range corpus.Documents() {
		b.WriteString(d.Text)
	}
	return b.String()
}

// vocalized is news with a mark on every letter.
func vocalized() string {
	var b strings.Builder
	for i, r := range news() {
		b.WriteRune(r)
		if r >= '\u0621' && r <= '\u064A' {
			b.WriteRune('\u064B' + rune(i%8))
		}
	}
	return b.String()
}

func BenchmarkFold(b *testing.B) {
	benchmarks := []struct {
		name string
		p    arabic.Profile
		text string
		m    *arabic.Map
	}{
		{"Match", arabic.Match, news(), nil},
		{"MatchMap", arabic.Match, news(), new(arabic.Map)},
		{"Vocalized", arabic.Match, vocalized(), nil},
		{"VocalizedMap", arabic.Match, vocalized(), new(arabic.Map)},
		{"Search", arabic.Search, news(), nil},
		{"Display", arabic.Display, news(), nil},
	}
	for _, bm := range benchmarks {
		b.Run(bm.name, func(b *testing.B) {
			src := []byte(bm.text)
			dst := bm.p.AppendMap(nil, src, bm.m)
			measure(b, len(src), func() { dst = bm.p.AppendMap(dst[:0], src, bm.m) })
		})
	}
}

func BenchmarkFoldString(b *testing.B) {
	s := arabic.Match.Fold(news())
	measure(b, len(s), func() { s = arabic.Match.Fold(s) })
}

func BenchmarkTokens(b *testing.B) {
	s, n := arabic.Match.Fold(news()), 0
	measure(b, len(s), func() {
		for range arabic.Tokens(s) {
			n++
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	s, n := arabic.Match.Fold(news()), 0
	measure(b, len(s), func() {
		for range arabic.Sentences(s) {
			n++
		}
	})
}

// measure benchmarks f over n bytes. Beside the mean it reports the fastest
// round, which a busy machine does not change.
func measure(b *testing.B, n int, f func()) {
	best := time.Duration(math.MaxInt64)
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		f()
		best = min(best, time.Since(start))
	}
	b.ReportMetric(float64(n)/float64(best.Nanoseconds())*1000, "peak-MB/s")
}
