package corpus

import "strings"

func vague(p item) bool { return strings.HasSuffix(strings.ToUpper(p.value), "_REF") }

// dates scores temporal expressions. Gold *_REF values are waived like optional
// ones and reported apart, as vague.
func (s *scorer) dates() Measures {
	n, byType := counter{}, counter{}
	for _, d := range s.docs {
		countDates(n, byType, d.goldDates, d.dates)
	}
	out := Measures{
		"interval":       n.prf("interval", "interval-pred", "interval-gold"),
		"mod":            n.prf("mod", "mod-pred", "mod-gold"),
		"vague value":    n.prf("vague value", "vague value-pred", "vague value-gold"),
		"vague found":    ratio(n["vague found"], n["vague value-gold"]),
		"value accuracy": ratio(n["value"], n["relaxed"]),
	}
	for _, k := range []string{"relaxed", "strict", "strict+type", "value", "value-strict"} {
		out[k] = n.prf(k, "pred", "gold")
	}
	for k, gold := range byType {
		if t, ok := strings.CutPrefix(k, "gold "); ok {
			out["value recall "+t] = ratio(byType["right "+t], gold)
		}
	}
	return out
}

func countDates(n, byType counter, gold, pred []item) {
	pairs, kept, judged := tally(gold, pred, anyPair, vague)
	timeless := map[[2]int]bool{} // predictions whose gold has no interval
	for _, p := range pairs {
		if p[0].interval() == open {
			timeless[[2]int{p[1].start, p[1].end}] = true
		}
	}
	n["gold"] += len(kept)
	n["pred"] += len(judged)
	n["relaxed"] += len(pairs)
	for _, g := range kept {
		n.add("interval-gold", g.interval() != open)
		n.add("mod-gold", g.mod != "")
		byType["gold "+g.typ]++
	}
	for _, p := range judged {
		n.add("interval-pred", p.interval() != open && !timeless[[2]int{p.start, p.end}])
		n.add("mod-pred", p.mod != "")
	}
	countVague(n, gold, pred)
	for _, p := range pairs {
		g, p := p[0], p[1]
		strict, value := exact(g, p), sameValue(g, p)
		n.add("strict", strict)
		n.add("strict+type", strict && g.typ == strings.ToUpper(p.typ))
		n.add("value", value)
		n.add("value-strict", strict && value)
		n.add("interval", sameInterval(g.interval(), p.interval()))
		n.add("mod", g.mod != "" && g.mod == p.mod)
		byType.add("right "+g.typ, value)
	}
}

func countVague(n counter, gold, pred []item) {
	for _, g := range gold {
		n.add("vague value-gold", g.ref)
	}
	for _, p := range pred {
		n.add("vague value-pred", vague(p))
	}
	for _, m := range match(gold, pred, anyPair) {
		if g := gold[m[0]]; g.ref {
			n["vague found"]++
			n.add("vague value", sameValue(g, pred[m[1]]))
		}
	}
}
