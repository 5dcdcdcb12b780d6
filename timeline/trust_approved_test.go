package timeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestApproved holds everything that mentions and timelines say of the case
// files, each read as one document, and of the embedded articles.
func TestApproved(t *testing.T) {
	if os.Getenv("HAWLIYAT_APPROVED") == "" && !*update {
		t.Skip("every change of a rule changes something here; HAWLIYAT_APPROVED=1, as in .ci/long, shows what")
	}
	files, err := filepath.Glob("../extract/testdata/dates/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var all timeline.Set
	for _, file := range append(files, "testdata/mentions.txt") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := extract.Document{ID: filepath.Base(file), Source: "مصدر", Published: day("2022-03-09").Time()}
		for line := range strings.Lines(string(data)) {
			text, _, _ := strings.Cut(line, "\t")
			if text != "" && !strings.ContainsAny(text[:1], "#@=\n") {
				doc.Text += strings.TrimSpace(text) + "\n"
			}
		}
		r, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		ms := timeline.Mentions(doc, r)
		all.AddDocument(doc, ms...)
		fmt.Fprintln(&b, doc.ID)
		for _, m := range ms {
			fmt.Fprintf(&b, "  %d-%d %s %v %s %s %s %s %s %q %d %v %v", m.Start, m.End, m.Kind, m.Also, m.Status, m.StatusCue, m.Date.TIMEX, m.Bound, m.DateRule, m.Title, m.Chain, m.Headline, len(m.Alternatives))
			for _, p := range append(m.Participants, m.Place) {
				fmt.Fprintf(&b, " | %s %s", p.ID, p.Role)
			}
			for _, q := range m.Quantities {
				fmt.Fprintf(&b, " | %s %s", q.Value, q.Unit)
			}
			b.WriteByte('\n')
		}
	}
	attack.Approved(t, "mentions.txt", b.String(), *update)
	attack.Approved(t, "cases.txt", written(t, merged(t, &all), (*timeline.Timeline).WriteText), *update)
	var seeds timeline.Set
	for _, s := range corpusSets(t) {
		seeds.Union(&s)
	}
	attack.Approved(t, "corpus.json", strings.ReplaceAll(string(asJSON(t, &seeds)), "},{", "},\n{"), *update)
	attack.Approved(t, "corpus.txt", written(t, merged(t, &seeds), (*timeline.Timeline).WriteText), *update)
	for _, w := range formats { // the others have golden files
		if w.name != "WriteHTML" && w.name != "WriteCSV" && w.name != "WriteICS" {
			continue
		}
		attack.Approved(t, "fixture."+strings.ToLower(strings.TrimPrefix(w.name, "Write")), strings.ReplaceAll(written(t, fixture(), w.write), "\r", ""), *update)
	}
}
