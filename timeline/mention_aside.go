package timeline

// What stands between commas in front of the object of a verb.

// apposed is the comma that closes what stands in apposition behind the comma at
// token i, "the deputy, so-and-so, announced": a name or a title, without verb
// and conjunction; 0 where none does.
func (p *page) apposed(i int) int {
	if p.word(i) != "," || i == 0 || !p.nominal(i-1) && p.toks[i-1].ent < 0 {
		return 0
	}
	for j := i + 1; j < min(i+2+subjectWindow, len(p.toks)) && p.toks[j].clause == p.toks[i].clause; j++ {
		switch {
		case p.word(j) == ",":
			if j > i+1 {
				return j
			}
			return 0
		case p.toks[j].ent < 0 && (!p.nominal(j) || p.noun(j) != nil || p.joined(j)):
			return 0
		}
	}
	return 0
}

// meanwhile is the comma that closes at what time something was done, from the word
// at token i on, before what was done: "managed, during a campaign, to arrest";
// 0 where none does.
func (p *page) meanwhile(i int) int {
	if !p.lex.is("when", trimConj(p.word(i))) {
		return 0
	}
	for j := i + 1; j < min(i+2+subjectWindow, p.sents[p.toks[i].sent].last); j++ {
		switch {
		case p.word(j) == "," && p.toks[j-1].date >= 0 && p.toks[j+1].date >= 0:
		case p.word(j) == ",":
			if p.lex.is("from", p.word(j+1)) && p.eventNoun(j+2) {
				return j
			}
			return 0
		case p.finite(j) != nil:
			return 0
		}
	}
	return 0
}
