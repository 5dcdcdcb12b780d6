package timeline

import (
	"strings"
	"sync"
)

// facets is lexicon/facets.tsv: by kind and folded word the bit of a facet.
var facets = sync.OnceValue(func() map[string]map[string]uint64 {
	all, next := map[string]map[string]uint64{}, map[string]uint64{}
	for _, r := range rows("facets", 3) {
		of := all[r[0]]
		if of == nil {
			of = map[string]uint64{}
			all[r[0]], next[r[0]] = of, 1
		}
		for w := range strings.FieldsSeq(r[2]) {
			of[fold(w)] |= next[r[0]]
		}
		next[r[0]] <<= 1
	}
	return all
})

// facet is what a trigger says happens in an event of a kind: as it is spelled,
// else by its lemma; 0 where that may be anything.
func (l *lexicon) facet(kind, trigger string) uint64 {
	of := facets()[kind]
	if of == nil {
		return 0
	}
	w, _, _ := strings.Cut(fold(trigger), " ")
	b := bare(trimConj(w))
	if f, ok := of[b]; ok {
		return f
	}
	for _, r := range l.read(w) {
		if f, ok := of[r.lemma]; ok {
			return f
		}
	}
	return 0
}
