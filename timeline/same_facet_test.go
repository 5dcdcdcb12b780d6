package timeline

import "testing"

// TestFacets asks that every line of facets.tsv is of a known kind, and every
// word of it a word for events.
func TestFacets(t *testing.T) {
	lex := loadLexicon()
	for kind, words := range facets() {
		if lex.family[kind] == "" {
			t.Errorf("%q is no kind", kind)
		}
		last := uint64(0)
		for w, facet := range words {
			if len(lex.read(w)) == 0 {
				t.Errorf("%s: %q is no word for an event", kind, w)
			}
			if facet == 0 {
				t.Errorf("%s: more than 64 facets", kind)
			}
			last = max(last, facet)
		}
		if last == 1 {
			t.Errorf("%s: one facet tells nothing apart", kind)
		}
	}
	for _, c := range []struct {
		kind, a, b string
		same       bool
	}{
		{"election", "الانتخابات", "الاقتراع", true},
		{"election", "الانتخابات", "فازت", false},
		{"war", "واشتبكت", "المعارك", true},
		{"war", "الاشتباكات", "سيطرتها", false},
	} {
		a, b := lex.facet(c.kind, c.a), lex.facet(c.kind, c.b)
		if a == 0 || b == 0 || (a == b) != c.same {
			t.Errorf("%s: %q %b, %q %b", c.kind, c.a, a, c.b, b)
		}
	}
	if f := lex.facet("attack", "الهجوم"); f != 0 {
		t.Errorf("an attack may be any, not %b", f)
	}
}
