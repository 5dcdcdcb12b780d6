package extract

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"sync"
	"time"

	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

// Document is one text to annotate. Spans in a [Result] are byte offsets into
// Text; Title is for display only. A zero Published means unknown: relative
// dates then stay unresolved. An empty ID becomes a hash of the content.
type Document struct {
	ID, Source, URL, Title string
	Published              time.Time
	Text                   string
}

// Result is what was found in one document, each list sorted by (Start, longer
// first).
type Result struct {
	ID         string
	Published  time.Time
	Dates      []Date
	Entities   []Entity
	Quantities []Quantity
}

// Options configure an [Extractor]. The zero value is the recommended setting.
type Options struct {
	// MaxInput is the most bytes of one document; 0 means DefaultMaxInput, 16
	// MiB, negative no limit.
	MaxInput int
	// MaxSpans is the most dates, entities and quantities of one document, taken
	// together; 0 means DefaultMaxSpans, a million, negative no limit. No result
	// is cut: more are an error.
	MaxSpans int

	// MinScore trades precision for recall: entities and their candidates with
	// a lower score are left out. Scores are calibrated: of findings scored 0.9
	// about nine in ten are right. 0 means what serves both best; 0.9 keeps what
	// is nearly sure, 0.3 also what is only possible.
	MinScore float64
	// Explain fills the Evidence of entities.
	Explain bool
	// NoModel leaves the statistical model of names out: lists and rules alone
	// decide, faster and with fewer persons found.
	NoModel bool
	// DatesOnly finds dates and leaves Entities and Quantities empty: over ten
	// times as fast, and nothing but the words of dates is read on first use.
	DatesOnly bool

	// Lexicon adds words and rules of dates to the embedded ones: any of the
	// files lexicon/months.tsv, lexicon/feasts.tsv, lexicon/date_rules.tsv … in
	// the format that the embedded files state in their headers. An error names
	// the file and the line.
	Lexicon fs.FS

	// Dictionaries holds names of your own, which win over the embedded ones:
	// every .tsv and .jsonl file in it is read by New. A line of TSV has the
	// columns kind, English name, id, country (ISO 3166-1, two letters) and
	// Arabic forms with | between them, the usual one first; a line of JSON
	// Lines the fields kind, name, id, country and forms, an array. Kind is one
	// of the kinds of entities, or none for a phrase that is no name. After a
	// form ? says that it is also a common word and needs a context to count;
	// words in parentheses before it must stand there and are not part of the
	// name: "(شركة) نون". The fields id and country may be empty. Lines that
	// begin with # are comments.
	Dictionaries fs.FS
}

// Extractor annotates documents. It is immutable after New and safe for
// concurrent use by multiple goroutines.
type Extractor struct {
	opt     Options
	gaz     *gazetteer
	dateLex *dateLexicon
	model   *ner.Model // nil where it is left out
	pool    sync.Pool  // of *scratch
}

// New returns an Extractor. The error tells what is wrong with the files of the
// options: of the dictionaries one or more [*DictionaryError], or the error of
// their file system. The embedded data are read by the first call in a program
// and shared by all extractors.
func New(o Options) (x *Extractor, err error) {
	if o.MaxInput == 0 {
		o.MaxInput = DefaultMaxInput
	}
	if o.MaxSpans == 0 {
		o.MaxSpans = DefaultMaxSpans
	}
	x = &Extractor{opt: o}
	if o.Lexicon == nil {
		x.dateLex = defaultDateLexicon()
	} else if x.dateLex, err = readDateLexicon(o.Lexicon); err != nil {
		return nil, err
	}
	if o.DatesOnly {
		return x, nil
	}
	if x.gaz, err = newGazetteer(o.Dictionaries); err != nil {
		return nil, err
	}
	if !o.NoModel {
		if x.model, err = ner.Embedded(); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// Extract annotates doc with the recommended settings.
func Extract(doc Document) (Result, error) {
	x, err := New(Options{})
	if err != nil {
		return Result{}, err
	}
	return x.Extract(context.Background(), doc)
}

// Extract annotates doc. Errors are a [*LimitError] for a text over
// Options.MaxInput, before any work, or with more than Options.MaxSpans, and
// ctx.Err(); the result is then empty.
// Text that is not UTF-8 is no error: the bytes that are wrong part words.
// A text of over 64 KiB, some six thousand words, is read in pieces of at most
// that length, which end where a paragraph or else a sentence ends. What one tells
// of names and years does not reach into the next.
func (x *Extractor) Extract(ctx context.Context, doc Document) (Result, error) {
	var r Result
	err := x.ExtractInto(ctx, doc, &r)
	return r, err
}

// ExtractInto is Extract that reuses the memory of r, whose content is replaced:
// its three slices are cut to length 0 and filled again, so that a loop over
// documents that keeps no result allocates little but the strings of the
// results. What an earlier call put into r is not valid afterwards; strings that
// were copied out of it are. An error leaves r empty but for ID and Published.
func (x *Extractor) ExtractInto(ctx context.Context, doc Document, r *Result) error {
	r.ID, r.Published = doc.ID, doc.Published
	r.Dates, r.Entities, r.Quantities = r.Dates[:0], r.Entities[:0], r.Quantities[:0]
	if x.opt.MaxInput > 0 && len(doc.Text) > x.opt.MaxInput {
		return &LimitError{Name: "MaxInput", Limit: x.opt.MaxInput, Got: len(doc.Text)}
	}
	if r.ID == "" {
		r.ID = contentID(doc.Text)
	}
	s := x.scratch()
	defer x.release(s)
	t := &s.text
	t.watch = watch{ctx: ctx, most: x.opt.MaxSpans}
	if x.read(t, doc, r); t.err != nil {
		r.Dates, r.Entities, r.Quantities = r.Dates[:0], r.Entities[:0], r.Quantities[:0]
	}
	return t.err
}

// contentID is the ID of a document without one: 80 bits of its text's SHA-256.
func contentID(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:10])
}
