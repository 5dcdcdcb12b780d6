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

// Timeline is the merged view of a Set: events in order of (earliest, latest, ID).
type Timeline struct {
	Documents []extract.Document
	Events    []Event
	Ambiguous []Ambiguity
	Undated   []Mention
	Stamp     time.Time
	Width     int         // columns of WriteText; 0 means 80
	Unit      arabic.Unit // what the offsets of WriteJSON and WriteCSV count; 0 means bytes
}

// Event is one event with everything that was said of it.
type Event struct {
	ID           string // the smallest mention ID
	Date         extract.Value
	Title        string
	Kind         string
	Status       Status
	Participants []Participant
	Place        Participant
	Mentions     []*Mention // shared with the set: read only
	Conflicts    []Conflict
	Merges       []Merge // why the mentions are one event, with Options.Explain
}

// Conflict is a field on which sources disagree.
type Conflict struct {
	Field  string // date, place, status, or the unit of a figure
	Claims []Claim
}

// Claim is one side of a conflict.
type Claim struct {
	Mention string // mention ID
	Value   string
}

// Ambiguity is a coarse mention that fits several events.
type Ambiguity struct {
	Mention    Mention
	Candidates []string // event IDs
}
