package command

import (
	"context"
	"fmt"
	"iter"

	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
)

// slot is a document on its way; out takes its one result.
type slot[T any] struct {
	doc extract.Document
	out chan outcome[T]
}

type outcome[T any] struct {
	value T
	err   error
}

// Each calls do for the documents on j.Jobs goroutines and yields the results in
// the order of the documents; at most twice as many wait as are worked on. A
// document that fails is reported and left out. It ends early when ctx is done,
// even while the input keeps it waiting.
func Each[T any](ctx context.Context, j *Job, docs input.Documents, do func(extract.Document) (T, error)) iter.Seq[T] {
	return func(yield func(T) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := make(chan slot[T], j.Jobs) // in order
		work := make(chan slot[T])
		go feed(ctx, docs, queue, work)
		for range j.Jobs {
			go func() {
				for s := range work {
					v, err := do(s.doc)
					if err != nil {
						err = fmt.Errorf("%s: %w", s.doc.ID, err)
					}
					s.out <- outcome[T]{v, err}
				}
			}()
		}
		for {
			var s slot[T]
			var ok bool
			select {
			case <-ctx.Done():
				return
			case s, ok = <-queue:
			}
			if !ok {
				return
			}
			got := <-s.out
			switch {
			case ctx.Err() != nil:
				return
			case got.err != nil:
				j.Fail(got.err)
				continue
			}
			j.progress.Step()
			if !yield(got.value) {
				return
			}
		}
	}
}

// feed puts every document in the queue and hands it to a worker.
func feed[T any](ctx context.Context, docs input.Documents, queue, work chan<- slot[T]) {
	defer close(queue)
	defer close(work)
	for doc, err := range docs {
		s := slot[T]{doc, make(chan outcome[T], 1)}
		if err != nil {
			s.out <- outcome[T]{err: err}
		}
		select {
		case <-ctx.Done():
			return
		case queue <- s:
		}
		if err != nil {
			continue
		}
		select {
		case <-ctx.Done():
			s.out <- outcome[T]{err: ctx.Err()}
			return
		case work <- s:
		}
	}
}
