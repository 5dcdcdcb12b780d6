package extract

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

// nameWordKeys are the keys of the words of a name, by which names are compared:
// of persons by sound, of institutions without article and endings, of others as
// they are searched.
func nameWordKeys(group, name string) []string {
	var keys []string
	folded := arabic.Match.Fold(name)
	for t := range arabic.Tokens(folded) {
		if t.Kind > arabic.Latin {
			continue
		}
		w := folded[t.Start:t.End]
		switch group {
		case string(Person):
			if w = arabic.NameKey(w); w == "" {
				w = folded[t.Start:t.End]
			}
		case string(Organization), string(Facility):
			w = stemKey(w)
		default:
			w = arabic.Search.Fold(w)
		}
		if w != "" && !droppedKey(group, w) {
			keys = append(keys, w)
		}
	}
	return keys
}

// droppedKey reports whether a key says nothing about who is named: mullah, the
// ministry, the republic.
func droppedKey(group, key string) bool {
	switch group {
	case string(Person):
		return key == emptyKeys().mullah || key == emptyKeys().theMullah
	case string(Organization):
		return key == emptyKeys().ministry || key == emptyKeys().republic
	}
	return false
}

// emptyKeys are the keys that droppedKey drops.
var emptyKeys = sync.OnceValue(func() (k struct{ mullah, theMullah, ministry, republic string }) {
	k.mullah, k.theMullah = arabic.NameKey("ملا"), arabic.NameKey("الملا")
	k.ministry, k.republic = stemKey("وزارة"), stemKey("الجمهورية")
	return k
})

// stemKey is a word of an institution's name without article, li- and the
// endings by which an adjective of relation differs from its noun: the Tunisian
// presidency and the presidency of the Tunisian republic share two keys.
func stemKey(w string) string {
	if s, ok := strings.CutPrefix(w, prepLam+articleLam); ok && len(s) > 2*letterLen {
		w = s
	} else if s, ok := strings.CutPrefix(w, article); ok && len(s) > 2*letterLen {
		w = s
	}
	w = arabic.Search.Fold(w)
	for _, ending := range [...]string{"يه", "ه", "ي", "يا", "ا"} {
		if s, ok := strings.CutSuffix(w, ending); ok && len(s) >= 3*letterLen {
			return s
		}
	}
	return w
}

// homeOf is the country that a local ID holds, "" for none.
func homeOf(id string) string {
	_, rest, _ := strings.Cut(id, "/")
	home, _, ok := strings.Cut(rest, "/")
	if !ok {
		return ""
	}
	return home
}

// joinKeys joins nodes that share a whole name. A person's single word is no
// whole name.
func (l *linker) joinKeys() {
	first := make(map[string]int32)
	for i := range l.nodes {
		n := &l.nodes[i]
		for k, words := range n.words {
			if len(words) == 0 || n.group == string(Person) && len(words) < 2 {
				continue
			}
			sep := " "
			if n.group == string(Person) {
				sep = "" // Abd Allah may be one word or two
			}
			key := n.group + "\x00" + homeOf(n.id) + "\x00" + strings.Join(words, sep)
			if n.group != string(Person) && n.group != string(Organization) {
				key = n.group + "\x00" + arabic.Search.Fold(n.names[k])
			}
			if j, ok := first[key]; ok {
				l.join(j, int32(i))
			} else {
				first[key] = int32(i)
			}
		}
	}
}

// joinSpellings joins full names of persons that can be spellings of one,
// comparing those whose keys begin alike.
func (l *linker) joinSpellings() {
	type named struct {
		node int32
		name arabic.Name
	}
	const prefix = 3
	alike := make(map[string][]named)
	for i := range l.nodes {
		n := &l.nodes[i]
		if n.group != string(Person) {
			continue
		}
		for k, name := range n.names {
			key := strings.Join(n.words[k], "")
			if len(n.words[k]) < 2 || len(key) < prefix {
				continue
			}
			others, read := alike[key[:prefix]], arabic.ReadName(name)
			for j := range others {
				if o := &others[j]; l.find(o.node) != l.find(int32(i)) && o.name.Same(&read) {
					l.join(o.node, int32(i))
				}
			}
			if len(others) < maxBearers {
				alike[key[:prefix]] = append(others, named{int32(i), read})
			}
		}
	}
}

// joinPersons joins each name to the one longer name that holds it: its words
// are among the longer one's, in order, and it ends or begins like it. A name
// that fits several persons joins one whom its documents name, if that is one.
func (l *linker) joinPersons() {
	byWord := make(map[string][]int32) // first and last word -> nodes with longer names
	longest := make([][]string, len(l.nodes))
	var order []int32
	for i := range l.nodes {
		if l.nodes[i].group != string(Person) {
			continue
		}
		longest[i] = longestOf(l.nodes[i].words)
		if len(longest[i]) > 0 {
			order = append(order, int32(i))
		}
		for _, d := range l.nodes[i].docs {
			l.persons[d] = append(l.persons[d], int32(i))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(len(longest[b]), len(longest[a])) })
	for _, i := range order {
		w := longest[i]
		l.joinLonger(i, w, byWord[w[len(w)-1]], longest)
		if len(w) == 1 || l.find(i) == i && w[0] != w[len(w)-1] {
			l.joinLonger(i, w, byWord[w[0]], longest)
		}
		byWord[w[len(w)-1]] = append(byWord[w[len(w)-1]], i)
		if w[0] != w[len(w)-1] {
			byWord[w[0]] = append(byWord[w[0]], i)
		}
	}
}

// maxBearers bounds the longer names that a short one is compared with.
const maxBearers = 200

func (l *linker) joinLonger(i int32, w []string, bearers []int32, longest [][]string) {
	var fit []int32
	for _, j := range bearers[:min(len(bearers), maxBearers)] {
		r := l.find(j)
		if len(longest[j]) > len(w) && inOrder(w, longest[j]) && !slices.Contains(fit, r) && r != l.find(i) {
			fit = append(fit, r)
		}
	}
	if len(fit) > 1 {
		fit = slices.DeleteFunc(fit, func(r int32) bool { return !l.together(i, r) })
	}
	if len(fit) == 1 {
		l.join(fit[0], i)
	}
}

// inOrder reports whether the words stand in the longer name in their order.
func inOrder(words, longer []string) bool {
	k := 0
	for _, w := range longer {
		if k < len(words) && words[k] == w {
			k++
		}
	}
	return k == len(words)
}

// together reports whether a node shares a document with any node of a
// referent.
func (l *linker) together(i, r int32) bool {
	for _, d := range l.nodes[i].docs {
		nodes := l.persons[d]
		for _, j := range nodes[:min(len(nodes), maxBearers)] {
			if l.find(j) == r {
				return true
			}
		}
	}
	return false
}
