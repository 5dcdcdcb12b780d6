package extract_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/newstext"
)

func withOptions(t testing.TB, o extract.Options) *extract.Extractor {
	t.Helper()
	x, err := extract.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestBatch compares a batch with one document after the other. Every seventh
// document is much longer than the others, so that workers overtake each other.
func TestBatch(t *testing.T) {
	x := withOptions(t, extract.Options{MaxInput: 20_000})
	var docs []extract.Document
	for d := range newstext.Documents(1, 60, 400) {
		if n := len(docs); n%7 == 0 {
			d.Text = strings.Repeat(d.Text, 20)
		} else if n%7 == 3 {
			d.Text = strings.Repeat(d.Text, 60) // over the limit
		}
		docs = append(docs, d)
	}
	for _, workers := range []int{0, 1, 2, 9} {
		n := 0
		for a := range x.Batch(t.Context(), all(docs), workers) {
			want, err := x.Extract(t.Context(), docs[n])
			if (err == nil) != (a.Err == nil) || err != nil && !errors.Is(a.Err, extract.ErrTooLarge) {
				t.Fatalf("%d workers, document %d: %v, want %v", workers, n, a.Err, err)
			}
			got, err1 := a.Result.AppendJSON(nil)
			line, err2 := want.AppendJSON(nil)
			if err1 != nil || err2 != nil || string(got) != string(line) || a.Document.ID != docs[n].ID {
				t.Fatalf("%d workers, document %d: %.200s, want %.200s", workers, n, got, line)
			}
			n++
		}
		if n != len(docs) {
			t.Errorf("%d workers: %d of %d documents", workers, n, len(docs))
		}
	}
}

// endless yields the document again and again, and counts how often.
func endless(doc extract.Document, asked *int) iter.Seq2[extract.Document, error] {
	return func(yield func(extract.Document, error) bool) {
		for *asked = 1; yield(doc, nil); *asked++ {
		}
	}
}

// all is docs as Batch takes them, all of them read well.
func all(docs []extract.Document) iter.Seq2[extract.Document, error] {
	return func(yield func(extract.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func TestBatchEnds(t *testing.T) {
	x := withOptions(t, extract.Options{NoModel: true})
	doc := extract.Document{ID: "a", Text: "وصل الوفد إلى عمان في 3 أيار 2019."}
	before := runtime.NumGoroutine()
	for name, test := range map[string]func(*testing.T, *extract.Extractor, extract.Document){
		"the caller leaves": batchLeft, "the context ends": batchCancelled, "a document cannot be read": batchUnread,
		"it had ended before": batchEnded, "the input waits": batchWaiting,
	} {
		t.Run(name, func(t *testing.T) { test(t, x, doc) })
	}
	for end := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
	}
}

func batchLeft(t *testing.T, x *extract.Extractor, doc extract.Document) {
	n, asked := 0, 0
	for range x.Batch(t.Context(), endless(doc, &asked), 3) {
		if n++; n == 100 {
			break
		}
	}
	if n != 100 {
		t.Errorf("%d", n)
	}
}

func batchCancelled(t *testing.T, x *extract.Extractor, doc extract.Document) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n, asked := 0, 0
	var last extract.Annotated
	for last = range x.Batch(ctx, endless(doc, &asked), 3) {
		if n++; n == 50 {
			cancel()
		}
	}
	if n != 51 || !errors.Is(last.Err, context.Canceled) || last.Document.ID != "" {
		t.Errorf("%d, the last %+v", n, last)
	}
}

func batchUnread(t *testing.T, x *extract.Extractor, doc extract.Document) {
	unread := errors.New("unread")
	docs := func(yield func(extract.Document, error) bool) {
		_ = yield(doc, nil) && yield(extract.Document{ID: "b"}, unread) && yield(doc, nil)
	}
	var got []string
	for a := range x.Batch(t.Context(), docs, 2) {
		got = append(got, a.Document.ID+fmt.Sprint(errors.Is(a.Err, unread), len(a.Result.Dates)))
	}
	if s := strings.Join(got, " "); s != "afalse 1 btrue 0 afalse 1" {
		t.Error(s)
	}
}

func batchEnded(t *testing.T, x *extract.Extractor, doc extract.Document) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	asked := 0
	for a := range x.Batch(ctx, endless(doc, &asked), 2) {
		if !errors.Is(a.Err, context.Canceled) {
			t.Errorf("%+v", a)
		}
	}
}

func batchWaiting(t *testing.T, x *extract.Extractor, doc extract.Document) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	wait := make(chan struct{})
	defer close(wait)
	waiting := func(yield func(extract.Document, error) bool) {
		if yield(doc, nil) {
			<-wait
		}
	}
	n := 0
	for range x.Batch(ctx, waiting, 2) {
		if n++; n == 1 {
			cancel()
		}
	}
	if n != 2 {
		t.Errorf("%d", n)
	}
}

// TestBatchMemory streams documents and holds the heap flat: 2,000 in the short
// mode of the gate, 100,000 with HAWLIYAT_LONG=1.
func TestBatchMemory(t *testing.T) {
	n := 2_000
	if os.Getenv("HAWLIYAT_LONG") != "" {
		n = 100_000
	}
	x := withOptions(t, extract.Options{})
	texts := slices.Collect(newstext.Documents(1, 200, 1<<10))
	stream := func(yield func(extract.Document, error) bool) {
		for i := range n {
			d := texts[i%len(texts)]
			d.ID = strconv.Itoa(i)
			d.Text += strconv.Itoa(i) // names of its own
			if !yield(d, nil) {
				return
			}
		}
	}
	var heaps []uint64
	done, found := 0, 0
	for a := range x.Batch(t.Context(), stream, 0) {
		if a.Err != nil || a.Document.ID != strconv.Itoa(done) {
			t.Fatalf("document %d: %s, %v", done, a.Document.ID, a.Err)
		}
		found += len(a.Result.Entities)
		if done++; done%(n/10) == 0 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			heaps = append(heaps, m.HeapAlloc)
		}
	}
	t.Logf("%d documents, %d entities, heap at each tenth %d", done, found, heaps)
	const slack = 4 << 20
	if early, late := slices.Max(heaps[:3]), slices.Max(heaps[7:]); late > early+slack {
		t.Errorf("the heap grew from %d to %d", early, late)
	}
}

// BenchmarkBatch is the same work on one goroutine and on as many as there are
// processors. On a quiet machine with two the second is as good as twice as fast.
func BenchmarkBatch(b *testing.B) {
	x := withOptions(b, extract.Options{})
	docs := slices.Collect(newstext.Documents(1, 200, 6<<10))
	for _, workers := range []int{1, runtime.GOMAXPROCS(0)} {
		b.Run(strconv.Itoa(workers), func(b *testing.B) {
			b.SetBytes(int64(len(docs) * 6 << 10))
			b.ReportAllocs()
			for b.Loop() {
				for a := range x.Batch(context.Background(), all(docs), workers) {
					if a.Err != nil {
						b.Fatal(a.Err)
					}
				}
			}
		})
	}
}
