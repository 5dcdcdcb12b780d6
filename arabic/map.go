package arabic

import "sort"

// Map relates offsets in a folded text to offsets in its original. The zero
// Map is the identity.
type Map struct{ e []edit }

// An edit says that folded[norm:norm+nlen] stands for original[orig:orig+olen],
// where the two differ in length; between edits offsets run one to one.
type edit struct{ norm, orig, nlen, olen uint32 }

func (m *Map) reset() { m.e = m.e[:0] }

func (m *Map) add(norm, nlen, orig, olen int) {
	if nlen == olen {
		return
	}
	m.e = append(m.e, edit{uint32(norm), uint32(orig), uint32(nlen), uint32(olen)})
}

// Original returns the smallest span of the original that covers the folded
// span: an end takes in the marks deleted after it, a start none before it.
func (m *Map) Original(start, end int) (int, int) {
	// Start: the last edit at or before start that has output, or ended before it.
	i := sort.Search(len(m.e), func(i int) bool { return int(m.e[i].norm+m.e[i].nlen) > start })
	s := start
	if i > 0 {
		p := m.e[i-1]
		s = int(p.orig+p.olen) + start - int(p.norm+p.nlen)
	}
	if i < len(m.e) && int(m.e[i].norm) <= start {
		s = int(m.e[i].orig)
	}
	j := sort.Search(len(m.e), func(i int) bool { return int(m.e[i].norm) > end || int(m.e[i].norm) == end && m.e[i].nlen > 0 })
	e := end
	if j > 0 {
		p := m.e[j-1]
		if int(p.norm+p.nlen) > end {
			e = int(p.orig + p.olen)
		} else {
			e = int(p.orig+p.olen) + end - int(p.norm+p.nlen)
		}
	}
	return s, max(s, e)
}

// Folded returns the folded span of an original span.
func (m *Map) Folded(start, end int) (int, int) {
	at := func(o int) int {
		i := sort.Search(len(m.e), func(i int) bool { return int(m.e[i].orig+m.e[i].olen) > o })
		n := o
		if i > 0 {
			p := m.e[i-1]
			n = int(p.norm+p.nlen) + o - int(p.orig+p.olen)
		}
		if i < len(m.e) && int(m.e[i].orig) <= o {
			n = int(m.e[i].norm)
		}
		return n
	}
	return at(start), at(end)
}
