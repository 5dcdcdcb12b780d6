package timeline

import (
	"sort"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/extract"
)

// Roles of participants.
const (
	roleAgent       = "agent"
	rolePatient     = "patient"
	roleCounterpart = "counterpart"
	roleImplied     = "implied" // by a pronoun or a title without its name
)

// nations maps folded names of countries, nationalities and seats of
// government to a country code.
var nations = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, row := range rows("nations", 4) {
		for i, cell := range row[1:] {
			for _, w := range strings.Split(cell, ",") {
				w = trimArticle(fold(w))
				if _, ok := m[w]; i < 2 || !ok {
					m[w] = row[0]
				}
			}
		}
	}
	return m
})

func trimArticle(w string) string {
	if r, ok := strings.CutPrefix(w, "ال"); ok {
		return r
	}
	return w
}

// nation is the country that a folded name of a country, a nationality or a
// capital stands for, "" where none is known.
func nation(name string) string {
	m, w := nations(), trimArticle(name)
	if c, ok := m[w]; ok {
		return c
	}
	w = strings.ReplaceAll(w, " ال", " ")
	if c, ok := m[w]; ok {
		return c
	}
	for _, end := range [...]string{"ة", "ون", "ين", "ان", "تان", "تين", "ا"} {
		if r, ok := strings.CutSuffix(w, end); ok {
			if c, ok := m[r]; ok {
				return c
			}
		}
	}
	return ""
}

// people learns from the text who "the Chinese president" is and who are meant
// by "the two leaders".
func (p *page) people() {
	p.titles = map[string]int{}
	count, first := map[string]int{}, map[string]int{}
	for i, e := range p.res.Entities {
		if e.Kind != extract.Person {
			continue
		}
		key := entityKey(&e)
		count[key]++
		if _, ok := first[key]; !ok {
			first[key] = i
		}
		p.learnTitle(i)
	}
	p.leaders = topTwo(count, first)
	p.countries()
}

// countries finds the two countries that the text names most, by whatever
// word.
func (p *page) countries() {
	count, first := map[string]int{}, map[string]int{}
	for i, e := range p.res.Entities {
		if e.Kind != extract.GPE && e.Kind != extract.Nationality {
			continue
		}
		n := nation(fold(e.Text))
		if n == "" {
			n = nation(fold(e.NameAr))
		}
		if n == "" {
			continue
		}
		count[n]++
		if k, ok := first[n]; !ok || p.res.Entities[k].Kind == extract.Nationality && e.Kind == extract.GPE {
			first[n] = i
		}
	}
	p.states = topTwo(count, first)
}

// topTwo is the first entities of the two keys of greatest count, none where
// there are fewer than two keys.
func topTwo(count, first map[string]int) []int {
	ids := make([]string, 0, len(count))
	for id := range count {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(a, b int) bool {
		if count[ids[a]] != count[ids[b]] {
			return count[ids[a]] > count[ids[b]]
		}
		return first[ids[a]] < first[ids[b]]
	})
	if len(ids) < 2 {
		return nil
	}
	return []int{first[ids[0]], first[ids[1]]}
}

func entityKey(e *extract.Entity) string {
	if e.ID != "" {
		return e.ID
	}
	return fold(e.NameAr + e.Text)
}

// learnTitle looks before person e for a title and a nationality:
// "the Russian president, Vladimir Putin".
func (p *page) learnTitle(e int) {
	i := p.at(p.res.Entities[e].Start) - 1
	if p.word(i) == "," {
		i--
	}
	country := ""
	for range 4 {
		if i < 0 {
			return
		}
		if k := p.toks[i].ent; k >= 0 {
			if n := nation(fold(p.res.Entities[k].Text)); n != "" {
				country = n
			}
		} else if t := p.title(i); t != "" {
			if country != "" {
				p.addTitle(t+"|"+country, e)
				p.addTitle("|"+country, e)
			}
			return
		}
		i--
	}
}

func (p *page) addTitle(key string, e int) {
	if _, ok := p.titles[key]; !ok {
		p.titles[key] = e
	}
}

// title is the bare title at token i, or "peer" for naziruhu, "" for another word.
func (p *page) title(i int) string {
	w := p.word(i)
	if p.lex.is("peer", w) {
		return "peer"
	}
	for _, b := range [...]string{bare(w), strings.TrimPrefix(bare(w), "ل"), strings.TrimPrefix(bare(w), "ب")} {
		b = strings.TrimSuffix(b, "ة")
		if p.lex.is("title", b) {
			return b
		}
	}
	return ""
}

// titled is the person meant by a title at token i that no name follows, -1
// where none is known.
func (p *page) titled(i, last int) int {
	t := p.title(i)
	if t == "" {
		return -1
	}
	for j := i + 1; j < min(i+3, last); j++ {
		k := p.toks[j].ent
		if k < 0 {
			continue
		}
		n := nation(fold(p.res.Entities[k].Text))
		if n == "" {
			return -1
		}
		if t == "peer" {
			t = ""
		}
		if e, ok := p.titles[t+"|"+n]; ok {
			return e
		}
		return -1
	}
	return -1
}

// cast collects the participants and the place of an event told in tokens
// [first, last) with its trigger at t.
type cast struct {
	p     *page
	parts []Participant
	place Participant
	seen  map[string]bool
}

func (c *cast) add(e *extract.Entity, role string) {
	k := entityKey(e)
	if c.seen[k] {
		return
	}
	c.seen[k] = true
	c.parts = append(c.parts, participantOf(e, role))
}

func participantOf(e *extract.Entity, role string) Participant {
	ar := e.NameAr
	if ar == "" {
		ar = e.Text
	}
	return Participant{ID: entityKey(e), Name: e.Name, NameAr: ar, Kind: e.Kind, Role: role}
}

// participants reads the entities of tokens [first, last).
func (p *page) participants(first, last, t int, r *reading) ([]Participant, Participant) {
	c := &cast{p: p, seen: map[string]bool{}}
	moves := r != nil && (p.lex.family[r.kind] == "contact" || p.lex.family[r.kind] == "move")
	prev := int32(-1)
	for i := first; i < last; i++ {
		k := p.toks[i].ent
		if k < 0 {
			c.nameless(i, last)
			prev = -1
			continue
		}
		if k == prev {
			continue
		}
		prev = k
		c.entity(i, t, moves)
	}
	if p.toks[first].clause >= 0 {
		c.antecedents(first)
	}
	if r != nil && r.pronoun != "" && !c.has(extract.Person) {
		c.before(first)
	}
	return c.parts, c.place
}

// entity judges the entity whose first token is i.
func (c *cast) entity(i, t int, moves bool) {
	e := &c.p.res.Entities[c.p.toks[i].ent]
	prep := c.p.preposition(i)
	switch e.Kind {
	case extract.GPE, extract.Location, extract.Facility:
		switch {
		case prep == "في" || prep == "ب" || prep == "الي" || prep == "ل" && moves || prep == "قرب" || prep == "داخل":
			if c.place.ID == "" {
				c.place = participantOf(e, "")
			}
			return
		case moves && i > t && prep == "" && len(c.parts) > 0 && c.place.ID == "" && e.Kind != extract.GPE:
			c.place = participantOf(e, "")
			return
		case moves && i > t && prep == "" && c.place.ID == "" && (c.person() || i == t+1):
			c.place = participantOf(e, "")
			return
		}
	case extract.Nationality:
		// An adjective of a titled person is not one more participant.
		if c.p.titled(i-1, i+2) >= 0 || i+1 < len(c.p.toks) && c.nextIsPerson(i) {
			return
		}
	}
	role := ""
	switch {
	case prep == "مع" || prep == "بين":
		role = roleCounterpart
	case i > t && len(c.parts) == 0:
		role = roleAgent
	case i > t:
		role = rolePatient
	}
	c.add(e, role)
}

func (c *cast) person() bool { return c.has(extract.Person) || c.has(extract.Organization) }

func (c *cast) has(k extract.Kind) bool {
	for _, x := range c.parts {
		if x.Kind == k {
			return true
		}
	}
	return false
}

func (c *cast) nextIsPerson(i int) bool {
	for j := i + 1; j < min(i+3, len(c.p.toks)); j++ {
		if k := c.p.toks[j].ent; k >= 0 && k != c.p.toks[i].ent {
			return c.p.res.Entities[k].Kind == extract.Person
		}
	}
	return false
}

// nameless adds the persons meant by titles and by "the two leaders".
func (c *cast) nameless(i, last int) {
	switch w := c.p.word(i); {
	case c.p.lex.is("persons", trimConj(w)):
		if c.named(i+1, last) {
			return
		}
		for _, e := range c.p.leaders {
			c.add(&c.p.res.Entities[e], roleImplied)
		}
		return
	case c.p.lex.is("states", bare(w)), c.p.lex.is("states", w):
		for _, e := range c.p.states {
			c.add(&c.p.res.Entities[e], roleImplied)
		}
		return
	}
	if e := c.p.titled(i, last); e >= 0 {
		c.add(&c.p.res.Entities[e], roleImplied)
	}
}

// antecedents adds the names that a relative clause beginning at token i
// describes: "A, B and C, which announced …".
func (c *cast) antecedents(i int) {
	k := &c.p.clauses[c.p.toks[i].clause]
	if k.open != openRel || k.first > i {
		return
	}
	for j := k.first - 1; j >= max(0, k.first-2*subjectWindow); j-- {
		e := c.p.toks[j].ent
		switch {
		case e >= 0:
			c.add(&c.p.res.Entities[e], roleImplied)
		case c.p.word(j) != "," && c.p.word(j) != "و":
			return
		}
	}
}

// named reports whether a person's name follows soon: "the two presidents, X and Y".
func (c *cast) named(i, last int) bool {
	for j := i; j < min(i+6, last); j++ {
		if k := c.p.toks[j].ent; k >= 0 && c.p.res.Entities[k].Kind == extract.Person {
			return true
		}
	}
	return false
}

// before adds the last person named before token i, whom a pronoun means.
func (c *cast) before(i int) {
	for j := i - 1; j >= max(0, i-60); j-- {
		if k := c.p.toks[j].ent; k >= 0 && c.p.res.Entities[k].Kind == extract.Person {
			c.add(&c.p.res.Entities[k], roleImplied)
			return
		}
	}
}

// preposition is the preposition before the entity at token i: a word of its
// own or the part of the token that the entity leaves out.
func (p *page) preposition(i int) string {
	e := &p.res.Entities[p.toks[i].ent]
	if e.Start > p.toks[i].start {
		w := trimConj(fold(p.doc.Text[p.toks[i].start:e.Start]))
		if w != "" {
			for _, x := range [...]string{"ب", "ل", "ك"} {
				if strings.HasPrefix(w, x) {
					return x
				}
			}
		}
	}
	for j := i - 1; j >= max(0, i-2); j-- {
		switch w := trimConj(p.word(j)); w {
		case "في", "الي", "مع", "بين", "من", "عن", "قرب", "داخل", "علي":
			return w
		case "مدينة", "محافظة", "منطقة", "العاصمة", "ولاية", "بلدة", "قرية", "جزيرة":
			continue
		case "بمدينة", "بمحافظة", "بمنطقة", "بولاية", "بالعاصمة", "ببلدة", "بقرية":
			return "ب"
		case "لمدينة", "للعاصمة":
			return "ل"
		}
		break
	}
	return ""
}
