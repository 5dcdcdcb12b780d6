package timeline

import "strings"

// maxTitle bounds a title, in tokens.
const maxTitle = 14

// titleOf is a short Arabic title of the event of u: its words from the
// trigger on, without reporting clauses, dates and marks.
func (p *page) titleOf(u *unit) string {
	var b strings.Builder
	first := u.first
	n := 0
	for i := first; i < u.last && n < maxTitle; i++ {
		t := &p.toks[i]
		if n > 0 && (t.start > p.toks[i-1].end) {
			b.WriteByte(' ')
		}
		b.WriteString(p.doc.Text[t.start:t.end])
		n++
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
