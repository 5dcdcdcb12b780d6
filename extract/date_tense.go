package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// Bounds of the context that is looked at.
const (
	tenseBack    = 25
	tenseNear    = 12 // a verb before that says less
	tenseForward = 10
)

// tenseCues is the classes of words that show a direction: they are asked of
// dozens of words around every date.
type tenseCues struct {
	since, call, report, compl, ala, future, past, resolves, making dateClass
}

func (lex *dateLexicon) tenseCues() tenseCues {
	c := lex.classes
	return tenseCues{c["since"], c["call"], c["report"], c["compl"], c["ala"], c["future"], c["past"], c["resolves"], c["making"]}
}

// tense returns the direction that the words around the match show: the
// nearest verb or participle before it in its sentence, else the nearest after.
func (d *dateResolver) tense() direction {
	d.soft, d.guess = false, false
	if r, ok := d.prevReading("since"); ok && r.num == 0 {
		return dirPast
	} else if ok {
		return d.asFrom()
	}
	if dir := d.tenseBefore(); dir != dirNone {
		return dir
	}
	if dir := d.tenseAfter(); dir != dirNone {
		return dir
	}
	if d.prevIs("until") && !d.prevHas(clsIla) {
		return dirFuture
	}
	return dirNone
}

// tenseBefore is the direction of the words before the match.
func (d *dateResolver) tenseBefore() direction {
	first := int(d.m.atoms[d.first].first)
	sent := d.t.toks[first].sent
	clause := false // a complementizer stands between
	to := d.m.atoms[d.first].clitic&cliticLi != 0
	for i := first - 1; i >= 0 && i >= first-tenseBack && d.t.toks[i].sent == sent; i-- {
		w := d.tenseWord(i)
		if d.resolved(i, &w) {
			return dirFuture
		}
		if dir := d.tenseOf(i); dir != dirNone {
			d.soft = d.soft || first-i > tenseNear
			return dir
		}
		switch {
		case w.has(d.lex.cues.since) && d.sincePast(i):
			return dirPast // since his taking office on Sunday
		case w.has(d.lex.cues.call) && to:
			return dirFuture // he called for a meeting on Friday
		case w.has(d.lex.cues.call), w.has(d.lex.cues.report) && !clause:
			return dirPast
		case w.has(d.lex.cues.compl):
			clause = true
		}
		to = to || d.leadsTo(i, &w)
	}
	return dirNone
}

// resolved reports a verb of deciding before the masdar at token i, of the classes
// w: they agreed to hold a summit in June.
func (d *dateResolver) resolved(i int, w *classSet) bool {
	const far = 5
	if !w.has(d.lex.cues.making) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-far && d.t.toks[k].sent == d.t.toks[i].sent; k-- {
		w := d.tenseWord(k)
		if w.has(d.lex.cues.resolves) {
			return true
		}
		if w.has(d.lex.cues.compl) {
			return false
		}
	}
	return false
}

// sincePast reports whether the preposition at token i is of the past: since,
// and not as from.
func (d *dateResolver) sincePast(i int) bool {
	r, _ := d.tokenIs(i, "since")
	return r.num == 0
}

// leadsTo reports whether token i, of the classes w, is to, on or for.
func (d *dateResolver) leadsTo(i int, w *classSet) bool {
	return w.has(clsIla) || w.has(clsLi) || w.has(d.lex.cues.ala) || strings.HasPrefix(d.t.word(i), lam)
}

// tenseAfter is the direction of the words after the match, up to the next
// clause or date.
func (d *dateResolver) tenseAfter() direction {
	after := int(d.m.atoms[d.out.to-1].last)
	sent := d.sentence()
	for i := after; i < len(d.t.toks) && i < after+tenseForward && d.t.toks[i].sent == sent; i++ {
		w := d.tenseWord(i)
		if w.has(d.lex.cues.compl) || w.has(clsWeekday) || w.has(clsMonth) || d.t.word(i) == "," {
			break
		}
		if dir := d.tenseOf(i); dir != dirNone {
			return dir
		}
		if i == after && w.has(d.lex.cues.report) {
			return dirPast // after six days he announced
		}
	}
	return dirNone
}

// tenseWord is the classes of token i's word.
func (d *dateResolver) tenseWord(i int) classSet {
	s := dateScan{t: d.t, lex: d.lex}
	if k := s.look(i); k.id != 0 {
		return d.lex.entries[d.lex.words[k.id].entry].mask
	}
	return classSet{}
}

// tenseOf returns the direction of one word.
func (d *dateResolver) tenseOf(i int) direction {
	if d.t.toks[i].kind != arabic.Word {
		return dirNone
	}
	w := d.t.word(i)
	for range 2 {
		if id, ok := d.lex.ids[w]; ok && d.lex.words[id].entry != 0 {
			return d.tenseOfEntry(i, w, d.lex.words[id].entry)
		}
		if dir := d.tenseOfForm(i, w); d.guess && d.wasToBe(i) {
			return dirPast
		} else if dir != dirNone {
			return dir
		}
		rest, ok := strings.CutPrefix(w, wa)
		if !ok {
			break
		}
		w = rest
	}
	return dirNone
}

// wasToBe reports whether kana stands before the verb at token i, or lam right
// before it: it was to be, it was not.
func (d *dateResolver) wasToBe(i int) bool {
	const far = 4
	for k := i - 1; k >= 0 && k >= i-far; k-- {
		if past, ok := d.tokenIs(k, "past"); ok && (past.num == 2 || k == i-1) {
			return true
		}
	}
	return false
}

// tenseOfEntry is the direction of a word of the lexicon. An imperfect speaks
// of what is to come, unless kana or lam stands before it.
func (d *dateResolver) tenseOfEntry(i int, w string, entry int32) direction {
	if r, ok := d.lex.get(entry, d.lex.cues.future); ok {
		switch {
		case d.wasToBe(i):
			d.soft = true // what was to be may still come
			return dirPast
		case r.num == 2 && d.pastInTa(i, w):
			return d.opening(i)
		}
		d.soft = r.num == 2
		return dirFuture
	}
	if _, ok := d.lex.get(entry, d.lex.cues.past); ok {
		return dirPast
	}
	return dirNone
}

// asFrom is the direction of "as from Sunday": ahead, unless a verb tells that
// it is past.
func (d *dateResolver) asFrom() direction {
	first := int(d.m.atoms[d.first].first)
	for i := first - 1; i >= 0 && i >= first-tenseBack && d.t.toks[i].sent == d.t.toks[first].sent; i-- {
		w := d.tenseWord(i)
		if w.has(d.lex.cues.resolves) || w.has(d.lex.cues.call) || w.has(d.lex.cues.report) {
			return dirFuture // it decided on higher prices as from July
		}
		if dir := d.tenseOf(i); dir != dirNone {
			return dir
		}
	}
	return dirFuture
}
