package arabic

import (
	"iter"
	"sort"
)

// Map relates offsets in a folded text to offsets in its original. The zero
// Map is the identity. It is a list of edits, so its size follows what the fold
// changed in length, not the text. A Map may be read by many goroutines; offsets
// reach 4 GiB.
type Map struct {
	e                []edit
	folded, original int
}

// An edit says that folded[norm:norm+nlen] stands for original[orig:orig+olen];
// between edits offsets run one to one. A loose edit is the removal of
// something that belongs to no letter, a bidi mark for one: spans that end
// before it do not take it in.
type edit struct {
	norm, orig uint32
	nlen       uint32
	olen       uint32 // the top bit is set for a loose edit
}

const looseBit = 1 << 31

func (e edit) normEnd() int { return int(e.norm) + int(e.nlen) }
func (e edit) origEnd() int { return int(e.orig) + int(e.olen&^looseBit) }
func (e edit) loose() bool  { return e.olen&looseBit != 0 }

func (m *Map) reset() { m.e, m.folded, m.original = m.e[:0], 0, 0 }

// add records an edit. One that overlaps the last joins it, and so do removals
// next to each other.
func (m *Map) add(norm, nlen, orig, olen int) {
	if k := len(m.e) - 1; k >= 0 {
		e := &m.e[k]
		if end := e.origEnd(); end > orig {
			e.nlen, e.olen = uint32(norm+nlen)-e.norm, uint32(orig+olen)-e.orig
			return
		} else if end == orig && nlen|int(e.nlen) == 0 && !e.loose() {
			e.olen += uint32(olen)
			return
		}
	}
	m.e = append(m.e, edit{uint32(norm), uint32(orig), uint32(nlen), uint32(olen)})
}

func (m *Map) addLoose(norm, orig, olen int) {
	if k := len(m.e) - 1; k >= 0 && m.e[k].loose() && m.e[k].origEnd() == orig {
		m.e[k].olen += uint32(olen)
		return
	}
	m.e = append(m.e, edit{uint32(norm), uint32(orig), 0, uint32(olen) | looseBit})
}

// cut makes everything after norm, which lies in no edit, a removal that ends
// at original offset to.
func (m *Map) cut(norm, to int) {
	from := -1
	k := len(m.e)
	for ; k > 0 && int(m.e[k-1].norm) >= norm; k-- {
		from = int(m.e[k-1].orig) - (int(m.e[k-1].norm) - norm)
	}
	m.e = m.e[:k]
	if from < 0 {
		from = m.at(k, norm)
	}
	m.add(norm, 0, from, to-from)
}

// at is the original offset of a folded one in the gap before edit k.
func (m *Map) at(k, norm int) int {
	if k == 0 {
		return norm
	}
	return m.e[k-1].origEnd() + norm - m.e[k-1].normEnd()
}

// Original returns the smallest span of the original that covers the folded
// span [start, end). A border inside a replacement moves out to the
// replacement's, so that a match inside ﷺ covers the ligature. The end takes in
// what was removed from the last letter (ولد in «ولدٌ» covers the tanwin) but no
// bidi marks; the start takes in nothing that was removed before it.
func (m *Map) Original(start, end int) (int, int) {
	// The first edit that reaches beyond start.
	i := sort.Search(len(m.e), func(i int) bool { return m.e[i].normEnd() > start })
	s := 0
	if i < len(m.e) && int(m.e[i].norm) <= start {
		s = int(m.e[i].orig)
	} else {
		s = m.at(i, start)
	}
	j := i // the first edit that reaches to end or beyond: nearly always the same
	if end <= start || !m.reaches(i, end) {
		j = sort.Search(len(m.e), func(j int) bool { return m.e[j].normEnd() >= end })
	}
	if j == len(m.e) || int(m.e[j].norm) > end || int(m.e[j].norm) == end && m.e[j].nlen > 0 {
		return s, max(s, m.at(j, end))
	}
	e := m.at(j, end)
	if m.e[j].nlen > 0 {
		e = m.e[j].origEnd()
		j++
		if m.e[j-1].normEnd() > end {
			return s, max(s, e)
		}
	}
	for ; j < len(m.e) && m.e[j].nlen == 0 && int(m.e[j].norm) == end && !m.e[j].loose(); j++ {
		e = m.e[j].origEnd()
	}
	return s, max(s, e)
}

// reaches reports whether there is an edit i and it reaches to folded offset end.
func (m *Map) reaches(i, end int) bool { return i < len(m.e) && m.e[i].normEnd() >= end }

// Folded returns the smallest span of the folded text that covers what became
// of the original span [start, end).
func (m *Map) Folded(start, end int) (int, int) {
	i := sort.Search(len(m.e), func(i int) bool { return m.e[i].origEnd() > start })
	s := 0
	if i < len(m.e) && int(m.e[i].orig) <= start {
		s = int(m.e[i].norm)
	} else {
		s = m.foldedAt(i, start)
	}
	j := sort.Search(len(m.e), func(j int) bool { return m.e[j].origEnd() >= end })
	if j < len(m.e) && int(m.e[j].orig) < end {
		return s, max(s, m.e[j].normEnd())
	}
	return s, max(s, m.foldedAt(j, end))
}

// foldedAt is the folded offset of an original one in the gap before edit k.
func (m *Map) foldedAt(k, orig int) int {
	if k == 0 {
		return orig
	}
	return m.e[k-1].normEnd() + orig - m.e[k-1].origEnd()
}

// Len returns the lengths of the folded text and its original in bytes; 0, 0 of
// a Map that no fold has filled.
func (m *Map) Len() (folded, original int) { return m.folded, m.original }

// An Edit is one change: the folded text's [Start, End) stands for the
// original's [OrigStart, OrigEnd). Start == End: it was removed.
type Edit struct {
	Start, End         int
	OrigStart, OrigEnd int
}

// Edits yields the changes in order. Between them the two texts run byte for
// byte in step, though a letter may have become another of the same width.
func (m *Map) Edits() iter.Seq[Edit] {
	return func(yield func(Edit) bool) {
		for _, e := range m.e {
			if !yield(Edit{int(e.norm), e.normEnd(), int(e.orig), e.origEnd()}) {
				return
			}
		}
	}
}
