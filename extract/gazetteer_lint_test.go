package extract

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/hawliyat/hawliyat/arabic"
)

// gazRow is a row of a list.
type gazRow struct {
	line int
	cols []string
}

// lintFile checks what every data file promises, its form apart, and returns
// its rows.
func lintFile(t *testing.T, file string, columns int) []gazRow {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data := string(b)
	lintHeader(t, file, data)
	var rows []gazRow
	last := ""
	for i, line := range strings.Split(strings.TrimSuffix(data, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		r := gazRow{i + 1, strings.Split(line, "\t")}
		if len(r.cols) != columns {
			t.Errorf("%s:%d: %d columns", file, r.line, len(r.cols))
			continue
		}
		for _, c := range r.cols[:columns-1] {
			if strings.ContainsFunc(c, func(r rune) bool { return r > 0x7E }) {
				t.Errorf("%s:%d: %q is not ASCII", file, r.line, c)
			}
		}
		if line <= last {
			t.Errorf("%s:%d: not sorted", file, r.line)
		}
		last = line
		rows = append(rows, r)
	}
	return rows
}

// lintHeader checks the header of a data file and its letters.
func lintHeader(t *testing.T, file, data string) {
	t.Helper()
	head := data[:max(0, strings.LastIndex(data, "\n#"))]
	for _, want := range []string{"# Columns: ", "# Source: "} {
		if !strings.Contains(data, want) {
			t.Errorf("%s: no %q in the header", file, want)
		}
	}
	if !strings.Contains(data, "Licence: ") || len(head) > 2000 {
		t.Errorf("%s: no licence in the header", file)
	}
	if !utf8.ValidString(data) || !norm.NFC.IsNormalString(data) || strings.ContainsAny(data, "\r\u200e\u200f\u00a0\ufeff") || strings.Contains(data, "  ") {
		t.Errorf("%s: not plain NFC text", file)
	}
}

// words is a form as the automaton knows it.
func words(form string) string {
	b := newGazBuilder("")
	b.tokenize(arabic.Match.Fold(strings.TrimRight(form, formMarks)))
	key := ""
	for _, w := range b.toks {
		key += " " + strings.NewReplacer("ة", "ه", "ؤ", "و", "ئ", "ي").Replace(strings.ToLower(w))
	}
	return key
}

// lintForms checks a column of forms: known marks, no form twice in a row, and
// in two rows of one list only where all but one say that the other is meant
// more often.
func lintForms(t *testing.T, file string, rows []gazRow) {
	type bearer struct {
		row    int
		second bool
	}
	seen := map[string]bearer{}
	for _, r := range rows {
		for _, form := range strings.Split(r.cols[len(r.cols)-1], "|") {
			key := words(form)
			second := strings.Contains(form[len(strings.TrimRight(form, formMarks)):], "~")
			if key == "" || strings.TrimSpace(form) != form || strings.Count(key, " ") > maxFormWords {
				t.Errorf("%s:%d: bad form %q", file, r.line, form)
			}
			b, dup := seen[key]
			switch {
			case dup && b.row == r.line:
				t.Errorf("%s:%d: %q twice", file, r.line, form)
			case dup && !b.second && !second:
				t.Errorf("%s:%d: %q is also in line %d", file, r.line, form, b.row)
			}
			if !dup || !second {
				seen[key] = bearer{r.line, second}
			}
		}
	}
}

func TestGazetteerLists(t *testing.T) {
	for _, s := range gazSources() {
		file := filepath.Join("lexicon", s.file)
		columns := 3
		if s.file == "gaz_state.tsv" {
			columns = 4
		}
		rows := lintFile(t, file, columns)
		lintForms(t, file, rows)
		for _, r := range rows {
			if in := r.cols[1]; in != "" && countryIndex(in) == 0 {
				t.Errorf("%s:%d: country %q", file, r.line, in)
			}
			if r.cols[0] == "" {
				t.Errorf("%s:%d: no name", file, r.line)
			}
			if columns == 4 && r.cols[2] != "" && r.cols[2][0] != 'Q' {
				t.Errorf("%s:%d: id %q", file, r.line, r.cols[2])
			}
		}
		if len(rows) < 150 {
			t.Errorf("%s: %d rows", file, len(rows))
		}
	}
}

func TestGazetteerOtherLists(t *testing.T) {
	for file, columns := range map[string]int{
		"lexicon/nationalities.tsv":       3,
		"lexicon/gaz_alias.tsv":           1,
		"lexicon/gaz_phrase.tsv":          2,
		"lexicon/gaz_context.tsv":         3,
		"lexicon/names_ar.tsv":            2,
		"internal/gazgen/state_forms.tsv": 3,
	} {
		rows := lintFile(t, file, columns)
		switch file {
		case "lexicon/nationalities.tsv", "lexicon/gaz_alias.tsv", "lexicon/gaz_phrase.tsv", "lexicon/names_ar.tsv":
			lintForms(t, file, rows)
		case "lexicon/gaz_context.tsv":
			for _, r := range rows {
				lintForms(t, file, []gazRow{r})
				if !Kind(r.cols[0]).valid() || r.cols[1] != "head" && r.cols[1] != "before" {
					t.Errorf("%s:%d: %q", file, r.line, r.cols[:2])
				}
			}
		}
	}
}

// TestGazetteerEveryForm finds every form of the lists in a text of its own:
// none is lost to folding, tokens or an earlier row.
func TestGazetteerEveryForm(t *testing.T) {
	g := &gazetteer{layers: []*gazLayer{embeddedGazetteer()}}
	var txt text
	for _, s := range gazSources() {
		for _, r := range lintFile(t, filepath.Join("lexicon", s.file), len(strings.Split(firstRow(s.data), "\t"))) {
			for _, form := range strings.Split(r.cols[len(r.cols)-1], "|") {
				form = strings.TrimRight(form, formMarks)
				txt.prepare(Document{Text: "«" + strings.NewReplacer("(", "", ")", "").Replace(form) + "» "})
				var got []string
				g.match(&txt, func(c candidate) { got = append(got, g.entry(c.entry).name) })
				if !slices.Contains(got, r.cols[0]) {
					t.Errorf("%s:%d: %q finds %q", s.file, r.line, form, got)
				}
			}
		}
	}
}

func firstRow(data string) string {
	for line := range strings.Lines(data) {
		if line[0] != '#' {
			return line
		}
	}
	return ""
}
