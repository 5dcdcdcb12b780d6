package extract

import "strings"

// bound returns what the preposition before the match says.
func (d *dateResolver) bound() Bound {
	if d.lexHas("aftermid") {
		return BoundAfter
	}
	p := d.prev()
	if p == nil {
		return ""
	}
	switch {
	case p.mask.has(d.lex.classes["since"]):
		return BoundSince
	case p.mask.has(d.lex.classes["until"]):
		return BoundUntil
	case p.mask.has(clsQabl):
		return BoundBefore
	case p.mask.has(clsBaad):
		return BoundAfter
	}
	return ""
}

// named reports whether the word before makes the match part of a name: the
// movement of 23 March, the newspaper al-Khamis, the channel Russia Today.
func (d *dateResolver) named() bool {
	first := int(d.m.atoms[d.out.from].first)
	if d.m.atoms[d.out.from].clitic != 0 || d.quoteClosed(first) {
		return false
	}
	i := d.wordBefore(first)
	r, ok := d.tokenIs(i, "named")
	if d.has(clsDeictic) && !d.has(clsWeekday) {
		return d.namedToday(i, ok && (r.num == 2 || r.num == 1 && d.s.deictic == 1 && d.definiteWord()))
	}
	for _, c := range [...]dateClass{clsDeictic, clsU1, clsUN, clsUD, clsQabl, clsBaad, clsTod} {
		if d.has(c) {
			return false
		}
	}
	if r.num == 4 {
		return d.has(clsDay) && d.s.date[0].nmonth > 0 && d.s.date[0].nyear == 0 && d.s.nweekday == 0
	}
	return ok
}

// quoteClosed reports whether a quotation ends right before token i.
func (d *dateResolver) quoteClosed(i int) bool {
	const far = 10
	quotes := 0
	for k := i - 1; k >= 0 && k >= i-far && d.t.toks[k].sent == d.t.toks[i].sent; k-- {
		if d.t.word(k) == "\"" {
			quotes++
		} else if quotes == 0 {
			return false
		}
	}
	return quotes > 0 && quotes%2 == 0
}

// definiteWord reports whether the match begins with the article: al-Ghad, which a
// party may be called.
func (d *dateResolver) definiteWord() bool {
	a := &d.m.atoms[d.out.from]
	return strings.HasPrefix(d.t.fold[a.start:a.end], alef+lam)
}

// namedToday reports whether "today" ends the name of a paper or channel, the
// word at token i before it; press is that this is a word of the press.
func (d *dateResolver) namedToday(i int, press bool) bool {
	name, today := d.tokenIs(i, "todayname")
	if d.s.deictic != 0 || !today {
		return press
	}
	k := d.wordBefore(i)
	before, ok := d.tokenIs(k, "named")
	if ok && before.num == 2 {
		return true
	}
	w := strings.TrimPrefix(strings.TrimPrefix(d.t.word(k), conjWaw), conjFeh)
	return name.num == 1 && !definite(w) // but of the Egyptian president, today
}

// wordBefore returns the token before token i of its sentence, quotes passed
// over, or -1.
func (d *dateResolver) wordBefore(i int) int {
	if i < 0 {
		return -1
	}
	for k := i - 1; k >= 0 && k >= i-2 && d.t.toks[k].sent == d.t.toks[i].sent; k-- {
		if d.t.word(k) != "\"" {
			return k
		}
	}
	return -1
}

// tokenIs returns the reading of token i's word in a class.
func (d *dateResolver) tokenIs(i int, class string) (reading, bool) {
	if i < 0 {
		return reading{}, false
	}
	s := dateScan{t: d.t, lex: d.lex}
	k := s.look(i)
	c, ok := d.lex.classes[class]
	if !ok || k.id == 0 {
		return reading{}, false
	}
	return d.lex.get(d.lex.words[k.id].entry, c)
}

// afterPreposition reports whether the match follows a word that only a time
// or a place follows.
func (d *dateResolver) afterPreposition() bool {
	p := d.prev()
	if p == nil {
		return d.m.atoms[d.out.from].clitic&(cliticBi|cliticLi) != 0
	}
	for _, c := range [...]dateClass{clsFi, clsMin, clsIla, clsBayn, clsQabl, clsBaad, clsLi, clsBi} {
		if p.mask.has(c) {
			return true
		}
	}
	return d.prevIs("since") || d.prevIs("until") || d.prevIs("during") || d.m.atoms[d.out.from].clitic&(cliticBi|cliticLi) != 0
}

// chained reports whether the match goes on a list: the date before ends where
// it begins, or one conjunction or comma before it.
func (d *dateResolver) chained() bool {
	first := d.m.atoms[d.out.from].first
	return d.focus.lastAtom > 0 && (first == d.focus.lastAtom || first == d.focus.lastAtom+1)
}

// sentence returns the sentence of the match.
func (d *dateResolver) sentence() int32 { return d.t.toks[d.m.atoms[d.first].first].sent }

// prev returns the atom before the match when it stands right before it.
func (d *dateResolver) prev() *dateAtom { return d.atomAt(d.out.from - 1) }

// next returns the atom right after the match.
func (d *dateResolver) next() *dateAtom { return d.atomAt(d.out.to) }

func (d *dateResolver) atomAt(i int) *dateAtom {
	if i < 0 || i >= len(d.m.atoms) {
		return nil
	}
	return &d.m.atoms[i]
}

// prevHas reports whether the atom before the match is of a class.
func (d *dateResolver) prevHas(c dateClass) bool {
	p := d.prev()
	return p != nil && p.mask.has(c)
}

func (d *dateResolver) nextHas(c dateClass) bool {
	n := d.next()
	return n != nil && n.mask.has(c)
}

// prevIs is prevHas for a class that only the lexicon names.
func (d *dateResolver) prevIs(class string) bool {
	c, ok := d.lex.classes[class]
	return ok && d.prevHas(c)
}

// prevReading is the reading of the atom before the match in a class that only
// the lexicon names.
func (d *dateResolver) prevReading(class string) (reading, bool) {
	c, ok := d.lex.classes[class]
	if !ok || !d.prevHas(c) {
		return reading{}, false
	}
	return d.lex.get(d.prev().entry, c)
}

// nextWord returns the word after the match, "" at the end of the sentence.
func (d *dateResolver) nextWord() string {
	i := int(d.m.atoms[d.out.to-1].last)
	if i >= len(d.t.toks) || d.t.toks[i].sent != d.sentence() {
		return ""
	}
	return d.t.word(i)
}
