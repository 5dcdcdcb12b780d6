package timeline_test

import (
	"context"
	"io"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hawliyat/hawliyat/timeline"
)

func built(t testing.TB, s *timeline.Set) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.Build(context.Background(), s, timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// TestTimelineOrder adds documents in 100 orders, merges them by random trees
// and through the encoding, and asks for one timeline, byte by byte.
func TestTimelineOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	var bundles []bundle
	for range 20 {
		bundles = append(bundles, randomBundle(r))
	}
	want := ""
	for i := range 100 {
		r.Shuffle(len(bundles), func(i, j int) { bundles[i], bundles[j] = bundles[j], bundles[i] })
		var parts []*timeline.Set
		for _, b := range bundles {
			part := new(timeline.Set)
			part.AddDocument(b.doc, b.mentions...)
			parts = append(parts, part)
		}
		for len(parts) > 1 {
			j := r.IntN(len(parts) - 1)
			shipped := new(timeline.Set)
			if err := shipped.UnmarshalBinary(encoded(t, parts[j+1])); err != nil {
				t.Fatal(err)
			}
			parts[j].Union(shipped)
			parts = slices.Delete(parts, j+1, j+2)
		}
		got := written(t, built(t, parts[0]), (*timeline.Timeline).WriteJSON)
		if want == "" {
			want = got
		}
		if got != want {
			t.Fatalf("order %d gives another timeline", i)
		}
	}
}

// Every mention of a set is in its timeline once, whatever documents are added.
func TestTimelineKeepsEveryMention(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for range 200 {
		s := union(randomSet(r), randomSet(r))
		tl := built(t, s)
		left := map[string]bool{}
		for m := range s.All() {
			left[m.ID] = true
		}
		take := func(m timeline.Mention) {
			if !left[m.ID] {
				t.Errorf("mention %s stands twice or comes from nowhere", m.ID)
			}
			delete(left, m.ID)
		}
		for _, e := range tl.Events {
			for _, m := range e.Mentions {
				take(*m)
			}
		}
		for _, a := range tl.Ambiguous {
			take(a.Mention)
		}
		for _, m := range tl.Undated {
			take(m)
		}
		if len(left) > 0 {
			t.Fatalf("%d mentions were lost", len(left))
		}
	}
}

var writers = map[string]func(*timeline.Timeline, io.Writer) error{
	"Text": (*timeline.Timeline).WriteText, "JSON": (*timeline.Timeline).WriteJSON, "HTML": (*timeline.Timeline).WriteHTML,
	"SVG": (*timeline.Timeline).WriteSVG, "Markdown": (*timeline.Timeline).WriteMarkdown, "ICS": (*timeline.Timeline).WriteICS, "CSV": (*timeline.Timeline).WriteCSV,
}

// A writer that fails is reported by every format, wherever it fails.
func TestWriteErrors(t *testing.T) {
	for name, write := range writers {
		whole := written(t, fixture(), write)
		for _, n := range []int{0, 1, len(whole) / 2, len(whole) - 1} {
			if err := write(fixture(), &failing{left: n}); err == nil {
				t.Errorf("%s: no error after %d of %d bytes", name, n, len(whole))
			}
		}
		if again := written(t, fixture(), write); again != whole {
			t.Errorf("%s: the same timeline gives other bytes", name)
		}
	}
}

// failing takes so many bytes and no more.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return f.left, io.ErrShortWrite
	}
	f.left -= len(p)
	return len(p), nil
}

func BenchmarkWrite(b *testing.B) {
	tl := built(b, randomLargeSet(5000))
	for name, write := range writers {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(written(b, tl, write))))
			for b.Loop() {
				if err := write(tl, io.Discard); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(tl.Events)), "events")
		})
	}
}
