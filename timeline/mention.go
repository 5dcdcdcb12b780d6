package timeline

import "github.com/hawliyat/hawliyat/extract"

// Status says whether an event is told as fact.
type Status string

// The statuses.
const (
	Happened    Status = "happened"
	Planned     Status = "planned"
	Denied      Status = "denied"
	Claimed     Status = "claimed"
	Conditional Status = "conditional"
	Cancelled   Status = "cancelled"
)

// Mention is one clause of one document that tells an event.
type Mention struct {
	ID           string // content hash
	Doc          string // document ID
	Start, End   int    // bytes of the document's text: the clause
	Quote        string // the document's text[Start:End]
	Kind         string // visit, meeting, attack … of lexicon/triggers.tsv
	Trigger      string // the words that name the event
	Status       Status
	StatusCue    string // the words that show the status, "" for a plain assertion
	Date         extract.Value
	Bound        extract.Bound
	Alternatives []extract.Alternative
	DateRule     string // how the date came to the mention
	Participants []Participant
	Place        Participant
	Quantities   []extract.Quantity
	Title        string // short Arabic title of the event as this mention tells it
	Headline     bool
}

// Participant is an entity that takes part in an event, or its place.
type Participant struct {
	ID     string
	Name   string // canonical English name, may be empty
	NameAr string
	Kind   extract.Kind
	Role   string // agent, patient, counterpart … "" where the syntax does not show it
}

// Mentions returns the event mentions of doc, given what [extract.Extract]
// found in it. The clauses lie in doc.Text.
func Mentions(doc extract.Document, r extract.Result) []Mention { return nil }
