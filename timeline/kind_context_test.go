package timeline

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestContextLines holds that every line of contexts.tsv can ever be read: its
// words are words of the lexicon, its classes are there, its kinds are known.
func TestContextLines(t *testing.T) {
	lex, s := loadLexicon(), loadSenses()
	lemmas := map[string]bool{anyNoun: true, anyVerb: true}
	for _, forms := range lex.forms {
		for _, f := range forms {
			lemmas[f.lemma] = true
		}
	}
	senseKinds := []string{senseNone, senseState, senseLight, senseWeak, senseReport}
	used := map[string]bool{}
	for _, row := range rows("contexts", 4) {
		if _, ok := lex.family[row[0]]; !ok && (row[1] != "frame" || !slices.Contains(senseKinds, row[0])) {
			t.Errorf("%q: no such kind of event in a line of %s", row[0], row[1])
		}
		for _, w := range strings.Fields(row[2]) {
			if !lemmas[fold(w)] {
				t.Errorf("%q is no first form of triggers.tsv or verbs.tsv", w)
			}
		}
		checkWhat(t, row)
		for _, name := range classesIn(row) {
			used[name] = true
		}
	}
	classes := slices.Collect(maps.Keys(s.classes))
	slices.Sort(classes)
	for _, name := range classes {
		if !used[name] {
			t.Errorf("no line asks for class %q", name)
		}
	}
	for name := range used {
		if len(s.classes[name]) == 0 {
			t.Errorf("no class %q in classes.tsv", name)
		}
	}
}

// checkWhat looks at the fourth column of one line.
func checkWhat(t *testing.T, row []string) {
	t.Helper()
	switch row[1] {
	case "frame":
		for f := range strings.SplitSeq(row[3], " / ") {
			if strings.Count(f, "~") != 1 {
				t.Errorf("%q: not one ~", f)
			}
		}
	case "beside", "topic":
	default:
		t.Errorf("%q is not frame, beside or topic", row[1])
	}
}

// classesIn is the classes that one line asks for.
func classesIn(row []string) []string {
	if row[1] == "topic" {
		return []string{row[3]}
	}
	var out []string
	for w := range strings.FieldsFuncSeq(row[3], func(r rune) bool { return r == ' ' || r == '|' || r == '!' || r == '^' }) {
		if name, ok := strings.CutPrefix(w, "@"); ok {
			out = append(out, name)
		}
	}
	return out
}
