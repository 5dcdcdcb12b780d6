package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// record writes a result for people to compare: a line for what it is of, then
// one for each span.
func record(b *strings.Builder, name string, r extract.Result) {
	fmt.Fprintf(b, "%s\n", name)
	for _, d := range r.Dates {
		v := d.Value
		fmt.Fprintf(b, "  D %d-%d %s %v %s %s %d-%d %d/%d %s %s %.3g", d.Start, d.End, d.Text, d.Type, v.TIMEX, v.Mod, v.Earliest, v.Latest, v.Grain, v.Calendar, d.Bound, d.Rule, d.Score)
		for _, a := range d.Alternatives {
			fmt.Fprintf(b, " | %s %s %.3g", a.Value.TIMEX, a.Rule, a.Weight)
		}
		if d.Reason != "" {
			fmt.Fprintf(b, " (%s)", d.Reason)
		}
		b.WriteByte('\n')
	}
	for _, e := range r.Entities {
		fmt.Fprintf(b, "  E %d-%d %s %s %q %q %s %.3g %s %q\n", e.Start, e.End, e.Text, e.Kind, e.Name, e.NameAr, e.ID, e.Score, e.Rule, e.Evidence)
	}
	for _, q := range r.Quantities {
		fmt.Fprintf(b, "  Q %d-%d %s %s %s %s %s %.3g %s\n", q.Start, q.End, q.Text, q.Kind, q.Value, q.Unit, q.Mod, q.Score, q.Rule)
	}
}

// TestApproved holds everything that is found in the sentences of the case
// files, which themselves state only the point of each, in the embedded
// articles and in the beginnings of the hostile texts.
func TestApproved(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{Explain: true, NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	read := func(text string, published time.Time) {
		r, err := x.Extract(t.Context(), extract.Document{Text: text, Published: published})
		if err != nil {
			t.Fatal(err)
		}
		record(&b, fmt.Sprintf("%.40q", text), r)
		if dating, ok := extract.InferPublished(extract.Document{Text: text}, r); ok {
			fmt.Fprintf(&b, "  P %+v\n", dating)
		}
	}
	for _, text := range caseTexts(t) {
		read(text, someDay)
	}
	hostile.Approved(t, "cases.txt", b.String(), *update)
	b.Reset()
	for _, h := range hostile.Texts() {
		read(h.Of(120), someDay)
		read(h.Of(120), time.Time{})
	}
	hostile.Approved(t, "hostile.txt", strings.ToValidUTF8(b.String(), "?"), *update)
	b.Reset()
	for _, r := range linkedCorpus(t) {
		record(&b, r.ID, r)
	}
	hostile.Approved(t, "corpus.txt", b.String(), *update)
}

// caseTexts are the sentences of the case files.
func caseTexts(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/dates/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, "testdata/entity_institution.txt", "testdata/entity_person.txt", "testdata/entity_place.txt",
		"testdata/quantity_count.txt", "testdata/quantity_money.txt", "testdata/published.txt")
	var texts []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			text, _, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			if text != "" && text[0] != '#' && text[0] != '@' {
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// linkedCorpus is what is found in the embedded articles, with the IDs of Link.
func linkedCorpus(t *testing.T) []extract.Result {
	t.Helper()
	var linked []extract.Result
	for d := range corpus.Documents() {
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		linked = append(linked, r)
	}
	extract.Link(linked)
	return linked
}
