package extract

import (
	_ "embed"
	"sync"
)

// gazEntry is one thing that a gazetteer knows by name.
type gazEntry struct {
	kind   Kind   // "" for a phrase that is no name
	name   string // canonical English name
	nameAr string // canonical Arabic name, the first of its forms
	id     string // a QID where a source states one, else ""
	in     string // ISO 3166-1 code of the country, "" where none fits
}

// gazetteer is the embedded lists with the user's dictionaries over them. It is
// immutable, so that one serves all goroutines.
type gazetteer struct {
	layers []*gazLayer // the user's first: they win where both know a name
}

// gazLayer is the entries of one origin and the automaton over their forms.
type gazLayer struct {
	trie    gazTrie
	entries []gazEntry
	base    int32 // index of its first entry in the whole gazetteer
	rule    string
}

// entry returns an entry by the index that a candidate carries, nil for none.
func (g *gazetteer) entry(i int32) *gazEntry {
	for _, l := range g.layers {
		if k := i - l.base; k >= 0 && int(k) < len(l.entries) {
			return &l.entries[k]
		}
	}
	return nil
}

// The embedded lists. Their names are used as they lie in the binary.
var (
	//go:embed lexicon/gaz_state.tsv
	gazStates string
	//go:embed lexicon/gaz_place.tsv
	gazPlaces string
	//go:embed lexicon/gaz_location.tsv
	gazLocations string
	//go:embed lexicon/gaz_org.tsv
	gazOrgs string
	//go:embed lexicon/gaz_facility.tsv
	gazFacilities string
	//go:embed lexicon/gaz_event.tsv
	gazEvents string
	//go:embed lexicon/gaz_person.tsv
	gazPersons string
	//go:embed lexicon/nationalities.tsv
	gazNationalities string
	//go:embed lexicon/gaz_phrase.tsv
	gazPhrases string
	//go:embed lexicon/gaz_alias.tsv
	gazAliases string
	//go:embed lexicon/gaz_context.tsv
	gazContexts string
)

// gazSource is a list with the kind of what it names.
type gazSource struct {
	file, data string
	kind       Kind
}

func gazSources() []gazSource {
	return []gazSource{
		{"gaz_state.tsv", gazStates, GPE},
		{"gaz_place.tsv", gazPlaces, GPE},
		{"gaz_location.tsv", gazLocations, Location},
		{"gaz_org.tsv", gazOrgs, Organization},
		{"gaz_facility.tsv", gazFacilities, Facility},
		{"gaz_event.tsv", gazEvents, EventName},
		{"gaz_person.tsv", gazPersons, Person},
	}
}

// embeddedGazetteer builds the embedded lists on first use.
var embeddedGazetteer = sync.OnceValue(loadGazetteer)

func loadGazetteer() *gazLayer {
	b := newGazBuilder("gazetteer")
	b.reserve()
	b.aliases(gazAliases)
	b.contexts(gazContexts)
	for _, s := range gazSources() {
		b.list(s.data, s.kind)
	}
	b.nationalities(gazNationalities)
	b.phrases(gazPhrases)
	return b.layer()
}

// reserve makes room for the embedded lists, with some to spare, so that the
// tables need not grow while they are read.
func (b *gazBuilder) reserve() {
	const entries, forms, nodes, words = 17 << 10, 32 << 10, 42 << 10, 26 << 10
	t := &b.l.trie
	b.l.entries = make([]gazEntry, 0, entries)
	t.forms = make([]gazForm, 0, forms)
	t.node = make([]int32, 0, nodes)
	t.ctx = make([]gazContext, 0, words)
	t.words.grow(4 * 16 << 10)
	t.edges.grow(4 * 16 << 10)
}
