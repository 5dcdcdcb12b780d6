package main

import (
	"bytes"
	"context"
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// Beam finds functions and types by these registrations on every worker.
func init() {
	register.DoFn3x0[context.Context, string, func([]byte)](&extractFn{})
	register.DoFn3x1[context.Context, []byte, func(string), error](&buildFn{})
	register.Emitter1[[]byte]()
	register.Emitter1[string]()
	register.Combiner2[*timeline.Set, []byte](&unionFn{})
	beam.RegisterCoder(reflect.TypeFor[*timeline.Set](), encodeSet, decodeSet)
}

// merge adds to s the way from JSON lines to one timeline in the file out:
// every line becomes a small set, the sets are united in whatever order and tree
// the engine likes, and the timeline is built from their union.
func merge(s beam.Scope, lines beam.PCollection, out string) {
	sets := beam.ParDo(s.Scope("extract"), &extractFn{}, lines)
	// The neutral element gives an empty timeline where no document came through.
	all := beam.Flatten(s, sets, beam.Create(s, []byte(emptySet())))
	union := beam.Combine(s.Scope("union"), &unionFn{}, all)
	textio.Write(s.Scope("write"), out, beam.ParDo(s.Scope("build"), &buildFn{}, union))
}

// extractFn finds the mentions of one document. A line that is no document is
// logged and counted, and stops nobody else.
type extractFn struct {
	x      *extract.Extractor
	broken beam.Counter
}

// Setup makes what all elements share.
func (f *extractFn) Setup() error {
	var err error
	f.x, err = extract.New(extract.Options{})
	f.broken = beam.NewCounter("hawliyat", "broken lines")
	return err
}

// ProcessElement emits the encoded set of one document.
func (f *extractFn) ProcessElement(ctx context.Context, line string, emit func([]byte)) {
	set, err := f.set(ctx, line)
	if err != nil {
		f.broken.Inc(ctx, 1)
		log.Warnf(ctx, "line left out: %v", err)
		return
	}
	emit(set)
}

func (f *extractFn) set(ctx context.Context, line string) ([]byte, error) {
	doc, err := input.ParseLine([]byte(line))
	if err != nil {
		return nil, err
	}
	r, err := f.x.Extract(ctx, doc)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", doc.ID, err)
	}
	var s timeline.Set
	s.AddDocument(doc, timeline.Mentions(doc, r)...)
	return s.MarshalBinary()
}

// unionFn unites sets; union being commutative, associative and idempotent is
// all that Beam asks of a combiner.
type unionFn struct{}

// CreateAccumulator returns the neutral element.
func (unionFn) CreateAccumulator() *timeline.Set { return new(timeline.Set) }

// AddInput adds an encoded set to a.
func (unionFn) AddInput(a *timeline.Set, encoded []byte) (*timeline.Set, error) {
	b, err := decodeSet(encoded)
	if err != nil {
		return nil, err
	}
	a.Union(b)
	return a, nil
}

// MergeAccumulators adds b to a.
func (unionFn) MergeAccumulators(a, b *timeline.Set) *timeline.Set {
	a.Union(b)
	return a
}

// ExtractOutput returns a encoded.
func (unionFn) ExtractOutput(a *timeline.Set) ([]byte, error) { return a.MarshalBinary() }

// buildFn makes the timeline of a set.
type buildFn struct{}

// ProcessElement emits the timeline as JSON, without its last line feed, which
// the sink adds.
func (buildFn) ProcessElement(ctx context.Context, encoded []byte, emit func(string)) error {
	s, err := decodeSet(encoded)
	if err != nil {
		return err
	}
	t, err := timeline.Build(ctx, s, timeline.Options{})
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.WriteJSON(&b); err != nil {
		return err
	}
	emit(string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))))
	return nil
}

func encodeSet(s *timeline.Set) ([]byte, error) { return s.MarshalBinary() }

func decodeSet(b []byte) (*timeline.Set, error) {
	s := new(timeline.Set)
	return s, s.UnmarshalBinary(b)
}

func emptySet() []byte {
	b, _ := new(timeline.Set).MarshalBinary() // the error is always nil
	return b
}
