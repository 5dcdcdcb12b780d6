package extract

// joinOrganizations joins an institution's name to a longer one of the same
// document that begins with the same word and holds all its words, if there is
// one such name only: the observatory of justice, the Tunisian observatory for
// the independence of justice.
func (l *linker) joinOrganizations() {
	heads := l.heads()
	for i := range l.nodes {
		n := &l.nodes[i]
		if n.group != string(Organization) || n.english != "" {
			continue
		}
		w := longestOf(n.words)
		if len(w) < 2 {
			continue
		}
		if r, ok := l.onlyLonger(int32(i), w, heads); ok {
			l.join(r, int32(i))
		}
	}
}

// docHead is the first word of a name in a document.
type docHead struct {
	doc  int32
	head string
}

// heads maps first words to the institutions that they begin, by document.
func (l *linker) heads() map[docHead][]int32 {
	heads := make(map[docHead][]int32)
	for i := range l.nodes {
		n := &l.nodes[i]
		if n.group != string(Organization) {
			continue
		}
		for _, w := range n.words {
			if len(w) < 2 {
				continue
			}
			for _, d := range n.docs {
				heads[docHead{d, w[0]}] = append(heads[docHead{d, w[0]}], int32(i))
			}
		}
	}
	return heads
}

// onlyLonger returns the one referent with a longer name that holds the words of
// node i in its documents; ok is false for none and for several.
func (l *linker) onlyLonger(i int32, w []string, heads map[docHead][]int32) (fit int32, ok bool) {
	for _, d := range l.nodes[i].docs {
		nodes := heads[docHead{d, w[0]}]
		for _, j := range nodes[:min(len(nodes), maxBearers)] {
			r := l.find(j)
			if r == l.find(i) || !l.holds(j, w) {
				continue
			}
			if ok && r != fit {
				return 0, false
			}
			fit, ok = r, true
		}
	}
	return fit, ok
}

func longestOf(names [][]string) []string {
	var longest []string
	for _, w := range names {
		if len(w) > len(longest) {
			longest = w
		}
	}
	return longest
}

// holds reports whether a longer name of node j has all the words.
func (l *linker) holds(j int32, w []string) bool {
	for _, v := range l.nodes[j].words {
		if len(v) > len(w) && v[0] == w[0] && inOrder(w, v) {
			return true
		}
	}
	return false
}
