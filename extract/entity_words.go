package extract

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/words_common.tsv
var wordsCommonTSV string

//go:embed lexicon/words_more.tsv
var wordsMoreTSV string

//go:embed lexicon/words_function.tsv
var wordsFunctionTSV string

//go:embed lexicon/verbs.tsv
var verbsTSV string

// wordClass is the set of parts that a word can play in and around a name.
type wordClass uint32

// The classes of words.
const (
	wordNoun      wordClass = 1 << iota // an everyday noun or adjective
	wordVerb                            // an everyday verb form
	wordSay                             // a verb whose subject is mostly a person or an institution
	wordStop                            // a word of grammar, which ends a name
	wordTime                            // a word of time
	wordPlacePrep                       // a preposition of place
	wordTitle                           // goes before a person's name: the president, Mr
	wordRole                            // begins a person's description and takes a complement: minister of
	wordPortfolio                       // what a ministry is for: foreign affairs, defence
	wordAdjective                       // an adjective of institutions: general, supreme, national
	wordHead                            // begins the name of an institution, facility, place or event
	wordPossessed                       // has a pronoun suffix
	wordEpithet                         // an adjective between title and name: the former
	wordNamePart                        // joins parts of a name: ibn, Abd, van
	wordPurpose                         // what an institution can be for: rights, protection
	wordOrdinal                         // after the name of a king: the sixth
	wordSon                             // a particle of descent: ibn
	wordNameTail                        // ends a name of two words: Allah, al-Din
	wordOffice                          // a role whose title a place belongs to: king of
	wordDirection                       // north of, situated
	wordAct                             // a verb of news
	wordInflected                       // known without its ending only
	wordPatron                          // in whose name institutions are called: King
	wordAbstract                        // ends like an adjective of relation and is none
	wordCommune                         // a body that is also the place it governs: municipality
	wordDistrict                        // one that is so always
	wordUnit                            // a military unit that has a number: brigade
	wordBranch                          // what such a unit is of: infantry
	wordToponym                         // begins the names of places: Tell, Kafr
	wordClubTail                        // ends the name of a club: United
	wordShip                            // goes before the name of a ship
	wordThing                           // goes before the name of a thing that is made or is an illness: phone
)

// wordInfo is what is known of a token by itself. The word without its
// proclitics begins skip bytes into the token; where lam is set it has lost the
// alef of its article after li-.
type wordInfo struct {
	class wordClass
	skip  uint8
	def   bool // has the article
	lam   bool
	conj  bool // wa- or fa- before it
	prep  bool // bi-, li- or ka- before it
}

var entityWords = sync.OnceValue(func() *wordLexicon {
	l := &wordLexicon{class: make(map[string]wordClass, 24000), written: make(map[string][]string, 64)}
	for f := range lexiconRows(wordsCommonTSV) {
		c := wordNoun
		if f[0] == "v" {
			c = wordVerb
		}
		l.class[f[1]] |= c
	}
	for f := range lexiconRows(wordsMoreTSV) {
		if w := arabic.Match.Fold(f[1]); f[0] == "x" {
			delete(l.class, w)
		} else {
			l.class[w] |= wordNoun
		}
	}
	for f := range lexiconRows(wordsFunctionTSV) {
		c := wordStop
		switch f[0] {
		case "time":
			c = wordTime
		case "place_prep":
			c |= wordPlacePrep
		case "direction":
			c = wordDirection
		}
		w := arabic.Match.Fold(f[1])
		l.class[w] |= c
		if w != f[1] && len(w) == len(f[1]) && len(w)%letterLen == 0 {
			l.written[w] = append(l.written[w], f[1])
		}
	}
	for f := range lexiconRows(verbsTSV) {
		past := arabic.Match.Fold(f[2])
		l.addVerb(f[0] == "say", arabic.Match.Fold(f[1]), past)
		if s, ok := strings.CutSuffix(f[2], "ى"); ok {
			l.class[arabic.Match.Fold(s)+tehEnd] |= l.class[past] // adda, addat
		}
	}
	l.addRoles()
	return l
})

// addVerb adds the forms of the third person that stand in news.
func (l *wordLexicon) addVerb(say bool, present, past string) {
	c := wordVerb | wordAct
	if say {
		c |= wordSay
	}
	stem := past
	if s, ok := strings.CutSuffix(past, "ي"); ok && utf8.RuneCountInString(past) > 3 {
		stem = s
	}
	if s, ok := strings.CutSuffix(past, "ا"); ok {
		stem = s
	}
	l.class[present] |= c
	if past != "-" { // else the past is a noun as well
		for _, s := range []string{past, stem + tehEnd, stem + "وا", stem + "تا"} {
			l.class[s] |= c
		}
	}
	if s, ok := strings.CutPrefix(present, "ي"); ok {
		l.class[tehEnd+s] |= c
		l.class["س"+present] |= c
		l.class["ست"+s] |= c
	}
}

// lexiconRows yields the columns of each line of an embedded file.
func lexiconRows(data string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		var cols [8]string
		for line := range strings.Lines(data) {
			line = strings.TrimSuffix(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			f := cols[:0]
			for more := true; more && len(f) < cap(f); {
				var col string
				col, line, more = strings.Cut(line, "\t")
				f = append(f, col)
			}
			if !yield(f) {
				return
			}
		}
	}
}

// analyze fills t.info, once.
func (t *text) analyze() {
	if len(t.info) == len(t.toks) {
		return
	}
	l := entityWords()
	t.info = cleared(t.info, len(t.toks))
	drawn := strings.Contains(t.src, kashida)
	for i := range t.toks {
		if t.stopped(t.toks[i].start) {
			return
		}
		if t.toks[i].kind == arabic.Word {
			t.info[i] = t.lexical(i, l)
			if n := &t.info[i]; n.def && !n.lam && !t.plainAlef(i) {
				n.def, n.class = false, l.class[t.bare(i)]
			}
			if n := &t.info[i]; n.skip == 0 && n.is(wordStop|wordTime) && !t.grammatical(l, i) {
				*n = wordInfo{}
			}
			if n := &t.info[i]; n.conj && !n.is(wordStop) && !t.conjoins(i) {
				*n = wordInfo{} // with Fillon, not with fa- and a word
			}
			if drawn {
				t.detached(i, l)
			}
		}
	}
}

// detached reads token i, in no lexicon, without the proclitic that a kashida sets off from a
// name: of "Rembrandt".
func (t *text) detached(i int, l *wordLexicon) {
	w, at := t.word(i), t.toks[i].start
	const shortest, most = 3 * letterLen, 2 * letterLen
	if n := &t.info[i]; n.class != 0 || n.skip != 0 {
		return
	}
	for skip := letterLen; skip <= most && len(w)-skip >= shortest && proclitic(w[skip-letterLen:skip]); skip += letterLen {
		if s, _ := t.span(at+int32(skip-letterLen), at+int32(skip)); strings.HasPrefix(t.src[s+letterLen:], kashida) {
			if n := l.analyze(w[skip:]); n.skip == 0 {
				n.conj = w[:letterLen] == conjWaw || w[:letterLen] == conjFeh
				n.skip, n.prep = uint8(skip), !n.conj || skip > letterLen
				t.info[i] = n
			}
			return
		}
	}
}

// conjoins reports whether what looks like a conjunction at the beginning of
// token i can be one: none stands right behind a preposition, and fa- goes on
// within a clause before a verb or what has the article only.
func (t *text) conjoins(i int) bool {
	if i == 0 || t.toks[i-1].kind != arabic.Word || t.toks[i-1].sent != t.toks[i].sent {
		return true
	}
	n, verb := &t.info[i], wordVerb|wordSay|wordAct|wordTime
	if t.info[i-1].is(wordSay) {
		verb = 0 // it has a subject first
	}
	if strings.HasPrefix(t.word(i), conjFeh) && !n.def && !n.prep && !n.is(verb) {
		return false
	}
	w := t.word(i - 1)
	return w == aliOrAla() && !t.undotted(i-1) || w != "في" && !isPreposition(w)
}

// grammatical reports whether token i is written as the word of grammar that its
// folded form is.
func (t *text) grammatical(l *wordLexicon, i int) bool {
	if f := t.facts(i); f != nil {
		if !f.weighed {
			f.weighed, f.varied = true, len(l.written[t.word(i)]) > 0
		}
		if !f.varied {
			return true // most are written in one way
		}
	}
	start, end := t.span(t.toks[i].start, t.toks[i].end)
	return l.grammatical(t.word(i), t.src[start:end])
}

// plainAlef reports whether token i, after its proclitics, begins with alef
// without a hamza. What the fold takes for an article may be the beginning of a
// foreign name (Alfonso).
func (t *text) plainAlef(i int) bool {
	at := t.toks[i].start + int32(t.info[i].skip)
	s, _ := t.span(at, at+letterLen)
	const alef, wasla = '\u0627', '\u0671'
	r, _ := utf8.DecodeRuneInString(t.src[s:])
	return r == alef || r == wasla
}

// class is the class of token i, 0 outside the text.
func (t *text) class(i int) wordClass {
	if i < 0 || i >= len(t.info) {
		return 0
	}
	return t.info[i].class
}

// bare is the folded form of token i without its proclitics.
func (t *text) bare(i int) string {
	w := t.word(i)
	if w == "" {
		return ""
	}
	return w[t.info[i].skip:]
}
