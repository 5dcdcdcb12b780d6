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

// is reports whether the word has one of the classes.
func (n wordInfo) is(c wordClass) bool { return n.class&c != 0 }

// The letters that can be proclitics, and the article. All letters of the
// Arabic block have two bytes.
const (
	letterLen = 2

	conjWaw, conjFeh              = "و", "ف"
	prepBeh, prepLam, prepKaf     = "ب", "ل", "ك"
	article, articleLam, alefOnly = "ال", "ل", "ا"
	yehEnd                        = "ي"
	taMarbuta, tehEnd             = "ة", "ت"
)

// wordLexicon is the classes of folded words. Nouns stand without the article;
// all other words as they are written.
type wordLexicon struct {
	class map[string]wordClass
}

var entityWords = sync.OnceValue(func() *wordLexicon {
	l := &wordLexicon{class: make(map[string]wordClass, 24000)}
	for f := range lexiconRows(wordsCommonTSV) {
		c := wordNoun
		if f[0] == "v" {
			c = wordVerb
		}
		l.class[f[1]] |= c
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
		l.class[arabic.Match.Fold(f[1])] |= c
	}
	for f := range lexiconRows(verbsTSV) {
		l.addVerb(f[0] == "say", arabic.Match.Fold(f[1]), arabic.Match.Fold(f[2]))
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
	for _, s := range []string{past, stem + tehEnd, stem + "وا", stem + "تا", present} {
		l.class[s] |= c
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

// look returns the classes of a word without proclitics; lam says that its
// article has lost the alef.
func (l *wordLexicon) look(w string, lam bool) (c wordClass, def bool) {
	if lam {
		var buf [64]byte
		if len(w) > len(buf)-letterLen {
			return 0, true
		}
		b := append(append(buf[:0], alefOnly...), w...)
		return l.class[string(b)] | l.class[w[letterLen:]]&wordNoun, true
	}
	c = l.class[w]
	if strings.HasPrefix(w, article) && c&(wordStop|wordVerb) == 0 {
		return c | l.class[w[len(article):]]&wordNoun, true
	}
	return c, strings.HasPrefix(w, article)
}

// analyze returns what is known of a folded word: the reading with the fewest
// proclitics that the lexicon knows.
func (l *wordLexicon) analyze(w string) wordInfo {
	if len(w) < 2*letterLen {
		c := l.class[w]
		return wordInfo{class: c}
	}
	if info, ok := l.reading(w, 0, false, false); ok {
		return info
	}
	conj := strings.HasPrefix(w, conjWaw) || strings.HasPrefix(w, conjFeh)
	if conj && len(w) > 2*letterLen {
		if info, ok := l.reading(w[letterLen:], letterLen, true, false); ok {
			return info
		}
		if info, ok := l.prefixed(w[letterLen:], letterLen, true); ok {
			return info
		}
	}
	if info, ok := l.prefixed(w, 0, false); ok {
		return info
	}
	return l.guess(w)
}

// prefixed reads a word that begins with a preposition of one letter.
func (l *wordLexicon) prefixed(w string, skip uint8, conj bool) (wordInfo, bool) {
	if len(w) < 3*letterLen {
		return wordInfo{}, false
	}
	switch w[:letterLen] {
	case prepBeh, prepKaf:
		return l.reading(w[letterLen:], skip+letterLen, conj, true)
	case prepLam:
		if w[letterLen:2*letterLen] == articleLam {
			c, _ := l.look(w[letterLen:], true)
			return wordInfo{class: c, skip: skip + letterLen, def: true, lam: true, conj: conj, prep: true}, true
		}
		return l.reading(w[letterLen:], skip+letterLen, conj, true)
	}
	return wordInfo{}, false
}

func (l *wordLexicon) reading(w string, skip uint8, conj, prep bool) (wordInfo, bool) {
	c, def := l.look(w, false)
	ok := c != 0 || def && (skip > 0 || len(w) > 3*letterLen)
	if prep && c&(wordVerb|wordStop) != 0 && c&wordNoun == 0 {
		ok = false
	}
	return wordInfo{class: c, skip: skip, def: def, conj: conj, prep: prep}, ok
}

// guess reads a word that is in no lexicon: perhaps one with a pronoun suffix.
func (l *wordLexicon) guess(w string) wordInfo {
	for skip := 0; skip <= letterLen && len(w)-skip > 3*letterLen; skip += letterLen {
		if skip > 0 && !strings.ContainsAny(w[:letterLen], "وفبلك") {
			break
		}
		conj := skip > 0 && (w[:letterLen] == conjWaw || w[:letterLen] == conjFeh)
		if c := l.possessed(w[skip:]); c != 0 {
			return wordInfo{class: c | wordPossessed, skip: uint8(skip), conj: conj}
		}
		if c := l.inflected(w[skip:]); c != 0 {
			return wordInfo{class: c, skip: uint8(skip), def: strings.HasPrefix(w[skip:], article), conj: conj}
		}
	}
	return wordInfo{def: strings.HasPrefix(w, article)}
}

// inflected returns the class of a dual, a sound plural or an accusative of a
// known word, 0 if it is none.
func (l *wordLexicon) inflected(w string) wordClass {
	w = strings.TrimPrefix(w, article)
	if s, ok := strings.CutPrefix(w, "لا"); ok && l.class[s]&wordVerb != 0 {
		return wordVerb // la and a verb, typed as one word
	}
	for _, suffix := range [...]string{"تان", "تين", "ان", "ين", "ون", "ات", "ا", "ة", "و", "ي"} {
		s, ok := strings.CutSuffix(w, suffix)
		if !ok || len(s) < 3*letterLen {
			continue
		}
		if c := l.class[s] & (wordNoun | wordVerb); c != 0 {
			return c
		}
	}
	return 0
}

// possessed returns the class of a word with a pronoun suffix, 0 if it is none.
func (l *wordLexicon) possessed(w string) wordClass {
	for _, suffix := range [...]string{"هما", "ها", "هم", "نا", "كم", "ه"} {
		s, ok := strings.CutSuffix(w, suffix)
		if !ok || len(s) < 2*letterLen {
			continue
		}
		if c := l.class[s] & (wordNoun | wordVerb | wordStop); c != 0 && len(s) > letterLen {
			return c
		}
		if s, ok := strings.CutSuffix(s, tehEnd); ok && l.class[s+taMarbuta] != 0 {
			return wordNoun
		}
	}
	return 0
}

// analyze fills t.info, once.
func (t *text) analyze() {
	if len(t.info) == len(t.toks) && t.info != nil {
		return
	}
	l := entityWords()
	t.info = make([]wordInfo, len(t.toks))
	for i := range t.toks {
		if t.toks[i].kind == arabic.Word {
			t.info[i] = l.analyze(t.word(i))
			if n := &t.info[i]; n.def && !n.lam && n.class == 0 && !t.plainAlef(i) {
				n.def = false
			}
		}
	}
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
