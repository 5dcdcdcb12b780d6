package extract

// Kind is the kind of an entity.
type Kind string

// The kinds of entities.
const (
	Person       Kind = "person"
	GPE          Kind = "gpe"
	Location     Kind = "location"
	Organization Kind = "organization"
	Facility     Kind = "facility"
	EventName    Kind = "event"
	Nationality  Kind = "nationality"
)

// Entity is a mention of a named entity.
type Entity struct {
	Start, End int    // bytes of the document's text
	Text       string // the surface form, text[Start:End]
	Kind       Kind
	Name       string // canonical English name, "" where no source gives one
	NameAr     string // canonical Arabic name
	ID         string // one referent, one ID; across documents after Link
	Score      float64
	Rule       string   // the rule or source that decided
	Evidence   []string // everything that spoke for it, filled on request
}

func (x *Extractor) entities(t *text, r *Result) {}

// candidate is a possible entity, before the final choice among overlapping
// ones. Gazetteer, rules and model all give candidates.
type candidate struct {
	first, last int32 // tokens, half-open
	skip        int32 // bytes of the first token's folded form that are proclitics, outside the name
	kind        Kind
	entry       int32 // index of the gazetteer entry, -1 without one
	score       float32
	rule        string
}
