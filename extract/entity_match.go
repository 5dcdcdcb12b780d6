package extract

import (
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

// playing reads what token i tells of a match: the name of a cup, or a club after it.
func (f *finder) playing(i int) {
	p := f.t.play(i)
	if p&playCup != 0 {
		f.cup(i)
	}
	if p&(playRival|playContest|playBeside) != 0 && i+1 < len(f.t.toks) {
		f.side(i + 1)
	}
}

// side adds the club at token i that is called by a place or by everyday words, where what stands before
// it tells of a match: beat its guest the Oil, the goal of Seville. A club after it that it meets is one too.
func (f *finder) side(i int) {
	if !f.same(i-1, i) || !f.meets(i) {
		return
	}
	end := f.clubAt(i, 0)
	for n := 0; end > 0 && n < 2; n++ {
		j, skip := f.opponent(end)
		if j < 0 {
			return
		}
		end = f.clubAt(j, skip)
	}
}

// opponent is the token after the club that ends before token j at which the one that it meets can begin,
// and the bytes of wa- there; -1 for none.
func (f *finder) opponent(j int) (int, uint8) {
	switch w := f.t.word(j); {
	case !f.same(j, j-1) || !f.isWord(j):
		return -1, 0
	case w == "مع", w == "امام", w == "ضد", w == aliOrAla() && f.preposition(j, w):
		return j + 1, 0
	case w == "فريق", w == "نظيره", w == "ضيفه", w == "مضيفه":
		return j + 1, 0
	case strings.HasPrefix(w, conjWaw):
		return j, letterLen
	}
	return -1, 0
}

// playWord is what a word tells of a match, as a set of bits.
type playWord uint8

const (
	playAsked   playWord = 1 << iota
	playRival            // ends with its own pronoun: its guest
	playOutcome          // before a preposition and whom it was about: its victory over
	playContest          // a verb of those who meet
	playMatch            // tells that the text is of sport
	playBeside           // stands right before whom a team meets
	playCup              // the letters of the short name of a cup
)

// play is what token i tells of a match.
func (t *text) play(i int) playWord {
	if i < 0 || t.toks[i].kind != arabic.Word {
		return 0
	}
	f := t.facts(i)
	if f == nil {
		return playOf(t.bare(i), t.word(i))
	}
	if f.play == 0 {
		f.play = playOf(t.bare(i), t.word(i))
	}
	return f.play
}

// playOf is play for the word w, which is bare without its proclitics.
func playOf(bare, w string) playWord {
	p := playAsked
	if s, ok := strings.CutSuffix(w, "كان"); ok && (s == "" || s == prepLam || s == prepBeh) {
		p |= playCup
	}
	if closedSets().may(bare) {
		p |= playWords()[bare]
	}
	return p
}

// playWords are the words of the closed sets that tell of a match.
var playWords = sync.OnceValue(func() map[string]playWord {
	m := make(map[string]playWord, 160)
	bits := map[string]playWord{"rival": playRival, "outcome": playOutcome, "contest": playContest, "match": playMatch, "beside": playBeside}
	for c := range closedSets().words {
		if bit := bits[c.set]; bit != 0 {
			m[c.word] |= bit
		}
	}
	return m
})

// meets reports whether what stands before token i tells that a club or a team is named there.
func (f *finder) meets(i int) bool {
	switch p := f.t.play(i - 1); {
	case p == playAsked:
		return false
	case p&playRival != 0:
		return true
	case p&playContest != 0:
		return f.info(i-1).is(wordAct) && f.sporting()
	case p&playBeside != 0:
		return f.meetsBeside(i)
	}
	return false
}

// meetsBeside is meets for the words that often stand before other things.
func (f *finder) meetsBeside(i int) bool {
	switch f.t.bare(i - 1) {
	case "مرمي", "شباك":
		return true
	case "حساب":
		return f.t.word(i-2) == aliOrAla() && f.sporting()
	case "هدف", "هدفي", "اهداف":
		return f.scoresAgainst(i)
	case "فريق":
		return f.sporting()
	}
	return f.same(i-2, i) && (f.t.play(i-2)&playOutcome != 0 || f.t.bare(i-2) == "ثقيلا" && f.t.bare(i-3) == "ضيفا")
}

// scoresAgainst reports whether the goal of whom token i names is one into another's.
func (f *finder) scoresAgainst(i int) bool {
	for k := i + 1; k <= i+3 && f.same(k, i); k++ {
		if w := f.t.bare(k); w == "مرمي" || w == "شباك" {
			return true
		}
	}
	return false
}

// clubAt adds the club of the lists that is known by the word for a club before it at token i, behind skip bytes
// of proclitics, or the word that clubs are called by with a town, and returns the token after, 0 for none.
func (f *finder) clubAt(i int, skip uint8) int {
	if !f.isWord(i) || len(f.t.word(i)) < int(skip)+2*letterLen {
		return 0
	}
	listed, kind, ok := f.known(i)
	if skip == 0 && ok && kind == GPE && !f.at[i].town {
		return 0 // the team of a country
	}
	if end, entry := f.gaz.club(f.t, i, int(skip)); end > 0 {
		f.add(i, end, skip, Organization, scoreTownsOwn, "club")
		f.cands[len(f.cands)-1].entry = entry
		return end
	}
	if skip == 0 && ok && kind == Organization {
		return listed
	}
	if !f.same(i+1, i) || !among("club_head", f.t.word(i)[skip:]) {
		return 0
	}
	end := f.clubTown(i + 1)
	if end > 0 {
		f.add(i, end, skip, Organization, scoreTownsOwn, "club")
	}
	return end
}

// clubTown is the token after the town at token i, behind a word that clubs are called by; 0 for none. A definite
// word that the lists do not have counts as one, since towns are called by everyday words too: al-Ubayyid, a white one.
func (f *finder) clubTown(i int) int {
	end, kind, ok := f.known(i)
	switch n := f.info(i); {
	case ok && kind == GPE:
		return end
	case !ok && n.def && n.skip == 0 && f.plain(i) && !f.norp(i):
		return i + 1
	}
	return 0
}

// clubTowns prefers the town to the club of its name where the text tells of no sport.
func (f *finder) clubTowns() {
	for k := 1; k < len(f.cands); k++ {
		town, club := &f.cands[k-1], &f.cands[k]
		if town.kind == Organization {
			town, club = club, town
		}
		if town.first != club.first || town.last != club.last || town.skip != club.skip || club.kind != Organization || town.kind != GPE || town.score < sureScore || club.score < town.score {
			continue
		}
		if f.gaz.entry(town.entry).id == "" && !f.sporting() {
			if end, _ := f.gaz.club(f.t, int(club.first), int(club.skip)); end == int(club.last) {
				town.score = club.score + scoreSecond
			}
		}
	}
}

// sporting reports whether the text tells of sport: one word in some forty is of a match.
func (f *finder) sporting() bool {
	const often = 40
	if f.sport == 0 {
		n := 0
		for i := range f.t.toks {
			if f.t.play(i)&playMatch != 0 {
				n++
			}
		}
		f.sport = -1
		if n*often >= len(f.t.toks) {
			f.sport = 1
		}
	}
	return f.sport > 0
}

// club returns the token after the longest name from token i on that the lists have behind the word for a club, and
// its entry; 0 for none.
func (g *gazetteer) club(t *text, i, skip int) (end int, entry int32) {
	for _, l := range g.layers {
		node := l.trie.child(0, l.trie.word(hashWord(hashStart, "نادي")))
		w := t.word(i)[skip:]
		for j := i; node >= 0; {
			word := l.trie.word(hashWord(hashStart, w))
			if word < 0 {
				break
			}
			if node = l.trie.child(node, word); node < 0 {
				break
			}
			if k := l.trie.node[node]; k >= 0 && l.trie.forms[k].lead == 1 {
				end, entry = j+1, l.base+l.trie.forms[k].entry
			}
			if j = nextWord(t, j); j < 0 {
				break
			}
			w = t.word(j)
		}
	}
	return end, entry
}
