package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/units_quantity.tsv
var unitsQuantityTSV string

//go:embed lexicon/currencies.tsv
var currenciesTSV string

//go:embed lexicon/plurals.tsv
var pluralsTSV string

// currency is one currency that a noun can mean.
type currency struct {
	code             string
	adjective, place []string // folded words
}

// quantityLexicon holds the units, the currencies and the words around numbers.
type quantityLexicon struct {
	units    phraseTable
	money    map[string][]currency // noun -> currencies
	forms    map[string]string     // form of a noun of money -> noun
	symbols  map[string]string     // symbol -> code
	singular map[string]string     // folded plural -> singular
}

var quantityWords = sync.OnceValue(func() *quantityLexicon {
	l := &quantityLexicon{
		units: phraseTable{phrases: make(map[string][]phrase), ends: make(map[string]bool)}, money: make(map[string][]currency), forms: make(map[string]string),
		symbols: make(map[string]string), singular: make(map[string]string),
	}
	for f := range lexiconRows(unitsQuantityTSV) {
		l.units.add(f[0], f[1], f[2])
	}
	for f := range lexiconRows(currenciesTSV) {
		l.addMoney(f[0], arabic.Match.Fold(f[1]), arabic.Match.Fold(f[2]), arabic.Match.Fold(f[3]))
	}
	for f := range lexiconRows(pluralsTSV) {
		l.singular[arabic.Match.Fold(f[2])] = f[1]
	}
	return l
})

func (l *quantityLexicon) addMoney(code, noun, adjective, place string) {
	switch {
	case code == "=":
		l.forms[noun] = adjective
	case adjective == "*":
		l.symbols[noun] = code
		l.units.add("symbol", code, noun)
	default:
		c := currency{code: code}
		if adjective != "-" {
			c.adjective = strings.Fields(adjective)
		}
		if place != "-" {
			c.place = strings.Fields(place)
		}
		l.money[noun] = append(l.money[noun], c)
		l.forms[noun] = noun
	}
}

// unit is the singular of a counted noun, as far as it is known: from the list
// of plurals, or without the ending of the accusative.
func (l *quantityLexicon) unit(folded, original string) string {
	if s, ok := l.singular[folded]; ok {
		return s
	}
	original = arabic.Display.Fold(stripMarks(original))
	if s, ok := strings.CutSuffix(original, alefOnly); ok && len(s) > 2*letterLen {
		return s
	}
	return original
}

// stripMarks leaves out short vowels and tatweel.
func stripMarks(s string) string {
	return (arabic.FoldTashkeel | arabic.FoldTatweel).Fold(s)
}
