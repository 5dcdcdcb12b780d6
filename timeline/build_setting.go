package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// headlineWeight is what a country in the headline counts against one in the
// text.
const headlineWeight = 4

// setting gives every node that names no country the one that its document
// names most: a local paper says "the president" and means its own.
func (g *merger) setting(docs []extract.Document) {
	count, open := g.named()
	for i := range docs {
		if d := g.docs[docs[i].ID]; open[d] && count[d] == nil {
			if c := headCountry(&docs[i]); c != "" {
				count[d] = map[int16]int{g.codeID(c): headlineWeight}
			}
		}
	}
	home := g.homes(count)
	for i := range g.nodes {
		if n := &g.nodes[i]; n.doc >= 0 && len(n.nations) == 0 && home[n.doc] >= 0 {
			n.nations, n.implied = append(g.codesOf.cut(1), home[n.doc]), true
		}
	}
}

// named counts how often each document names each country; open are the
// documents with a node that names neither country nor place.
func (g *merger) named() (count []map[int16]int, open []bool) {
	count, open = make([]map[int16]int, len(g.published)), make([]bool, len(g.published))
	for i := range g.nodes {
		n := &g.nodes[i]
		if n.doc < 0 {
			continue
		}
		if len(n.nations) == 0 {
			open[n.doc] = open[n.doc] || n.place < 0
			continue
		}
		if count[n.doc] == nil {
			count[n.doc] = map[int16]int{}
		}
		weight := 1
		if g.brief(n.first).has&hasHeadline != 0 {
			weight = headlineWeight
		}
		for _, c := range n.nations {
			count[n.doc][c] += weight
		}
	}
	return count, open
}

// homes is the country that counts most in each document, -1 for none; of
// equal ones the first by code.
func (g *merger) homes(count []map[int16]int) []int16 {
	home := make([]int16, len(count))
	for d, c := range count {
		home[d] = -1
		for k, n := range c {
			if home[d] < 0 || n > c[home[d]] || n == c[home[d]] && g.codes.list[k] < g.codes.list[home[d]] {
				home[d] = k
			}
		}
	}
	return home
}

// maxHead bounds the first lines in which the country of a document is sought.
const maxHead = 400

// headCountry is the first country, nationality or capital in the title or the
// first lines of d, "" where they name none.
func headCountry(d *extract.Document) string {
	head := d.Text[:min(len(d.Text), maxHead)]
	words := strings.FieldsFunc(fold(d.Title+"\n"+head), func(r rune) bool { return r < '\u0621' || r > '\u064A' })
	for i, w := range words {
		if i+1 < len(words) {
			if c := nation(w + " " + words[i+1]); c != "" {
				return c
			}
		}
		for _, x := range [...]string{w, cutProclitic(w)} {
			if c := nation(x); c != "" {
				return c
			}
		}
	}
	return ""
}

// cutProclitic takes one of the prefixes of lexicon/merging.tsv off a word.
func cutProclitic(w string) string {
	for _, p := range mergingWords().prefixes {
		if r, ok := strings.CutPrefix(w, p); ok && len(r) >= 6 {
			return r
		}
	}
	return w
}
