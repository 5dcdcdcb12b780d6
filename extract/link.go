package extract

import (
	"cmp"
	"slices"
)

// Link gives every mention of one referent one ID across the results: full and
// short names, spellings of persons' names, acronyms that a text introduces
// beside the long form, names of institutions with and without the parts that a
// text leaves out. Places are joined by their names alone, since similar names
// of places are different places. Two persons who share a name part are kept
// apart, and a part that fits both stays itself where the text does not tell.
//
// Link reads nothing but the results, does not depend on their order, and given
// its own output changes nothing. Where one mention of a referent has an English
// name, all get it.
func Link(rs []Result) {
	l := linker{rs: rs, byID: make(map[linkID]int32), persons: make([][]int32, len(rs))}
	l.gather()
	l.joinKeys()
	l.joinSpellings()
	l.joinPersons()
	l.joinOrganizations()
	l.rename()
}

// linkID is an ID with the group of its kind.
type linkID struct{ group, id string }

// linkNode is one ID of the results with what is known of its bearer.
type linkNode struct {
	group   string
	id      string
	names   []string // Arabic names and surface forms, sorted
	english string
	docs    []int32    // documents that it stands in, ascending
	words   [][]string // of each name, keys of its words
}

type linker struct {
	rs    []Result
	byID  map[linkID]int32
	nodes []linkNode
	up    []int32 // union-find: parent of each node

	persons [][]int32 // nodes of persons of each document
}

// group joins kinds whose names are compared: a place may be taken for a state
// here and a region there.
func (k Kind) group() string {
	if k == GPE || k == Location {
		return "place"
	}
	return string(k)
}

// gather makes a node of each ID.
func (l *linker) gather() {
	for d := range l.rs {
		for i := range l.rs[d].Entities {
			e := &l.rs[d].Entities[i]
			key := linkID{e.Kind.group(), e.ID}
			n, ok := l.byID[key]
			if !ok {
				n = int32(len(l.nodes))
				l.byID[key] = n
				l.nodes = append(l.nodes, linkNode{group: key.group, id: e.ID})
			}
			l.nodes[n].see(e, int32(d))
		}
	}
	// The order of the results must not tell: sort by content.
	slices.SortFunc(l.nodes, func(a, b linkNode) int { return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.id, b.id)) })
	clear(l.byID)
	l.up = make([]int32, len(l.nodes))
	for i := range l.nodes {
		n := &l.nodes[i]
		l.up[i] = int32(i)
		l.byID[linkID{n.group, n.id}] = int32(i)
		slices.Sort(n.names)
		n.names = slices.Compact(n.names)
		for _, name := range n.names {
			n.words = append(n.words, nameWordKeys(n.group, name))
		}
	}
}

func (n *linkNode) see(e *Entity, doc int32) {
	if e.Kind == Person || e.NameAr == "" {
		n.names = append(n.names, stripMarks(e.Text))
	}
	if e.NameAr != "" {
		n.names = append(n.names, stripMarks(e.NameAr))
	}
	if n.english == "" || e.Name != "" && e.Name < n.english {
		n.english = cmp.Or(e.Name, n.english)
	}
	if k := len(n.docs); k == 0 || n.docs[k-1] != doc {
		n.docs = append(n.docs, doc)
	}
}

func (l *linker) find(i int32) int32 {
	for l.up[i] != i {
		l.up[i] = l.up[l.up[i]]
		i = l.up[i]
	}
	return i
}

// join makes two nodes one referent, unless a source names them differently.
func (l *linker) join(a, b int32) {
	a, b = l.find(a), l.find(b)
	if a == b || l.nodes[a].english != "" && l.nodes[b].english != "" && l.nodes[a].english != l.nodes[b].english {
		return
	}
	if a > b {
		a, b = b, a
	}
	l.up[b] = a
	l.nodes[a].english = cmp.Or(l.nodes[a].english, l.nodes[b].english)
}

// rename writes the ID and the names of each referent into its mentions.
func (l *linker) rename() {
	id := make([]string, len(l.nodes))
	full := make([]string, len(l.nodes))
	for i := range l.nodes {
		r := l.find(int32(i))
		n := &l.nodes[i]
		if id[r] == "" || betterID(n.id, id[r]) {
			id[r] = n.id
		}
		for _, name := range n.names {
			if fuller(name, full[r]) {
				full[r] = name
			}
		}
	}
	for d := range l.rs {
		for i := range l.rs[d].Entities {
			e := &l.rs[d].Entities[i]
			n, ok := l.byID[linkID{e.Kind.group(), e.ID}]
			if !ok {
				continue
			}
			r := l.find(n)
			e.ID = id[r]
			if e.Name == "" {
				e.Name = l.nodes[r].english
			}
			if e.Name == "" && e.Kind == Person {
				e.NameAr = full[r]
			}
		}
	}
}

// betterID prefers an ID of a source (a QID) to a local one, then the smaller.
func betterID(a, b string) bool {
	qa, qb := isQID(a), isQID(b)
	if qa != qb {
		return qa
	}
	return a < b
}

func isQID(s string) bool { return len(s) > 1 && s[0] == 'Q' && digitsLen(s[1:]) == len(s)-1 }

// fuller prefers the longer name, then the smaller.
func fuller(a, b string) bool {
	return len(a) > len(b) || len(a) == len(b) && a < b
}
