package extract

import (
	"embed"
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

//go:embed lexicon/gaz_*.tsv lexicon/nationalities.tsv
var gazFiles embed.FS

// gazSources are the embedded lists with the kind of what they name.
func gazSources() []struct {
	file string
	kind Kind
} {
	return []struct {
		file string
		kind Kind
	}{
		{"gaz_state.tsv", GPE},
		{"gaz_place.tsv", GPE},
		{"gaz_location.tsv", Location},
		{"gaz_org.tsv", Organization},
		{"gaz_facility.tsv", Facility},
		{"gaz_event.tsv", EventName},
		{"gaz_person.tsv", Person},
	}
}

// embeddedGazetteer builds the embedded lists on first use. The files are
// linted by a test, so an error here would be one of this package.
var embeddedGazetteer = sync.OnceValue(loadGazetteer)

func loadGazetteer() *gazLayer {
	b := newGazBuilder("gazetteer")
	b.aliases(readGaz("gaz_alias.tsv"))
	b.contexts(readGaz("gaz_context.tsv"))
	for _, s := range gazSources() {
		b.list(readGaz(s.file), s.kind)
	}
	b.nationalities(readGaz("nationalities.tsv"))
	b.phrases(readGaz("gaz_phrase.tsv"))
	return b.layer()
}

func readGaz(name string) string {
	b, err := gazFiles.ReadFile("lexicon/" + name)
	if err != nil {
		panic(err) // the file is embedded
	}
	return string(b)
}

// gazetteer is the lists that the extractor matches.
func (x *Extractor) gazetteer() *gazetteer { return x.gaz }
