package extract

import "github.com/hawliyat/hawliyat/arabic"

// named reports whether the word before says that the number is a name: article
// 7, resolution 242.
func (q *quantifier) named() bool {
	_, ok := q.lex.units.before(q.t, q.first, "named")
	_, plural := q.lex.singular[q.t.word(q.last)]
	return ok && !plural || q.ofYear() // but the decision of 4 states
}

// ofYear reports whether the number is that of a law, 2948 of the year 2010, or
// the year of a contest.
func (q *quantifier) ofYear() bool {
	t := q.t
	w := t.word(q.last)
	if s := (dateScan{t: t, lex: q.dateLex}); len(t.word(q.first)) == 4 && s.ofContest(q.first) {
		return true
	}
	return (w == "لسنة" || w == "لعام") && q.last+1 < len(t.toks) && t.toks[q.last+1].kind == arabic.Digits
}

// part reports whether the number is a part of something longer: a score, a
// telephone number, a name such as G20.
func (q *quantifier) part() bool {
	t := q.t
	if t.toks[q.first].kind != arabic.Digits {
		return false
	}
	if w := t.word(q.first); q.last == q.first+1 && len(w) > 1 && w[0] == '0' && w[1] != '.' && w[1] != ',' && !q.padded(w) {
		return true
	}
	return joins(t, q.first-1, q.first) || joins(t, q.last, q.last)
}

// ranked reports whether the word after the number makes it a rank or a coordinate:
// 7th in the world, 34.5 north.
func (q *quantifier) ranked() bool {
	_, _, ok := q.lex.units.at(q.t, q.last, q.t.word(q.last), "rank")
	return ok
}

// padded reports whether a number has two digits for one, as the press of the
// Maghreb writes them, and a word behind it: 03 persons.
func (q *quantifier) padded(w string) bool {
	t, i := q.t, q.last
	return len(w) == 2 && w[1] != '0' && i < len(t.toks) && t.toks[i].kind == arabic.Word && t.toks[i].sent == t.toks[q.first].sent &&
		(q.first == 0 || t.toks[q.first-1].kind != arabic.Digits)
}

// joins reports whether token i is a mark or letter that makes one word with
// the number; glued is the token whose left side must touch.
func joins(t *text, i, glued int) bool {
	if i < 0 || i >= len(t.toks) || glued >= len(t.toks) || !t.toks[glued].glued {
		return false
	}
	switch t.word(i) {
	case "-", "/", ":", "+", "_", "#", ".", "@", "*":
		k := i - 1 // what stands on the other side of the mark
		if i >= glued {
			k = i + 1
		}
		if k < 0 || k >= len(t.toks) {
			return false
		}
		touch := t.toks[max(i, k)].glued
		return touch && t.toks[k].kind != arabic.Punct
	}
	return t.toks[i].kind == arabic.Latin
}

// result reports whether the number is the second of a result with a dash between
// spaces, 2 - 1, behind which a name stands. A range goes up.
func (q *quantifier) result(n arabic.Number) bool {
	const most = 2 // digits of goals
	t, i := q.t, q.first
	if i < 2 || t.toks[i].kind != arabic.Digits || len(t.word(i)) > most || !isDash(t.word(i-1)) || t.toks[i-2].kind != arabic.Digits {
		return false
	}
	first := t.word(i - 2)
	return len(first) <= most && t.toks[i-2].sent == t.toks[i].sent && (len(first) > len(t.word(i)) || len(first) == len(t.word(i)) && first >= t.word(i))
}
