package extract

import (
	"context"
	"iter"
	"runtime"
)

// Annotated is a document with what was found in it, or the error of reading or
// annotating it.
type Annotated struct {
	Document Document
	Result   Result
	Err      error
}

// Batch annotates documents on several goroutines at once and yields them in the
// order of docs. A document that docs gives with an error, or that is too long,
// is yielded with the error in its place, and the rest goes on. Where ctx is done
// the last that is yielded has ctx.Err(), and no document.
//
// workers is how many documents are worked on at once; 0 stands for one a
// processor. At most twice as many are held, however slowly results are taken, so
// that a stream may be without end. Results belong to the caller.
//
// docs runs on a goroutine of its own. When the loop is left early, or ctx is
// done, it is asked for no more documents, but what it waits for then it waits
// for to the end: give it the same context where it reads from a network.
func (x *Extractor) Batch(ctx context.Context, docs iter.Seq2[Document, error], workers int) iter.Seq[Annotated] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(Annotated) bool) {
		inner, cancel := context.WithCancel(ctx)
		defer cancel()
		b := batch{ctx: inner, order: make(chan chan Annotated, workers), work: make(chan job)}
		go b.feed(docs)
		for range workers {
			go b.extract(x)
		}
		for b.next(yield) {
		}
		if err := ctx.Err(); err != nil && !b.left {
			yield(Annotated{Err: err})
		}
	}
}

// batch is one run of Batch.
type batch struct {
	ctx   context.Context
	order chan chan Annotated // one a document, in their order
	work  chan job
	left  bool // the caller has left the loop
}

// job is a document on its way; its result goes to out, which has room for it.
type job struct {
	doc Document
	out chan Annotated
}

// feed hands the documents out.
func (b *batch) feed(docs iter.Seq2[Document, error]) {
	defer close(b.order)
	defer close(b.work)
	for doc, err := range docs {
		j := job{doc, make(chan Annotated, 1)}
		if err != nil {
			j.out <- Annotated{Document: doc, Err: err}
		}
		select {
		case b.order <- j.out:
		case <-b.ctx.Done():
			return
		}
		if err != nil {
			continue
		}
		select {
		case b.work <- j:
		case <-b.ctx.Done():
			return
		}
	}
}

// extract works on what feed hands out.
func (b *batch) extract(x *Extractor) {
	for j := range b.work {
		r, err := x.Extract(b.ctx, j.doc)
		j.out <- Annotated{j.doc, r, err}
	}
}

// next yields the next document; false after the last, and where the run is to
// end.
func (b *batch) next(yield func(Annotated) bool) bool {
	select {
	case out, more := <-b.order:
		if !more {
			return false
		}
		select {
		case a := <-out:
			if b.ctx.Err() != nil {
				return false
			}
			b.left = !yield(a)
			return !b.left
		case <-b.ctx.Done():
		}
	case <-b.ctx.Done():
	}
	return false
}
