package extract

import (
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// said is what the last quantity leaves to numbers that name no unit of their
// own.
type said struct {
	sent int32  // sentence of the last quantity with a noun
	last int    // token after it
	unit string // of the last sum of money
	paid int32  // and its sentence
}

// keep keeps what a quantity says for the numbers after it.
func (q *quantifier) keep(c *Quantity) {
	sent := q.t.toks[q.first].sent
	if c.Kind == Money {
		q.said.unit, q.said.paid = c.Unit, sent
	}
	if c.Rule != "number-noun" {
		return
	}
	q.said.sent, q.said.last = sent, q.last
	for q.said.last < len(q.t.toks) && int(q.t.toks[q.said.last].start) < c.End {
		q.said.last++
	}
}

// scaled reads digits with a scale and no noun: 44 thousand whose task it is; 28
// billion.
func (q *quantifier) scaled(c *Quantity) bool {
	t := q.t
	if q.last-q.first < 2 || t.toks[q.first].kind != arabic.Digits || t.toks[q.last-1].kind != arabic.Word || q.level() {
		return false
	}
	c.Kind, c.Rule, c.Score = Count, "number-scale", 0.7
	return true
}

// sumWords is how far before its number a word of money may stand.
const sumWords = 6

// paid makes millions without a noun money where their sentence has named a sum
// before, a deficit of 98 billion dollars, 87 billion in the next budget, or where
// a word of money stands before them.
func (q *quantifier) paid(n arabic.Number, c *Quantity) {
	const million = 1e6
	t := q.t
	if c.Kind != Count || c.Unit != "" || n.Value < million || t.toks[q.last-1].kind != arabic.Word || t.word(q.last) == "من" {
		return
	}
	switch {
	case q.said.unit != "" && q.said.paid == t.toks[q.first].sent:
		c.Kind, c.Unit = Money, q.said.unit
	case q.shortly("sum", sumWords):
		c.Kind = Money
	}
}

// against reads a number set against one that has a noun: 34 votes against 20.
func (q *quantifier) against(n arabic.Number, c *Quantity) bool {
	t, i := q.t, q.first-1
	if i < 1 || t.word(i) != "مقابل" || n.Value < 10 || q.said.last != i || q.said.sent != t.toks[q.first].sent || !q.ends() {
		return false
	}
	c.Kind, c.Rule, c.Score = Count, "number", 0.7
	return true
}

// lower is a number that waits for the other end of its range, which has the
// noun: between 20 and 70 per cent.
type lower struct {
	n    arabic.Number
	next int // token that the other end begins with
	at   int // place among the quantities, -1 when it is not there
}

// await keeps a number that "and" after "between" or a dash joins to another, or
// "to" where the number has been found to count by itself.
func (q *quantifier) await(n arabic.Number, at int) {
	t, i := q.t, q.last
	if i+1 >= len(t.toks) || t.toks[q.first].kind != arabic.Digits || t.toks[i+1].kind != arabic.Digits || t.toks[i+1].sent != t.toks[q.first].sent {
		return
	}
	between, dash := t.word(i) == wa && strings.TrimPrefix(t.word(q.first-1), wa) == "بين", isDash(t.word(i))
	if !between && !dash && (at < 0 || t.word(i) != "الي") {
		return
	}
	q.low = lower{n, i + 1, at}
}

// isDash reports whether w is a mark that ranges are written with.
func isDash(w string) bool { return w == "-" || w == "\u2013" || w == "\u2014" }

// upper reports whether the number ends a range whose other end stands before a
// dash, 10-35 kilometres.
func (q *quantifier) upper(n arabic.Number) bool {
	return q.low.next == q.first && isDash(q.t.word(q.first-1)) && q.low.n.Value < n.Value
}

// lowerEnd gives the waiting end of the range whose other end c is its unit and
// scale and puts it before c.
func (q *quantifier) lowerEnd(n arabic.Number, c *Quantity, r *Result) {
	low := q.low
	if low.next == 0 || low.next != q.first || q.t.toks[q.first].kind != arabic.Digits || c.Unit == "" || low.n.Value <= 0 {
		return
	}
	lead, err := strconv.ParseFloat(strings.ReplaceAll(q.t.word(q.first), ",", "."), 64)
	if err != nil || lead <= 0 {
		return
	}
	value := decimal(low.n)
	switch scale := n.Value / lead; {
	case low.n.Value >= lead:
		return
	case scale >= 1000:
		value = strconv.FormatFloat(low.n.Value*scale, 'f', -1, 64)
	}
	if low.at < 0 {
		if low.n.Start < q.end {
			return
		}
		low.at = len(r.Quantities)
		q.add(r, Quantity{Start: low.n.Start, End: low.n.End})
	}
	o := &r.Quantities[low.at]
	o.Kind, o.Unit, o.Value, o.Score, o.Rule = c.Kind, c.Unit, value, min(c.Score, 0.8), "range"
}
