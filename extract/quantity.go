package extract

import (
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// QuantityKind is the kind of a quantity.
type QuantityKind string

// The kinds of quantities.
const (
	Money   QuantityKind = "money"
	Percent QuantityKind = "percent"
	Count   QuantityKind = "quantity"
	Ordinal QuantityKind = "ordinal"
)

// Quantity is an amount in a text. Approximators (about, more than, at least)
// stand outside the span and give Mod; "at least" is MORE_THAN, "at most"
// LESS_THAN.
type Quantity struct {
	Start, End int    // bytes of the document's text
	Text       string // the surface form, text[Start:End]
	Kind       QuantityKind
	Value      string // a decimal number: 4, 116800000, 3.5
	Unit       string // ISO 4217 code, %, pp, bp, km …, or the counted noun
	Mod        Mod    // APPROX, MORE_THAN, LESS_THAN
	Score      float64
	Rule       string
}

// quantities finds the quantities of t outside the dates that r has already.
func (x *Extractor) quantities(t *text, r *Result) {
	t.analyze()
	q := quantifier{t: t, lex: quantityWords(), dateLex: x.dateLex, dates: r.Dates}
	for n := range arabic.Numbers(t.fold) {
		if t.stopped(int32(n.Start)) {
			return
		}
		for q.first < len(t.toks) && int(t.toks[q.first].end) <= n.Start {
			q.first++
		}
		q.last = q.first
		for q.last < len(t.toks) && int(t.toks[q.last].start) < n.End {
			q.last++
		}
		if q.last == q.first || n.Start < q.end || q.dated(n) || q.inside(n) {
			continue
		}
		c, ok := q.read(n)
		if !ok || c.Start < q.end {
			q.await(n, -1)
			continue
		}
		q.paid(n, &c)
		q.lowerEnd(n, &c, r)
		q.keep(&c)
		q.add(r, c)
		if c.Unit == "" {
			q.await(n, len(r.Quantities)-1)
		}
	}
}

// add appends a quantity whose span is of the folded text.
func (q *quantifier) add(r *Result, c Quantity) {
	q.end = c.End
	c.Start, c.End = q.t.span(int32(c.Start), int32(c.End))
	c.Text = q.t.src[c.Start:c.End]
	r.Quantities = append(r.Quantities, c)
}

// quantifier reads the quantity around one number, the tokens [first, last).
type quantifier struct {
	t           *text
	lex         *quantityLexicon
	dateLex     *dateLexicon
	dates       []Date
	first, last int
	end         int            // of the last quantity, in the folded text
	home        map[string]int // how often a word of currencies.tsv stands in the text
	said        said
	low         lower
}

// dated reports whether a date holds the number; dates and numbers come in
// order.
func (q *quantifier) dated(n arabic.Number) bool {
	s, e := q.t.span(int32(n.Start), int32(n.End))
	for len(q.dates) > 0 && q.dates[0].End <= s {
		q.dates = q.dates[1:]
	}
	return len(q.dates) > 0 && q.dates[0].Start < e
}

// inside reports whether the number is only a part of an everyday word, as kaf
// and "hundred" in kammiya, quantity.
func (q *quantifier) inside(n arabic.Number) bool {
	k := q.t.toks[q.first]
	info := q.t.info[q.first]
	if k.kind == arabic.Digits {
		_, dash := q.t.kashidas(k.start, k.end)
		return dash // 2018 to 2019
	}
	alone := q.last == q.first+1 // "and eleven" begins as "one"
	return alone && k.kind == arabic.Word && int(k.start) < n.Start && info.skip == 0 && info.class&wordNoun != 0
}

// read reads one number. Spans are of the folded text.
func (q *quantifier) read(n arabic.Number) (Quantity, bool) {
	c := Quantity{Start: n.Start, End: n.End, Value: decimal(n), Score: 0.95}
	if o, ok := q.ordinal(n, c); ok {
		return o, true
	}
	if n.Kind == arabic.Ordinal || q.names(n) {
		return c, false
	}
	for _, rule := range [...]func(*Quantity) bool{q.percent, q.money, q.measure} {
		if rule(&c) {
			q.bound(&c)
			return c, true
		}
	}
	if q.small(n) || q.timed() || q.part() && (!q.upper(n) || joins(q.t, q.last, q.last)) {
		return c, false
	}
	if !q.counted(n, &c) && !q.bare(n, &c) && !q.scaled(&c) && !q.against(n, &c) {
		return c, false
	}
	q.bound(&c)
	return c, true
}

// names reports whether the number names or places something and counts nothing.
func (q *quantifier) names(n arabic.Number) bool {
	return q.result(n) || q.definite(n) || q.named() || q.ranked() || q.part() && !q.upper(n)
}

// decimal is the value as a plain decimal number.
func decimal(n arabic.Number) string {
	if n.Exact {
		return strconv.FormatInt(n.Int, 10)
	}
	return strconv.FormatFloat(n.Value, 'f', -1, 64)
}

// ordinal reads an article before digits: the 37th. Ordinals in words (the
// second) are no quantities.
func (q *quantifier) ordinal(n arabic.Number, c Quantity) (Quantity, bool) {
	digits, ok := strings.CutPrefix(q.t.fold[n.Start:n.End], article)
	digits = strings.TrimLeft(digits, " ")
	if !ok || n.Kind != arabic.Ordinal || !n.Exact || digitsLen(digits) != len(digits) || joins(q.t, q.last, q.last) {
		return c, false
	}
	if q.group(n, &c) {
		return c, true
	}
	c.Kind, c.Rule = Ordinal, "ordinal"
	return c, true
}

// group reports whether the number with the article counts what follows and says
// that all of it is meant: the 16 states, the 672 who were left.
func (q *quantifier) group(n arabic.Number, c *Quantity) bool {
	t, i := q.t, q.last
	if i >= len(t.toks) || t.toks[i].kind != arabic.Word || t.toks[i].sent != t.toks[q.first].sent || q.timed() {
		return false
	}
	if q.measure(c) {
		return true
	}
	w := t.word(i)
	if info := t.info[i]; info.def && info.skip == 0 && len(w) > 5*letterLen && hasAnySuffix(w, "ين", "ون") {
		c.Kind, c.Rule, c.Score = Count, "number", 0.7
		return true
	}
	_, plural := q.lex.singular[w]
	if !plural && !accusative(n, w) && !strings.HasSuffix(w, taMarbuta) {
		return false
	}
	return q.counted(n, c)
}

// definite reports whether the number is a word with the article (the four),
// which refers to something and counts nothing new. "Thousand" only looks so.
func (q *quantifier) definite(n arabic.Number) bool {
	const thousand = "ف" // after the letters that it shares with the article
	rest, ok := strings.CutPrefix(q.t.fold[n.Start:n.End], article)
	return ok && q.t.toks[q.first].kind == arabic.Word && q.last == q.first+1 && !strings.HasPrefix(strings.TrimPrefix(rest, alefOnly), thousand)
}

// small reports whether the number counts one thing or none in words, which is
// no quantity.
func (q *quantifier) small(n arabic.Number) bool {
	return n.Exact && n.Int < 2 && q.t.toks[q.first].kind != arabic.Digits
}

// timed reports whether a unit of time follows: durations and ages are dates.
func (q *quantifier) timed() bool {
	t := q.t
	_, _, ok := q.lex.units.at(t, q.last, t.word(q.last), "time")
	return ok
}

// bound sets the mod from the words around the quantity.
func (q *quantifier) bound(c *Quantity) {
	if p, ok := q.lex.units.before(q.t, q.first, "before"); ok {
		c.Mod = Mod(p.value)
		return
	}
	end := q.last
	for end < len(q.t.toks) && int(q.t.toks[end].start) < c.End {
		end++
	}
	if p, _, ok := q.lex.units.at(q.t, end, q.t.word(end), "after"); ok {
		c.Mod = Mod(p.value)
	}
}
