package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// yearStands reports whether four digits alone are a year: by the preposition
// or the noun before them and by what they cannot count.
func (d *dateResolver) yearStands(y int) bool {
	if y < 1700 || y > 2100 || d.numbered() || d.numberFollows() {
		return false
	}
	if p := d.prev(); p != nil && p.mask.has(clsLpar) {
		return d.nextHas(clsRpar)
	}
	if y%100 == 0 && y != 1900 && y != 2000 && d.nounNext() {
		return false
	}
	if d.yearInRow() {
		return !d.countsNext(y)
	}
	if d.pairFollows() && d.amountsFollow(y) {
		return false
	}
	return d.yearAfterWord(y)
}

// yearInRow reports whether the number goes on a row of years.
func (d *dateResolver) yearInRow() bool {
	if !d.chained() || d.focus.grain < GrainMonth || d.focus.grain > GrainYear {
		return false
	}
	return d.m.atoms[d.out.from].clitic != 0 || d.prevHas(clsWa) || d.prevHas(clsIla) || d.prevHas(clsDash)
}

// amountsFollow reports whether the number and the one after "to" are amounts:
// between 1900 and 2100 dollars.
func (d *dateResolver) amountsFollow(y int) bool {
	after := d.atomAt(d.out.to + 1)
	return y%100 == 0 && int(after.num.a)%100 == 0 || d.countedAt(int(after.last), int(after.num.a))
}

// yearAfterWord reports whether the word before the number asks for a year.
func (d *dateResolver) yearAfterWord(y int) bool {
	switch {
	case d.ofContest():
		return false
	case d.prevIs("yearnoun"), d.prevIs("since"), d.prevIs("until") && !d.prevHas(clsIla), d.prevIs("during"), d.prevHas(clsFi):
		return !d.countsNext(y)
	case d.prevHas(clsBayn) && !d.pairFollows() && d.partitive():
		return false // out of 2000 of them
	case d.prevHas(clsMin), d.prevHas(clsBayn):
		return !d.countsNext(y) && (d.pairFollows() || !d.nounNext())
	case d.prevHas(clsIla), d.prevHas(clsQabl), d.prevHas(clsBaad), d.prevHas(clsLi), d.prevHas(clsBi):
		return !d.countsNext(y) && !d.nounNext()
	}
	return d.titled(y)
}

// partitive reports "out of", min bayn, before the match.
func (d *dateResolver) partitive() bool {
	p := d.atomAt(d.out.from - 2)
	return p != nil && p.mask.has(clsMin)
}

// nounNext reports whether a word that no lexicon of dates knows follows, which
// the number may count.
func (d *dateResolver) nounNext() bool {
	i := int(d.m.atoms[d.out.to-1].last)
	if i >= len(d.t.toks) || d.t.toks[i].sent != d.sentence() {
		return false
	}
	k := &d.t.toks[i]
	if k.kind == arabic.Symbol || k.kind == arabic.Latin {
		return true
	}
	return k.kind == arabic.Word && d.next() == nil && !strings.HasPrefix(d.t.word(i), "\u0648")
}

// pairFollows reports whether "to" or "and" another year comes next.
func (d *dateResolver) pairFollows() bool {
	n, after := d.next(), d.atomAt(d.out.to+1)
	return n != nil && after != nil && (n.mask.has(clsIla) || n.mask.has(clsWa)) && after.mask.has(clsYear4)
}

// numberFollows reports whether "to" or "and" a number that is no year comes
// next, as after an amount; a small one after "and" begins something else.
func (d *dateResolver) numberFollows() bool {
	n, after := d.next(), d.atomAt(d.out.to+1)
	if n == nil || after == nil || !n.mask.has(clsIla) && !n.mask.has(clsWa) {
		return false
	}
	if n.mask.has(clsWa) && (after.mask.has(clsDec) || after.num.v < 1000) {
		return false
	}
	return (after.mask.has(clsInt) || after.mask.has(clsDec)) && !after.mask.has(clsYear4)
}

// countsNext reports whether the number counts the word after it: a unit of
// time, a percent sign, or an accusative in -an, as after 11 to 99.
func (d *dateResolver) countsNext(y int) bool {
	if n := d.next(); n != nil && n.mask.has(d.lex.classes["percent"]) {
		return true
	} else if n != nil {
		return n.clitic == 0 && (n.mask.has(clsU1) || n.mask.has(clsUN)) && !n.mask.has(clsYearWord)
	}
	if d.countedAt(int(d.m.atoms[d.out.to-1].last), y) {
		return true
	}
	return y%100 == 0 && y != 2000 && y != 1900 && d.nounNext() && !d.prevHas(clsFi)
}

// countedAt reports whether a number y counts the word at token i: a sign or a
// noun of money or percent, Latin letters, an accusative in -an as after 11 to
// 99.
func (d *dateResolver) countedAt(i, y int) bool {
	if i >= len(d.t.toks) || d.t.toks[i].sent != d.sentence() {
		return false
	}
	if d.measuredAt(i) {
		return true
	}
	w := d.t.word(i)
	return y%100 >= 11 && strings.HasSuffix(w, alef) && len(w) >= 8 && !d.wordIs(w, "notcounted") && entityWords().class[w]&wordStop == 0
}

// measuredAt reports whether token i is a sign or noun of money or percent, or
// in Latin letters.
func (d *dateResolver) measuredAt(i int) bool {
	if i >= len(d.t.toks) || d.t.toks[i].sent != d.sentence() {
		return false
	}
	w := d.t.word(i)
	if d.t.toks[i].kind == arabic.Latin || w == "%" || w == "$" || d.wordIs(w, "percent") {
		return true
	}
	_, money := quantityWords().forms[w]
	return money
}

// definite reports whether a word has the article, alone or after li- or bi-,
// and so is not what a number counts.
func definite(w string) bool {
	return strings.HasPrefix(w, alef+lam) || strings.HasPrefix(w, lam+lam) || strings.HasPrefix(w, "\u0628"+alef+lam)
}

// titleWords is how far before its year the head of a name may stand: the World
// Cup of Clubs 2018.
const titleWords = 5

// ofContest reports whether the year belongs to the name of a contest: the
// World Cup 2022 is one whose day the text tells elsewhere.
func (d *dateResolver) ofContest() bool {
	a := &d.m.atoms[d.out.from]
	s := dateScan{t: d.t, lex: d.lex}
	return a.clitic == 0 && s.ofContest(int(a.first))
}

// ofContest reports whether token i is the year of a contest, whose name stands
// before it.
func (s *dateScan) ofContest(i int) bool {
	yearname, since := s.lex.classes["yearname"], s.lex.classes["since"]
	for k := i - 1; k >= 0 && k >= i-titleWords && s.t.toks[k].sent == s.t.toks[i].sent; k-- {
		if s.t.toks[k].kind != arabic.Word && s.t.word(k) != "\"" {
			return false
		}
		w := s.look(k)
		if w.id == 0 || s.lex.words[w.id].entry == 0 {
			continue
		}
		r, ok := s.lex.get(s.lex.words[w.id].entry, yearname)
		if !ok && w.clitic != 0 {
			continue
		}
		return ok && r.num == 1 && (k == 0 || !s.is(k-1, since))
	}
	return false
}

// is reports whether token i's word has a class.
func (s *dateScan) is(i int, c dateClass) bool {
	w := s.look(i)
	return w.id != 0 && s.lex.entries[s.lex.words[w.id].entry].mask.has(c)
}

// titled reports whether the year ends the name of a tournament, a plan, a fair
// or the like.
func (d *dateResolver) titled(y int) bool {
	i := int(d.m.atoms[d.out.from].first)
	if d.m.atoms[d.out.from].clitic != 0 || !d.endsTitle(i, y) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-titleWords && d.t.toks[k].sent == d.t.toks[i].sent; k-- {
		if d.t.toks[k].kind != arabic.Word && d.t.word(k) != "\"" {
			return false
		}
		if _, ok := d.tokenIs(k, "yearname"); ok {
			return k == 0 || d.t.toks[k-1].kind != arabic.Digits
		}
		if _, ok := d.tokenIs(k, "yearnoun"); ok {
			return true
		}
		if id, ok := d.lex.ids[d.t.word(k)]; ok && d.lex.words[id].entry != 0 {
			return false // a preposition, a verb, a number
		}
	}
	return false
}

// endsTitle reports whether the number at token i counts nothing: after an
// adjective with the article it does not, and nothing with the article is
// counted.
func (d *dateResolver) endsTitle(i, y int) bool {
	after := int(d.m.atoms[d.out.to-1].last)
	_, head := d.tokenIs(i-1, "yearname")
	if i > 0 && !head && d.t.toks[i-1].sent == d.t.toks[i].sent && strings.HasPrefix(d.t.word(i-1), alef+lam) {
		return !d.measuredAt(after) && !d.counts()
	}
	return !d.countsNext(y) && (!d.nounNext() || definite(d.nextWord()))
}
