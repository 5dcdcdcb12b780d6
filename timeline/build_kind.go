package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// specific reports the kinds that say what happened.
func specific(kind string) bool { return kind != "event" && kind != "statement" && kind != "" }

// kindInfo is what Build asks of a kind.
type kindInfo struct {
	name                             string
	id, fam                          int16
	specific, speech, deadly, mutual bool
	figured                          bool // its quantities are figures of a period
	toll                             bool // its quantities count the dead
	once                             bool // happens once in a life
	match                            bool // sides play against each other
	harm, incident                   bool // tells of harm, names what did it
}

// kind is what the merge asks of a kind; kinds are numbered as they come.
func (g *merger) kind(kind string) kindInfo {
	return kindInfo{
		name: kind, id: int16(min(len(g.kinds), math.MaxInt16)), fam: g.famID(kind), specific: specific(kind),
		speech: g.lex.family[kind] == "say", deadly: mergingWords().is("deadly", kind), mutual: mergingWords().is("mutual", kind),
		figured: kind == "trade", toll: kind == "death", once: kind == "death" || kind == "birth", match: kind == "sport",
		harm: mergingWords().is("harm", kind) || mergingWords().is("incident", kind), incident: mergingWords().is("incident", kind),
	}
}

// famID numbers the families; a kind of no known family is its own.
func (g *merger) famID(kind string) int16 {
	f := g.lex.family[kind]
	if f == "" {
		f = "kind/" + kind
	}
	if id, ok := g.fams[f]; ok {
		return id
	}
	id := int16(min(len(g.fams), 63))
	g.fams[f] = id
	return id
}

// locateAll notes the countries of all participants and places. Of several
// forms the one that comes first in the order of mentions tells.
func (g *merger) locateAll() {
	g.partNation, g.partBroad = slices.Repeat([]int16{unread}, len(g.ids.list)), make([]bool, len(g.ids.list))
	g.partGroup, g.partContest, g.partTeam = make([]bool, len(g.ids.list)), make([]bool, len(g.ids.list)), make([]bool, len(g.ids.list))
	varied := false
	for id := range g.ids.list {
		if b := &g.ids.list[id]; b.varied {
			varied = true
		} else {
			g.locate(int32(id), b.form)
		}
	}
	for i := int32(0); varied && int(i) < len(g.ms); i++ {
		for k, t := range g.takesOf(i) {
			if g.partNation[t.part()] == unread {
				g.locate(t.part(), &g.ms[i].Participants[k])
			}
		}
		if b := g.brief(i); b.place >= 0 && g.partNation[b.place] == unread {
			g.locate(b.place, &g.ms[i].Place)
		}
	}
}

// locate notes the country of participant number id, of which p is a form, and
// whether it is a summit.
func (g *merger) locate(id int32, p *Participant) {
	g.partNation[id] = -1
	if c := countryOf(p); c != "" {
		g.partNation[id] = g.codeID(c)
	}
	g.partContest[id] = p.Kind == extract.EventName
	switch p.Kind {
	case extract.GPE:
		g.partBroad[id] = isCountry(p.NameAr)
	case extract.EventName, extract.Organization:
		first, _, _ := strings.Cut(fold(p.NameAr), " ")
		g.partGroup[id] = mergingWords().is("gather", trimArticle(first))
		g.partTeam[id] = mergingWords().is("team", trimArticle(first))
	}
}

// unread marks a participant whose country nobody asked for yet.
const unread = -2

// codeID is the number of a country code.
func (g *merger) codeID(c string) int16 {
	return int16(g.codes.add(c))
}

// countryOf is the country that a participant stands for: itself, that of a
// nationality or capital, that in the name of an institution.
func countryOf(p *Participant) string {
	name := fold(p.NameAr)
	switch p.Kind {
	case extract.GPE, extract.Nationality:
		return nation(name)
	case extract.Organization:
		if i := strings.LastIndexByte(name, ' '); i > 0 {
			return nation(name[i+1:])
		}
	}
	return ""
}

// act is what a trigger says of its event beside the kind.
type act struct {
	action     int8 // the number of what it does to the event: begin, extend, end
	shape      shape
	dead, hurt bool // who is counted after it
	verb       bool // a finite verb, whatever it may be read as
	lemma      string
	count      int16 // which one of a row it is, 0 where nothing says
}

// act reads a trigger.
func (g *merger) act(trigger string) act {
	var a act
	w, l := fold(trigger), mergingWords()
	w, form, _ := strings.Cut(w, " ")
	if does := g.lex.action(w); does != "" {
		if !slices.Contains(g.actions, does) {
			g.actions = append(g.actions, does)
		}
		a.action = int8(slices.Index(g.actions, does)) + 1
	}
	readings := g.lex.read(w)
	a.verb = len(readings) > 0
	for _, r := range readings {
		a.verb = a.verb && r.tense != nominal
		a.lemma = cmp.Or(a.lemma, r.lemma)
		if l.is("gather", r.lemma) {
			a.shape |= gathering
		}
		if l.is("pair", r.lemma) {
			a.shape |= twoSides
		}
		a.dead = a.dead || l.is("dead", r.lemma)
		a.hurt = a.hurt || l.is("hurt", r.lemma)
	}
	if a.count = countOf(form); form != "" && a.count == 0 {
		a.shape = twoSides
	}
	if len(readings) > 0 && !slices.ContainsFunc(readings, func(r reading) bool { return !l.dual(w, &r) }) {
		a.shape |= twofold
	}
	return a
}

// dual reports whether w, which reads as r, is a noun of two events: only those
// of people have a plural in -in, so of events -in and -an are the dual.
func (l *mergingLists) dual(w string, r *reading) bool {
	if r.tense != nominal || r.pronoun != "" {
		return false
	}
	for end := range l.class["dual"] {
		if strings.HasSuffix(w, end) && !strings.HasSuffix(r.lemma, end) {
			return true
		}
	}
	return false
}

// ofMany reports that words name a meeting of many: "the summit discusses".
func ofMany(quote string) bool {
	l := mergingWords()
	for w := range arabicWords(fold(quote)) {
		if l.is("gather", trimArticle(w)) {
			return true
		}
	}
	return false
}
