package extract

import (
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// percent reads a percentage or points of a rate. Points of an index that tell
// its level (closed at 7,000 points) are none.
func (q *quantifier) percent(c *Quantity) bool {
	t := q.t
	if p, end, ok := q.lex.units.at(t, q.last, t.word(q.last), "percent"); ok {
		c.Kind, c.Unit, c.Rule = Percent, p.value, "percent"
		c.End = int(t.toks[end-1].end)
		return true
	}
	if t.word(q.first-1) == "%" && t.toks[q.first].glued {
		c.Kind, c.Unit, c.Rule = Percent, "%", "percent"
		c.Start = int(t.toks[q.first-1].start)
		return true
	}
	p, end, ok := q.lex.units.at(t, q.last, t.word(q.last), "point")
	if !ok {
		if p, end, ok = q.lex.units.at(t, q.last, t.word(q.last), "index"); !ok || q.level() {
			return false
		}
		plural := p.value == "points"
		_, _, second := q.lex.units.at(t, end, t.word(end), "second")
		if second || plural && t.class(end)&wordNoun != 0 && t.info[end].skip == 0 && !q.rated() {
			return false // three points of an agenda, checkpoints
		}
	}
	c.Kind, c.Unit, c.Rule = Percent, pointUnit(p.value), "points"
	c.End = int(t.toks[end-1].end)
	return true
}

// pointUnit is the unit of points: of a rate or an index, or basis points.
func pointUnit(value string) string {
	if value == "bp" {
		return value
	}
	return "pp"
}

// rated reports whether a word of rates and markets stands shortly before.
func (q *quantifier) rated() bool { return q.shortly("rate", 8) }

// shortly reports whether a word of a class stands among the most tokens before
// the number, in its sentence.
func (q *quantifier) shortly(class string, most int) bool {
	for i := q.first - 1; i >= max(0, q.first-most) && q.t.toks[i].sent == q.t.toks[q.first].sent; i-- {
		w, bare := q.t.word(i), q.t.bare(i)
		if _, _, ok := q.lex.units.at(q.t, i, w, class); ok {
			return true
		}
		if len(bare) == len(w) {
			continue
		}
		if _, _, ok := q.lex.units.at(q.t, i, bare, class); ok {
			return true
		}
	}
	return false
}

// money reads a currency after the number, or its symbol on either side.
func (q *quantifier) money(c *Quantity) bool {
	t, l := q.t, q.lex
	if code, ok := l.symbols[t.word(q.first-1)]; ok && q.near(q.first) {
		c.Kind, c.Unit, c.Rule, c.Start = Money, code, "money-symbol", int(t.toks[q.first-1].start)
		return true
	}
	if p, end, ok := l.units.at(t, q.last, t.word(q.last), "symbol"); ok {
		c.Kind, c.Unit, c.Rule, c.End = Money, p.value, "money-symbol", int(t.toks[end-1].end)
		return true
	}
	noun, ok := l.forms[t.word(q.last)]
	if !ok {
		return q.cents(c)
	}
	cs := l.money[noun]
	end := q.last + 1
	for _, k := range cs {
		if len(k.adjective) > 0 && q.adjective(end, k.adjective) {
			c.Kind, c.Unit, c.Rule, c.End = Money, k.code, "money", int(t.toks[end+len(k.adjective)-1].end)
			return true
		}
	}
	code, known := q.bareCurrency(noun, cs)
	if !known {
		return false
	}
	c.Kind, c.Unit, c.Rule, c.End = Money, code, "money-bare", int(t.toks[end-1].end)
	return true
}

// cents reads hundredths of a currency, "fell by 15 cents". The centimes of the
// Maghreb are spelled as centimetres and counted by the thousand.
func (q *quantifier) cents(c *Quantity) bool {
	t := q.t
	p, end, ok := q.lex.units.at(t, q.last, t.word(q.last), "cent")
	if !ok {
		return false
	}
	s, e := t.span(t.toks[q.last].start, t.toks[q.last].end)
	unit := q.lex.unit(t.word(q.last), t.src[s:e])
	v, err := strconv.ParseFloat(c.Value, 64)
	switch _, _, length := q.lex.units.at(t, q.last, strings.TrimSuffix(t.word(q.last), alefOnly), "measure"); {
	case err != nil, length && v < 1000:
		return false
	case p.value != "-":
		unit, c.Value = p.value, strconv.FormatFloat(v/100, 'f', -1, 64)
	}
	c.Kind, c.Unit, c.Rule, c.End = Money, unit, "money-cent", int(t.toks[end-1].end)
	return true
}

// near reports whether at most one space stands before token i.
func (q *quantifier) near(i int) bool {
	return i > 0 && i < len(q.t.toks) && q.t.toks[i].start-q.t.toks[i-1].end <= 1
}

// adjective reports whether the words stand at token i, in any case and gender.
func (q *quantifier) adjective(i int, words []string) bool {
	for k, w := range words {
		got := strings.TrimSuffix(strings.TrimSuffix(q.t.word(i+k), taMarbuta), alefOnly)
		if got == "" || got != strings.TrimSuffix(strings.TrimSuffix(w, taMarbuta), alefOnly) {
			return false
		}
	}
	return true
}

// dollar is what the dollar alone means.
const dollar = "USD"

// bareCurrency chooses among the currencies that a noun alone can mean: a noun
// with one currency means it, the dollar is that of the United States, and else
// the document decides, by the country that it mentions most. A noun of
// three letters, or one that is a title too (sidi), needs such a mention. An unsettled noun stays
// itself.
func (q *quantifier) bareCurrency(noun string, cs []currency) (string, bool) {
	const short = 3 * letterLen
	best, most := "", 0
	for _, k := range cs {
		if k.code == dollar {
			return dollar, true
		}
		if n := q.mentions(k); n > most {
			best, most = k.code, n
		}
	}
	switch {
	case best != "":
		return best, true
	case len(cs) == 1 && len(cs[0].adjective) > 0 && (len(noun) <= short && !q.hasScale() || q.t.class(q.last)&wordTitle != 0):
		return "", false
	case len(cs) == 1:
		return cs[0].code, true
	}
	return noun, true
}

// hasScale reports a scale at the end of the number, behind which only a noun
// comes: ten billion yen.
func (q *quantifier) hasScale() bool {
	return q.last-q.first > 1 && q.t.toks[q.last-1].kind == arabic.Word && q.t.toks[q.first].kind == arabic.Digits
}

// mentions counts the country and the adjective of a currency in the text.
func (q *quantifier) mentions(k currency) int {
	if q.home == nil {
		q.home = make(map[string]int)
		for _, cs := range q.lex.money {
			for _, k := range cs {
				for _, w := range k.place {
					q.home[w] = 0
				}
				for _, w := range k.adjective {
					q.home[strings.TrimSuffix(w, taMarbuta)] = 0
				}
			}
		}
		for i := range q.t.toks {
			if q.t.toks[i].kind == arabic.Word {
				q.tally(q.t.word(i))
			}
		}
	}
	n := 0
	for _, w := range k.place {
		n += q.home[w]
	}
	for _, w := range k.adjective {
		n += q.home[strings.TrimSuffix(w, taMarbuta)]
	}
	return n
}

// tally counts one word of the text, with or without proclitics and article.
func (q *quantifier) tally(w string) {
	w = strings.TrimSuffix(w, taMarbuta)
	for range 3 {
		if n, ok := q.home[w]; ok {
			q.home[w] = n + 1
			return
		}
		if s, ok := strings.CutPrefix(w, article); ok {
			if n, ok := q.home[s]; ok {
				q.home[s] = n + 1
				return
			}
		}
		if len(w) <= 2*letterLen || !strings.ContainsAny(w[:letterLen], "وبلفك") {
			return
		}
		lam := strings.HasPrefix(w, prepLam+articleLam)
		w = w[letterLen:]
		if n, ok := q.home[alefOnly+w]; lam && ok {
			q.home[alefOnly+w] = n + 1
			return
		}
	}
}

// measure reads a unit of measure.
func (q *quantifier) measure(c *Quantity) bool {
	t := q.t
	p, end, ok := q.lex.units.at(t, q.last, t.word(q.last), "measure")
	if !ok {
		if _, quake := q.lex.units.before(t, q.first, "quake"); quake && t.class(q.last)&wordNoun == 0 {
			c.Kind, c.Unit, c.Rule = Count, "magnitude", "magnitude"
			return true
		}
		return false
	}
	c.Kind, c.Unit, c.Rule = Count, p.value, "measure"
	c.End = int(t.toks[end-1].end)
	switch {
	case p.value == "magnitude" && (t.word(q.last) == "علي" || strings.HasPrefix(t.word(q.last), "بمق")):
		c.End = int(t.toks[q.last-1].end) // the scale alone follows, no unit
	case p.value == "magnitude":
		c.End = int(t.toks[q.last].end)
	case p.value == "degree":
		if _, quake := q.lex.units.before(t, q.first, "quake"); quake {
			c.Unit = "magnitude"
		}
	}
	return true
}
