package extract

import (
	_ "embed"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/given_names.tsv
var givenNamesTSV string

var givenNames = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 400)
	for f := range lexiconRows(givenNamesTSV) {
		m[arabic.Match.Fold(f[0])] = true
	}
	return m
})

// isGivenName reports whether a folded word is a usual given name.
func isGivenName(w string) bool { return givenNames()[w] }

// isNameToken reports whether a folded word is known as a part of names.
func isNameToken(w string) bool { return givenNames()[w] }

// gazetteer is the lists that the extractor matches.
func (x *Extractor) gazetteer() *gazetteer {
	return &gazetteer{layers: []*gazLayer{embeddedGazetteer()}}
}
