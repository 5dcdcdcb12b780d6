package timeline

import (
	"slices"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/extract"
)

// Kinds of contexts.tsv that are not kinds of events: what a word is there.
const (
	senseNone   = "none"   // nothing that the lexicon has under this word
	senseState  = "state"  // a verb that is no event but has a clause
	senseLight  = "light"  // its noun is the event
	senseWeak   = "weak"   // an event only beside a date
	senseReport = "report" // it tells what was said
)

// sense is one line of contexts.tsv, or one pattern of it: in some context a
// word names an event of another kind, or none.
type sense struct {
	kind   string
	frame  pattern
	beside classID // of the words of which one stands in the clause
	topic  string  // the class of words that the text around is full of
}

// classID numbers a set of words that contexts.tsv asks for.
type classID uint16

// senses is what contexts.tsv and classes.tsv say.
type senses struct {
	frames, others map[string][]*sense // by the verb or noun; "*" is every noun
	sets           map[string]classID  // the words of a set as the file writes them → its number
	words          map[string][]classID
	classes        map[string][]string
	topics         map[string]map[string]bool
}

var loadSenses = sync.OnceValue(func() *senses {
	s := &senses{
		frames: map[string][]*sense{}, others: map[string][]*sense{}, sets: map[string]classID{},
		words: map[string][]classID{}, classes: map[string][]string{}, topics: map[string]map[string]bool{},
	}
	for _, row := range rows("classes", 2) {
		s.classes[row[0]] = append(s.classes[row[0]], strings.Fields(row[1])...)
	}
	for _, row := range rows("contexts", 4) {
		s.add(row)
	}
	for _, list := range s.frames { // the frame that asks for most goes first
		slices.SortStableFunc(list, func(a, b *sense) int { return b.frame.size() - a.frame.size() })
	}
	return s
})

// add reads one line of contexts.tsv.
func (s *senses) add(row []string) {
	kind, words, what := row[0], strings.Fields(row[2]), row[3]
	switch row[1] {
	case "frame":
		for part := range strings.SplitSeq(what, " / ") {
			put(s.frames, words, &sense{kind: kind, frame: s.pattern(strings.Fields(part))})
		}
	case "beside":
		put(s.others, words, &sense{kind: kind, beside: s.set(strings.ReplaceAll(what, " ", "|"))})
	case "topic":
		put(s.others, words, &sense{kind: kind, topic: what})
		if s.topics[what] == nil {
			s.topics[what] = map[string]bool{}
			for _, w := range s.classes[what] {
				s.topics[what][fold(w)] = true
			}
		}
	}
}

func put(m map[string][]*sense, words []string, x *sense) {
	for _, w := range words {
		m[fold(w)] = append(m[fold(w)], x)
	}
}

// set numbers the words of a|b|@class.
func (s *senses) set(words string) classID {
	if id, ok := s.sets[words]; ok {
		return id
	}
	id := classID(len(s.sets) + 1)
	s.sets[words] = id
	for w := range strings.SplitSeq(words, "|") {
		list := []string{w}
		if name, ok := strings.CutPrefix(w, "@"); ok {
			list = s.classes[name]
		}
		for _, w := range list {
			s.words[fold(w)] = append(s.words[fold(w)], id)
		}
	}
	return id
}

// in reports whether token i is a word of the set, its article, prepositions
// and pronoun left aside.
func (p *page) in(i int, set classID) bool {
	if i < 0 || i >= len(p.toks) {
		return false
	}
	t := &p.toks[i]
	if !t.sorted {
		t.sorted, t.sets = true, loadSenses().setsOf(t.word)
		if loadLexicon().is("whole", t.word) {
			t.sets = loadSenses().words[t.word] // Sunday is not "one of"
		}
	}
	for _, id := range t.sets {
		if id == set {
			return true
		}
	}
	return false
}

// setsOf is the numbers of the sets that the folded word w belongs to.
func (s *senses) setsOf(w string) []classID {
	ids := s.words[w]
	b := bare(w)
	if b != w {
		ids = join(ids, s.words[b])
	}
	for _, prep := range [...]string{"ب", "ل"} {
		if r, ok := strings.CutPrefix(b, prep); ok {
			ids = join(ids, s.words[trimArticle(r)])
			ids = join(ids, s.owned(r))
		}
	}
	if r := strings.TrimPrefix(trimConj(w), lam); strings.HasPrefix(r, lam) {
		ids = join(ids, s.words[r]) // li-l-lajna, whose own first letter is the article's
	}
	if r, ok := strings.CutSuffix(b, alef); ok {
		ids = join(ids, s.words[r]) // accusative
	}
	return join(ids, s.owned(b))
}

// owned is the sets of w without a suffix pronoun: "his post" is a post.
func (s *senses) owned(w string) []classID {
	for _, pronoun := range [...]string{"هما", "ها", "هم", "ه"} {
		r, ok := strings.CutSuffix(w, pronoun)
		if !ok || len(r) < 6 {
			continue
		}
		if stem, ok := strings.CutSuffix(r, "ت"); ok && s.words[stem+"ة"] != nil {
			return s.words[stem+"ة"]
		}
		return s.words[r]
	}
	return nil
}

// join is a and b without changing a, which may belong to the lexicon.
func join(a, b []classID) []classID {
	switch {
	case len(b) == 0:
		return a
	case len(a) == 0:
		return b
	}
	return append(a[:len(a):len(a)], b...)
}

// byContext gives u the kind that the words of its clause decide, or else the
// matter of the text around: a ship that falls has an accident, a city that
// falls is lost in a war.
func (p *page) byContext(u *unit) {
	r := u.named()
	kind := p.setting(u)
	if kind == "" || r.settled || kind == u.kind && (r.hint == "figure" || r.tense == nominal) {
		return
	}
	if kind != u.kind && specific(u.kind) {
		u.also = append(u.also, u.kind)
	}
	u.kind, u.weak = kind, false
}

// named is the reading that names u: of its noun, else of its verb.
func (u *unit) named() *reading {
	if u.noun == nil || u.verb != nil && u.ntok < 0 {
		return u.verb
	}
	return u.noun
}

// setting is the kind that frame, clause or text decide for u, "" where none
// does.
func (p *page) setting(u *unit) string {
	r := u.named()
	if r == nil {
		return ""
	}
	if r.settled {
		return r.kind
	}
	list := loadSenses().others[r.lemma]
	if len(list) == 0 {
		return ""
	}
	c := &p.clauses[u.clause]
	if kind := p.besideIn(list, c, u.trig); kind != "" {
		return kind
	}
	if c.open == openWhen && c.parent >= 0 { // "won the league after its victory"
		if kind := p.besideIn(list, &p.clauses[c.parent], u.trig); kind != "" {
			return kind
		}
	}
	for _, x := range list {
		if x.topic != "" && p.about(x.topic, c.sent) {
			return x.kind
		}
	}
	return ""
}

// besideIn is the kind of the line of which a word stands near token trig in
// clause c, or before it where c only describes the noun there, "" without.
func (p *page) besideIn(list []*sense, c *clause, trig int) string {
	for i := max(min(c.first, trig), trig-subjectWindow); i < min(c.last, trig+objectWindow); i++ {
		if i == trig || p.toks[i].date >= 0 {
			continue
		}
		for _, x := range list {
			if x.beside != 0 && p.in(i, x.beside) {
				return x.kind
			}
		}
	}
	return ""
}

// named reports whether token i belongs to a name of the kind.
func (p *page) named(i int, kinds ...extract.Kind) bool {
	if i < 0 || i >= len(p.toks) || p.toks[i].ent < 0 {
		return false
	}
	for _, k := range kinds {
		if p.res.Entities[p.toks[i].ent].Kind == k {
			return true
		}
	}
	return false
}
