package timeline

import (
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// Options configure Build. The zero value is the recommended setting.
type Options struct {
	Stamp   time.Time // the time written as DTSTAMP and "made at"; zero: left out
	Explain bool      // fill Merges of the events

	// MaxCompared is with how many others of its days, people and kind a mention
	// is compared; 0 means DefaultMaxCompared, negative no limit, which makes the
	// time quadratic where thousands tell of one day. Nothing is dropped by it:
	// what is not compared stays an event of its own.
	MaxCompared int
}

// DefaultMaxCompared is Options.MaxCompared where it is 0.
const DefaultMaxCompared = 48

// compared is how many of n nodes one is compared with.
func (o *Options) compared(n int) int {
	switch {
	case o.MaxCompared == 0:
		return DefaultMaxCompared
	case o.MaxCompared < 0:
		return n + 1
	}
	return o.MaxCompared
}

// Timeline is the merged view of a Set: events in order of (earliest, latest,
// ID). Each mention of the Set is in exactly one of Events, Ambiguous and
// Undated.
type Timeline struct {
	Documents []extract.Document // in order of ID
	Events    []Event
	Ambiguous []Ambiguity // mentions with a coarse date, or none, that fit several events
	Undated   []Mention
	Stamp     time.Time   // of Options
	Width     int         // columns of WriteText; 0 means 80
	Unit      arabic.Unit // what the offsets of WriteJSON and WriteCSV count; 0 means bytes
}

// Event is one event with everything that was said of it.
type Event struct {
	ID           string        // the smallest mention ID
	Date         extract.Value // the narrowest that its mentions agree on or most of them give
	Title        string        // Arabic, in the words of the mention that tells it best; 90 characters at most
	Kind         string        // visit, meeting, attack … of lexicon/kinds.tsv
	Status       Status
	Participants []Participant
	Place        Participant // its ID is empty where no mention names one
	Mentions     []*Mention  // by publication, document and place in it; shared with the set: read only
	Conflicts    []Conflict
	Merges       []Merge // why the mentions are one event, with Options.Explain
}

// Conflict is a field on which documents exclude each other. What narrows, as a
// day inside of a month or "more than ten" beside twelve, is no conflict, nor are
// two figures that one clause compares. A figure that a source raised later is
// one, and the writers name the days.
type Conflict struct {
	Field  string // date, place, status, or the unit of a figure: قتيل, USD, %
	Claims []Claim
}

// Claim is one side of a conflict: the mention, and in Value the TIMEX3 value of
// its date (with the hour, where hours differ), the Arabic name of its place, its
// [Status], or the figure in ASCII digits, in whole units.
type Claim struct {
	Mention string // mention ID
	Value   string
}

// Ambiguity is a mention that fits several events: its date is coarse, or it has
// none.
type Ambiguity struct {
	Mention    Mention
	Candidates []string // event IDs
}
