package arabic

import "iter"

// Split is one way to part a word into clitics, stem and endings: the prefix
// و+ب+ال, the stem مدرس, the suffix ت+ها. Joined without the plus signs they are
// the word, but for two restorations: لل is ل+ال, and marks and tatweel are gone.
type Split struct {
	Prefix string // proclitics and article, + between them
	Stem   string
	Suffix string  // endings and pronoun, + between them
	Cost   float32 // minus the natural logarithm of the share of this split among all
}

// String returns the parts joined by +.
func (s Split) String() string {
	b := make([]byte, 0, len(s.Prefix)+len(s.Stem)+len(s.Suffix)+2)
	for _, part := range [...]string{s.Prefix, s.Stem, s.Suffix} {
		if part == "" {
			continue
		}
		if len(b) > 0 {
			b = append(b, '+')
		}
		b = append(b, part...)
	}
	return string(b)
}

// Splits yields the ways to split a word, best first, by a built-in model. The
// parts are spelled as in word, tashkeel and tatweel left out. The last resort,
// the whole word as stem, is always among them. A word of anything but Arabic
// letters, or of more than 24, has that split alone.
func Splits(word string) iter.Seq[Split] { return (&Splitter{}).Splits(word) }

// SplitOptions tell a Splitter what its caller knows. The zero value is what
// [Splits] uses.
type SplitOptions struct {
	// Known reports whether a word is a name or a term that must stay whole, such
	// as وائل, بيروت or بوتين. It is asked for the word and for what is left of it
	// without proclitics. nil knows none.
	Known func(word string) bool
	// Count tells how often a word is seen in a collection of the caller's. The
	// built-in counts, of news and an encyclopedia, hold where they are higher.
	Count func(word string) int
}

// A Splitter splits words with the caller's knowledge. It is safe for concurrent
// use by multiple goroutines if the functions of its options are.
type Splitter struct{ o SplitOptions }

// NewSplitter returns a Splitter.
func NewSplitter(o SplitOptions) *Splitter { return &Splitter{o} }

// Splits yields the ways to split a word, best first, as [Splits] does.
func (s *Splitter) Splits(word string) iter.Seq[Split] {
	return func(yield func(Split) bool) {
		var r splitRun
		r.o = &s.o
		r.read(word)
		r.rank()
		for i := range r.n {
			if !yield(r.split(r.order[i])) {
				return
			}
		}
	}
}
