package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// finder gathers the candidates of one text.
type finder struct {
	t     *text
	heads map[string]head
	gaz   *gazetteer
	cands []candidate
	at    []gazAt             // what the gazetteer has at each token
	parts [][clitics]namePart // what part judged each token, by its letters of proclitics

	phrase     []int32 // by token the phrase of everyday words that holds it
	lastPerson int     // token after the last likely person
	forced     int     // a token that grammar shows to be a name, whatever it is
	sport      int8    // whether the text tells of sport: 1 yes, -1 no, 0 not asked yet
}

// gazAt is the longest sure name of the gazetteer that begins at a token
// without proclitics, and whether the token is a nationality adjective.
type gazAt struct {
	end    int32 // token after it, 0 for none
	inside int32 // token after a place that begins here after one proclitic
	org    int32 // token after an organization that begins here after the token's proclitics
	kind   kindCode
	norp   bool // the token, with or without proclitics, is a nationality
	town   bool // the name at end is one of a place that is no state
}

// sureScore is the score from which rules rely on a name of the gazetteer.
const sureScore = 0.6

// scoreEcho is the score of a listed name that is also a common word, where the
// text has it elsewhere in a place that shows the name.
const scoreEcho = 0.62

// trimmed lowers names of the gazetteer that begin with a head which does not
// belong to the name (movement, agency) to the same entry's name without it.
// Agency of news of X keeps its head: its canonical name has it.
func (f *finder) trimmed() {
	for k := range f.cands {
		c := &f.cands[k]
		if !f.shedding(c) {
			continue
		}
		for n := k + 1; n < len(f.cands) && f.cands[n].first <= c.first+2; n++ {
			if f.within(&f.cands[n], c) {
				c.score = 0
				if f.at[c.first].end == c.last && c.skip == 0 {
					f.at[c.first].end = 0
				}
				f.cut(k)
			}
		}
	}
}

// shedding reports whether the listed name c begins with a head that does not belong to it.
func (f *finder) shedding(c *candidate) bool {
	h, ok := f.head(int(c.first))
	sheds := h.flags&headAuto != 0 || f.party(int(c.first))
	if !ok || c.last-c.first < 2 || h.flags&headDropped == 0 && !sheds || h.flags&headDefinite != 0 && h.kind == Organization {
		return false
	}
	return !sheds || !strings.HasPrefix(arabic.Match.Fold(f.gaz.entry(c.entry).nameAr), f.key(int(c.first)))
}

// within reports whether o is the name c without its head, perhaps in quotation
// marks that c has about it.
func (f *finder) within(o, c *candidate) bool {
	if o.entry != c.entry {
		return false
	}
	if o.first == c.first+1 {
		return o.last == c.last
	}
	quoted := f.t.word(int(c.first)+1) == quote
	return quoted && o.first == c.first+2 && (o.last == c.last || o.last == c.last-1 && f.t.word(int(o.last)) == quote)
}

// cut takes back the names that end inside the name of candidate k and begin
// with it: the longest wins, also where its head is left out.
func (f *finder) cut(k int) {
	for n := k - 1; n >= 0 && f.cands[n].first == f.cands[k].first; n-- {
		if f.cands[n].last < f.cands[k].last {
			f.cands[n].score = 0
		}
	}
}

func (f *finder) add(first, last int, skip uint8, kind Kind, score float32, rule string) {
	if kind == Person {
		if f.phrase != nil && f.phrase[first] > 0 {
			return // the scale of Richter
		}
		if score >= sureScore {
			f.lastPerson = last
		}
	}
	last = f.edition(first, last, kind)
	f.cands = append(f.cands, candidate{
		first: int32(first), last: int32(last), skip: int32(skip), kind: kind, entry: -1, score: score, rule: rule,
	})
}

// edition is the token after the year that ends the name of an event of tokens
// first to last: the Africa Cup of Nations 2010.
func (f *finder) edition(first, last int, kind Kind) int {
	if kind != EventName || !f.same(last, first) || !f.info(first).is(wordHead) || f.t.toks[last].kind != arabic.Digits {
		return last
	}
	w, next := f.t.word(last), f.t.word(last+1)
	if len(w) != 4 || w[0] != '1' && w[0] != '2' || next == "-" || next == "/" || next == "%" {
		return last
	}
	return last + 1
}

// same reports whether token i exists and stands in the sentence of token j.
func (f *finder) same(i, j int) bool {
	return i >= 0 && i < len(f.t.toks) && f.t.toks[i].sent == f.t.toks[j].sent
}

// info is what is known of token i, nothing outside the text.
func (f *finder) info(i int) wordInfo {
	if i < 0 || i >= len(f.t.info) {
		return wordInfo{}
	}
	return f.t.info[i]
}

func (f *finder) isWord(i int) bool {
	return i >= 0 && i < len(f.t.toks) && f.t.toks[i].kind == arabic.Word
}

// key is the folded word of token i without proclitics, with its article whole.
func (f *finder) key(i int) string {
	if i < 0 || i >= len(f.t.toks) {
		return ""
	}
	if f.t.info[i].lam {
		return alefOnly + f.t.bare(i)
	}
	return f.t.bare(i)
}

// head is the head that token i is.
func (f *finder) head(i int) (head, bool) {
	if f.info(i).class&wordHead == 0 {
		return head{}, false
	}
	h, ok := f.heads[f.key(i)]
	if !ok && f.info(i).lam {
		h, ok = f.heads[article+f.t.bare(i)] // of three lams one is not written
	}
	return h, ok
}

// norp reports whether token i is a nationality adjective.
func (f *finder) norp(i int) bool { return i >= 0 && i < len(f.at) && f.at[i].norp }

// known returns the token after a sure name of the gazetteer at token i.
func (f *finder) known(i int) (end int, kind Kind, ok bool) {
	if i < 0 || i >= len(f.at) || f.at[i].end == 0 {
		return 0, "", false
	}
	return int(f.at[i].end), f.at[i].kind.kind(), true
}

// plain reports whether token i is a word without proclitics that can stand
// inside a name's phrase: no word of grammar or time and no plain verb.
func (f *finder) plain(i int) bool {
	n := f.info(i)
	return f.isWord(i) && n.skip == 0 && (f.at[i].inside == 0 || f.at[i].end > 0) && n.class&(wordStop|wordTime|wordPossessed) == 0 && !f.verb(i)
}

// verb reports whether token i is a verb and nothing else.
func (f *finder) verb(i int) bool {
	c := f.info(i).class
	return c&wordVerb != 0 && c&(wordNoun|wordHead|wordTitle|wordRole) == 0 || c&wordSay != 0 && c&(wordTitle|wordHead) == 0
}

// adjective reports whether token i is a definite adjective of relation, and
// whether it is one of those that belong to official names.
func (f *finder) adjective(i int) (ok, official bool) {
	n := f.info(i)
	if !f.isWord(i) || !n.def || n.skip != 0 || n.class&(wordStop|wordTime) != 0 {
		return false, false
	}
	if f.norp(i) || n.class&wordAdjective != 0 {
		return true, true
	}
	if n.class&(wordAbstract|wordTitle|wordHead|wordPortfolio|wordEpithet) != 0 {
		return false, false
	}
	w := f.t.word(i)
	const shortest = 6 * letterLen
	if len(w) < shortest || hasAnyPrefix(w, "المت", "المست", "المن") {
		return false, false // a participle: al-muntami, belonging to
	}
	return strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "ية") || strings.HasSuffix(w, "يين") || strings.HasSuffix(w, "يون"), false
}

// participle reports whether a word that is in no lexicon has the form of a
// participle, as descriptions have: crowded, addressing.
func (f *finder) participle(i int) bool {
	w := f.key(i)
	return len(w) >= 4*letterLen && strings.HasPrefix(w, "م") && !isNameToken(w)
}

// feminine reports whether token i ends as a feminine does.
func (f *finder) feminine(i int) bool {
	w := f.t.word(i)
	if f.norp(i) && strings.HasSuffix(w, "يه") {
		return true // typed without the dots of its last letter
	}
	return hasAnySuffix(w, taMarbuta, "ات", "اء", "عليا", "كبري", "عظمي", "صغري", "وسطي", "دنيا")
}

// agrees reports whether the adjective at token i can belong to one of the
// nouns: a masculine does not go with feminines alone. Broken plurals, which
// take feminine adjectives, go with anything, nouns in -a' (judiciary) with both.
func (f *finder) agrees(i int, nouns ...int) bool {
	if f.feminine(i) {
		return true
	}
	for _, n := range nouns {
		if n >= 0 && (!f.feminine(n) || f.info(n).is(wordNoun|wordPortfolio) && strings.HasSuffix(f.t.word(n), "اء")) {
			return true
		}
	}
	return false
}
