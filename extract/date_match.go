package extract

import "math/bits"

// capture is an atom that a pattern took, and the class it took it as.
type capture struct {
	class dateClass
	atom  int32
}

// dateHit is a rule that matched from the atom the matcher began at.
type dateHit struct {
	rule     int32
	end      int32 // atom after the last
	from, to int32 // its captures
}

// Bounds of one match, so that no text costs more than linear time.
const (
	maxHits  = 32
	maxAtoms = 64 // bits of a word of seen
)

// dateMatcher finds the rules that match at an atom.
type dateMatcher struct {
	lex   *dateLexicon
	atoms []dateAtom
	stack []capture
	caps  []capture
	hits  []dateHit
	begin int      // atom that the match begins at
	seen  []uint64 // for every split of the code the atoms it was tried at, as bits
	dirty []int32  // the words of seen that are not 0
	round uint64   // counts the matches
	tried []uint64 // for every rule the round of its last run
}

// match fills hits with the rules that match at atom i, longest first, in the
// order of the rule file where they are equally long.
func (m *dateMatcher) match(i int) {
	m.hits, m.caps, m.begin = m.hits[:0], m.caps[:0], i
	m.round++
	next, third := m.mask(i+1), m.mask(i+2)
	for w, set := range m.atoms[i].mask {
		for ; set != 0; set &= set - 1 {
			f := &m.lex.first[w<<6+bits.TrailingZeros64(set)]
			for _, r := range f.alone {
				m.try(r, i)
			}
			if !next.meets(&f.follow) {
				continue
			}
			for k := range f.more {
				if f.more[k].fits(&next, &third) {
					m.try(f.more[k].rule, i)
				}
			}
		}
	}
	for _, pc := range m.dirty {
		m.seen[pc] = 0
	}
	m.dirty = m.dirty[:0]
	for a := 1; a < len(m.hits); a++ {
		for b := a; b > 0 && better(m.hits[b], m.hits[b-1]); b-- {
			m.hits[b], m.hits[b-1] = m.hits[b-1], m.hits[b]
		}
	}
}

// mask is the classes of atom i, none at the end of the run.
func (m *dateMatcher) mask(i int) classSet {
	if i < len(m.atoms) {
		return m.atoms[i].mask
	}
	return classSet{}
}

// matcher returns a matcher of the lexicon, to be given back by release.
func (lex *dateLexicon) matcher() *dateMatcher {
	if m, ok := lex.pool.Get().(*dateMatcher); ok {
		return m
	}
	return &dateMatcher{lex: lex, seen: make([]uint64, len(lex.code)), tried: make([]uint64, len(lex.rules))}
}

func (lex *dateLexicon) release(m *dateMatcher) {
	m.atoms = nil
	lex.pool.Put(m)
}

func better(a, b dateHit) bool {
	if a.end != b.end {
		return a.end > b.end
	}
	return a.rule < b.rule
}

// try runs a rule once at atom i, by whichever class of the atom it comes.
func (m *dateMatcher) try(rule int32, i int) {
	if m.tried[rule] == m.round {
		return
	}
	m.tried[rule] = m.round
	m.stack = m.stack[:0]
	m.run(m.lex.rules[rule].start, i)
}

// visited reports whether the split at pc was tried at atom i before: all that
// it can lead to has been recorded then, so that a match takes no more steps
// than code times atoms.
func (m *dateMatcher) visited(pc int32, i int) bool {
	n := i - m.begin
	if n >= maxAtoms {
		return true
	}
	if m.seen[pc] == 0 {
		m.dirty = append(m.dirty, pc)
	}
	if m.seen[pc]>>n&1 != 0 {
		return true
	}
	m.seen[pc] |= 1 << n
	return false
}

func (m *dateMatcher) run(pc int32, i int) {
	for {
		step := &m.lex.code[pc]
		switch step.op {
		case stepEnd:
			m.record(step.x, i)
			return
		case stepSplit:
			if step.need > 0 && (i >= len(m.atoms) || !m.atoms[i].mask.meets(&m.lex.needs[step.need])) {
				pc = step.y
				continue
			}
			if step.y >= 0 {
				if m.visited(pc, i) {
					return
				}
				depth := len(m.stack)
				m.run(step.x, i)
				m.stack = m.stack[:depth]
				pc = step.y
			} else {
				pc = step.x
			}
		default:
			if i >= len(m.atoms) || !m.atoms[i].mask.has(step.class) || !step.clitic.met(m.atoms[i].clitic) {
				return
			}
			m.stack = append(m.stack, capture{step.class, int32(i)})
			pc++
			i++
		}
	}
}

// record keeps a match unless the rule has one of that length already.
func (m *dateMatcher) record(rule int32, end int) {
	for _, h := range m.hits {
		if h.rule == rule && int(h.end) == end {
			return
		}
	}
	if len(m.hits) == maxHits {
		return
	}
	from := int32(len(m.caps))
	m.caps = append(m.caps, m.stack...)
	m.hits = append(m.hits, dateHit{rule, int32(end), from, int32(len(m.caps))})
}

func (n cliticNeed) met(c clitic) bool {
	switch n {
	case needNone:
		return c == 0
	case needWa:
		return c == cliticWa
	case needLi:
		return c&^cliticWa == cliticLi
	case needBi:
		return c&^cliticWa == cliticBi
	}
	return true
}
