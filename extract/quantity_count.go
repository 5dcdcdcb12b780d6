package extract

import (
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// counted reads the counted noun after the number. Arabic tells it by form:
// after 11 to 99 it is an accusative singular, else a genitive; it is never
// definite and never a verb.
func (q *quantifier) counted(n arabic.Number, c *Quantity) bool {
	t, i := q.t, q.last
	if i >= len(t.toks) || t.toks[i].kind != arabic.Word || t.toks[i].sent != t.toks[q.first].sent || !q.countable(n, i) {
		return false
	}
	w := t.word(i)
	if _, _, index := q.lex.units.at(t, i, w, "index"); index && q.level() {
		return false
	}
	end := i + 1
	if _, next, ok := q.lex.units.at(t, end, t.word(end), "second"); ok && !accusative(n, w) {
		end = next
	}
	end = q.also(n, end)
	s, e := t.span(t.toks[i].start, t.toks[i].end)
	c.Kind, c.Rule, c.Unit = Count, "number-noun", q.lex.unit(w, t.src[s:e])
	c.End = int(t.toks[end-1].end)
	if !n.Exact && n.Alt > 0 {
		c.Value = strconv.FormatInt(n.Alt, 10) // 11.300 voters: nouns are counted whole
	}
	return true
}

// also returns the token after wa- and a second noun that the number counts, in the
// accusative as the first: 57 women and children.
func (q *quantifier) also(n arabic.Number, end int) int {
	if end >= len(q.t.toks) || q.t.toks[end].sent != q.t.toks[q.first].sent {
		return end
	}
	if info := q.t.info[end]; info.conj && !info.prep && !info.def && info.is(wordNoun) && !info.is(wordVerb|wordStop|wordTime) && accusative(n, q.t.bare(end)) {
		return end + 1
	}
	return end
}

// countable reports whether token i can be the noun that a number counts.
func (q *quantifier) countable(n arabic.Number, i int) bool {
	info := q.t.info[i]
	switch {
	case n.Value < 1 && q.t.toks[q.first].kind == arabic.Word:
		return false // a third of the area counts nothing
	case info.def, info.skip > 0 && (info.conj || info.prep || !info.is(wordNoun)):
		return false
	case info.is(wordStop | wordTime | wordPossessed), info.is(wordVerb) && !info.is(wordNoun):
		return false
	}
	_, plural := q.lex.singular[q.t.word(i)]
	return plural || info.is(wordNoun) || accusative(n, q.t.word(i)) || q.feminine(n, i) || q.genitive(i)
}

// genitive reports whether token i, which no list has, follows a scale without
// tanween, as only what it counts does: 25 thousand unemployed.
func (q *quantifier) genitive(i int) bool {
	w, scale := q.t.word(i), q.t.word(i-1)
	if q.last-q.first < 2 || q.t.toks[i-1].kind != arabic.Word || strings.HasSuffix(scale, alefOnly) || q.t.info[i].class != 0 || len(w) < 3*letterLen {
		return false
	}
	return !hasAnySuffix(w, "وا", "هم", "ها", "هن") && !strings.ContainsAny(w[:letterLen], "يتسن")
}

// feminine reports whether token i, which no list has, has the form of a noun in
// the singular, as 11 and more things are counted: 1200 blankets.
func (q *quantifier) feminine(n arabic.Number, i int) bool {
	w, info := q.t.word(i), q.t.info[i]
	if !n.Exact || n.Int <= 10 || info.class != 0 || info.skip > 0 || !strings.HasSuffix(w, taMarbuta) {
		return false
	}
	_, err := arabic.ParseNumber(w)
	return err != nil // not the next number
}

// accusative reports whether w has the form of a noun after 11 to 99: with the
// alef of tanween.
func accusative(n arabic.Number, w string) bool {
	tens := int(n.Value) % 100
	return n.Exact && tens > 10 && len(w) > 2*letterLen && strings.HasSuffix(w, alefOnly)
}

// bare reads a number that counts something unnamed: 3 of the dead, the number
// reached 300. A number that can be a year needs more.
func (q *quantifier) bare(n arabic.Number, c *Quantity) bool {
	t := q.t
	_, _, part := q.lex.units.at(t, q.last, t.word(q.last), "part")
	_, cue := q.lex.units.before(t, q.first, "cue")
	cue = cue || q.shortly("tally", 4)
	if !part && !cue || q.level() {
		return false
	}
	if part && (q.dayOf() || q.numbered()) {
		return false // 25 of the same month, stage 2 of the project
	}
	year := n.Exact && n.Int >= 1300 && n.Int <= 2100 && q.last == q.first+1 // but a thousand and 700 of them
	if year || cue && !part && !q.ends() {
		return false
	}
	c.Kind, c.Rule, c.Score = Count, "number", 0.7
	return true
}

// dayOf reports whether the number is a day: min and a word of time follow it.
func (q *quantifier) dayOf() bool {
	t := q.t
	if t.word(q.last) != "من" || t.toks[q.first].kind != arabic.Digits {
		return false
	}
	noun := strings.TrimPrefix(t.word(q.last+1), article)
	return t.class(q.last+1)&(wordStop|wordTime) != 0 || entityWords().class[noun]&wordTime != 0
}

// numbered reports whether a definite singular stands before the number, which is
// then its name: the stage 2.
func (q *quantifier) numbered() bool {
	t, i := q.t, q.first-1
	if i < 0 || t.toks[i].kind != arabic.Word || !t.info[i].def || !t.info[i].is(wordNoun) || t.info[i].skip > 0 {
		return false
	}
	w := t.word(i)
	_, plural := q.lex.singular[strings.TrimPrefix(w, article)]
	return !plural && !hasAnySuffix(w, "ون", "ين", "ات")
}

// level reports whether the number is the level of an index: so many points that
// a market rose to, not by.
func (q *quantifier) level() bool {
	const least = 3 // digits of such a level
	if _, ok := q.lex.units.before(q.t, q.first, "level"); ok {
		return true
	}
	t := q.t
	return t.word(q.first-1) == "الي" && digitsLen(t.word(q.first)) >= least && q.index() && q.shortly("market", 12)
}

// index reports whether points follow the number.
func (q *quantifier) index() bool {
	_, _, ok := q.lex.units.at(q.t, q.last, q.t.word(q.last), "index")
	return ok
}

// ends reports whether the clause ends after the number, or goes on with a word
// of grammar.
func (q *quantifier) ends() bool {
	t, i := q.t, q.last
	if i >= len(t.toks) || t.toks[i].sent != t.toks[q.first].sent {
		return true
	}
	switch t.toks[i].kind {
	case arabic.Punct:
		if w := t.word(i); w == quote || w == ")" {
			i++ // what is said ends as well
		}
		return i >= len(t.toks) || t.word(i) == "." || t.word(i) == ","
	case arabic.Word:
		w := t.word(i)
		return t.class(i)&wordStop != 0 || t.info[i].skip > 0 || len(w) > 2*letterLen && w[:letterLen] == prepLam && isGivenName(w[letterLen:]) // 20 for Isa
	}
	return false
}
