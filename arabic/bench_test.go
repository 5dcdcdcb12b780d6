package arabic_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/internal/newstext"
)

// news is the embedded articles in one text.
func news() string {
	var b strings.Builder
	for d := range corpus.Documents() {
		b.WriteString(d.Text)
	}
	return b.String()
}

// vocalized is s with a mark on every letter.
func vocalized(s string) string {
	var b strings.Builder
	for i, r := range s {
		b.WriteRune(r)
		if r >= '\u0621' && r <= '\u064A' {
			b.WriteRune('\u064B' + rune(i%8))
		}
	}
	return b.String()
}

// presented is s in the presentation forms of old files, as far as it has letters.
func presented(s string) string {
	const first, last = '\uFE80', '\uFEF4' // the ligatures of lam and alef follow
	forms := map[rune]rune{}
	for r := rune(last); r >= first; r-- {
		letter := []rune(arabic.Display.Fold(string(r)))
		forms[letter[0]] = r
	}
	return strings.Map(func(r rune) rune {
		if f, ok := forms[r]; ok {
			return f
		}
		return r
	}, s)
}

// mixed is s with a Latin word after every third word.
func mixed(s string) string {
	var b strings.Builder
	n := 0
	for w := range strings.FieldsSeq(s) {
		b.WriteString(w)
		b.WriteByte(' ')
		if n++; n%3 == 0 {
			b.WriteString("Reuters ")
		}
	}
	return b.String()
}

// sizes are the lengths of the generated texts; short leaves the long ones out.
func sizes() []int {
	if testing.Short() {
		return []int{1 << 10, 64 << 10}
	}
	return []int{1 << 10, 64 << 10, 1 << 20, 16 << 20}
}

func sized(n int) string {
	if n < 1<<20 {
		return fmt.Sprintf("%dKiB", n>>10)
	}
	return fmt.Sprintf("%dMiB", n>>20)
}

// BenchmarkFold is each profile, without and with the map of offsets, over the
// embedded articles as they are (clean), with marks, in presentation forms, with
// Latin words; then Match over generated text.
func BenchmarkFold(b *testing.B) {
	texts := []struct{ name, text string }{
		{"clean", news()}, {"vocalized", vocalized(news())}, {"presented", presented(news())}, {"mixed", mixed(news())},
	}
	profiles := []struct {
		name string
		p    arabic.Profile
	}{{"Match", arabic.Match}, {"Search", arabic.Search}, {"Display", arabic.Display}}
	for _, p := range profiles {
		for _, t := range texts {
			b.Run(p.name+"/"+t.name, func(b *testing.B) { benchmarkFold(b, p.p, t.text, nil) })
			b.Run(p.name+"Map/"+t.name, func(b *testing.B) { benchmarkFold(b, p.p, t.text, new(arabic.Map)) })
		}
	}
	for _, n := range sizes() {
		text := newstext.Text(1, n)
		b.Run("MatchMap/"+sized(n), func(b *testing.B) { benchmarkFold(b, arabic.Match, text, new(arabic.Map)) })
	}
}

func benchmarkFold(b *testing.B, p arabic.Profile, text string, m *arabic.Map) {
	src := []byte(text)
	dst := p.AppendMap(nil, src, m)
	measure(b, len(src), func() { dst = p.AppendMap(dst[:0], src, m) })
}

// BenchmarkFoldString is Fold of a text that is folded already, which it
// returns as it is.
func BenchmarkFoldString(b *testing.B) {
	s := arabic.Match.Fold(news())
	measure(b, len(s), func() { s = arabic.Match.Fold(s) })
}

// over runs a benchmark over the folded articles and over generated text.
func over(b *testing.B, do func(s string) int) {
	texts := []struct{ name, text string }{{"news", news()}}
	for _, n := range sizes() {
		texts = append(texts, struct{ name, text string }{sized(n), newstext.Text(1, n)})
	}
	for _, t := range texts {
		s, n := arabic.Match.Fold(t.text), 0
		b.Run(t.name, func(b *testing.B) {
			measure(b, len(s), func() { n += do(s) })
			if n == 0 && len(s) > 64<<10 {
				b.Error("nothing found")
			}
		})
	}
}

func BenchmarkTokens(b *testing.B) {
	over(b, func(s string) (n int) {
		for range arabic.Tokens(s) {
			n++
		}
		return n
	})
}

func BenchmarkSentences(b *testing.B) {
	over(b, func(s string) (n int) {
		for range arabic.Sentences(s) {
			n++
		}
		return n
	})
}

func BenchmarkNumbers(b *testing.B) {
	count := func(s string) (n int) {
		for range arabic.Numbers(s) {
			n++
		}
		return n
	}
	over(b, count)
	dense := strings.Repeat("وصل خمسة وعشرون مندوبا من 12 بلدا وناقشوا ميزانية قدرها 3.5 مليار دولار ", 2000)
	b.Run("dense", func(b *testing.B) { measure(b, len(dense), func() { count(dense) }) })
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
