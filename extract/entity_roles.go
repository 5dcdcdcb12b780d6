package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/titles.tsv
var titlesTSV string

//go:embed lexicon/institutions.tsv
var institutionsTSV string

// head is a word that begins the name of an institution, facility, place or
// event.
type head struct {
	kind  Kind
	flags headFlag
}

// headFlag is a set of what a head does; lexicon/institutions.tsv tells more.
type headFlag uint16

const (
	headKept       headFlag = 1 << iota // belongs to the name
	headDropped                         // does not
	headAuto                            // does not before a proper name
	headFused                           // with a nationality adjective one name
	headLam                             // a complement with li- may follow
	headJoined                          // coordinated nouns may follow
	headPlaced                          // a place with bi- may follow
	headWeak                            // a definite noun alone makes no name
	headMedium                          // any definite noun is a name
	headQuoted                          // a name only in quotation marks
	headOnly                            // a head only when definite
	headLong                            // belongs to a proper name of several words
	headClub                            // a name only with a proper name
	headLandless                        // with a place alone no name
	headIndefinite                      // none with the article
	headDefinite                        // has the article
)

// headLetters are the letters of the flags in the file, in their order.
const headLetters = "kdanlcpwmqotygi"

// entityHeads maps folded words, without and with the article, to heads.
var entityHeads = sync.OnceValue(func() map[string]head {
	heads := make(map[string]head, 700)
	for f := range lexiconRows(institutionsTSV) {
		h := head{kind: Kind(f[0])}
		for i := range len(f[1]) {
			h.flags |= 1 << strings.IndexByte(headLetters, f[1][i])
		}
		w := arabic.Match.Fold(f[2])
		if h.flags&headOnly == 0 {
			heads[w] = h
		}
		if h.flags&headIndefinite != 0 {
			continue
		}
		h.flags |= headDefinite
		if !strings.HasPrefix(w, article) {
			w = article + w
		}
		heads[w] = h
	}
	return heads
})

// roleClasses are the classes of lexicon/titles.tsv.
func roleClasses() map[string]wordClass {
	return map[string]wordClass{
		"title": wordTitle, "role": wordRole, "epithet": wordEpithet, "name_part": wordNamePart,
		"portfolio": wordPortfolio, "adjective": wordAdjective, "abstract": wordAbstract,
		"purpose": wordPurpose, "ordinal": wordOrdinal, "son": wordSon, "office": wordOffice, "patron": wordPatron, "name_tail": wordNameTail, "commune": wordCommune,
		"district": wordCommune | wordDistrict, "unit": wordUnit, "branch": wordBranch, "toponym": wordToponym, "club_tail": wordClubTail, "ship": wordShip, "thing": wordThing,
	}
}

// addRoles adds titles, roles and heads.
func (l *wordLexicon) addRoles() {
	classes := roleClasses()
	for f := range lexiconRows(titlesTSV) {
		l.class[arabic.Match.Fold(f[1])] |= classes[f[0]]
	}
	for b := range closedSets().words {
		if b.set == "firm_tail" || b.set == "hall_tail" {
			l.class[b.word] |= wordClubTail
		}
	}
	for w := range entityHeads() {
		l.class[w] |= wordHead
	}
}
