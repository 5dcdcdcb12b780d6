package hostile

import (
	_ "embed"
	"iter"
	"math/rand/v2"
	"strings"
	"sync"
)

//go:embed testdata/rows.txt
var rowsFile string

// wordGroup is the words of one kind, and the groups that like to follow.
type wordGroup struct {
	words  []string
	follow []*wordGroup
}

// rowGroups reads testdata/rows.txt. A group that it does not have is a fault of
// the file.
var rowGroups = sync.OnceValue(func() []*wordGroup {
	named := map[string]*wordGroup{}
	var all []*wordGroup
	lines := strings.Split(strings.TrimSpace(rowsFile), "\n")
	for _, pass := range []int{1, 2} {
		for _, line := range lines {
			cols := strings.Split(line, "\t")
			switch {
			case line[0] == '#':
			case pass == 1:
				g := &wordGroup{words: strings.Fields(cols[2])}
				named[cols[0]], all = g, append(all, g)
			default:
				for name := range strings.FieldsSeq(cols[1]) {
					named[cols[0]].follow = append(named[cols[0]].follow, named[name])
				}
			}
		}
	}
	return all
})

// joinedTo is what is joined to the front of a word of a row, mostly nothing.
var joinedTo = [...]string{"", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "و", "و", "و", "و", "ب", "ب", "ل", "ال", "لل", "ف", "ك", "وب", "بال", "وال"}

// Rows yields n rows of three to a dozen words each of which mostly likes to stand
// behind the one before: sentences in form, with every condition of a rule now
// met and now missed by one word. They depend on seed and rows.txt alone.
func Rows(seed uint64, n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		r := rand.New(rand.NewPCG(seed, 17))
		groups := rowGroups()
		for range n {
			var b strings.Builder
			g := groups[r.IntN(len(groups))]
			for k := range 3 + r.IntN(10) {
				w := g.words[r.IntN(len(g.words))]
				if k > 0 && (len(w) > 2 || r.IntN(2) == 0) { // a mark stands close to a word or apart
					b.WriteByte(' ')
				}
				if len(w) > 4 {
					w = joinedTo[r.IntN(len(joinedTo))] + w
				}
				b.WriteString(w)
				if r.IntN(6) == 0 || len(g.follow) == 0 {
					g = groups[r.IntN(len(groups))]
				} else {
					g = g.follow[r.IntN(len(g.follow))]
				}
			}
			if !yield(b.String()) {
				return
			}
		}
	}
}
