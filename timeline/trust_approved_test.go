package timeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestApproved holds everything that mentions and timelines say of the case
// files, of the stories, of hostile texts and of the embedded articles.
func TestApproved(t *testing.T) {
	attack.OnlyApproved(t, *update)
	approvedCases(t)
	approvedSentences(t)
	approvedStories(t)
	var seeds timeline.Set
	for _, s := range corpusSets(t) {
		seeds.Union(&s)
	}
	tl := merged(t, &seeds)
	attack.Approved(t, "corpus.json", strings.ReplaceAll(string(asJSON(t, &seeds)), "},{", "},\n{"), *update)
	for _, w := range formats { // the fixture has golden files of the others
		file := "." + strings.ToLower(strings.TrimPrefix(w.name, "Write"))
		switch w.name {
		case "WriteHTML", "WriteCSV", "WriteICS":
			attack.Approved(t, "fixture"+file, strings.ReplaceAll(written(t, fixture(), w.write), "\r", ""), *update)
			fallthrough
		case "WriteText", "WriteSVG":
			attack.Approved(t, "corpus"+strings.Replace(file, ".text", ".txt", 1), strings.ReplaceAll(written(t, tl, w.write), "\r", ""), *update)
		}
	}
}

// approvedCases reads each case file as one document, so that its sentences have
// each other for context.
func approvedCases(t *testing.T) {
	files, err := filepath.Glob("../extract/testdata/dates/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var all timeline.Set
	for _, file := range append(files, "testdata/mentions.txt") {
		doc := extract.Document{ID: filepath.Base(file), Source: "مصدر", Published: day("2022-03-09").Time()}
		for _, line := range linesOf(t, file) {
			text, _, _ := strings.Cut(line, "\t")
			if text != "" && !strings.ContainsAny(text[:1], "#@=\n") {
				doc.Text += strings.TrimSpace(text) + "\n"
			}
		}
		fmt.Fprintln(&b, doc.ID)
		all.AddDocument(doc, recorded(t, &b, doc)...)
	}
	attack.Approved(t, "mentions.txt", b.String(), *update)
	attack.Approved(t, "cases.txt", written(t, merged(t, &all), (*timeline.Timeline).WriteText), *update)
}

// approvedSentences reads the sentences of case files, and the beginnings of the
// hostile texts, one by one.
func approvedSentences(t *testing.T) {
	var b strings.Builder
	published := day("2022-03-09").Time()
	for _, name := range []string{"titles", "statuses", "participants", "mentions"} {
		for _, line := range linesOf(t, "testdata/"+name+".txt") {
			if at, ok := strings.CutPrefix(line, "@ "); ok {
				published, _ = time.Parse(time.DateOnly, strings.TrimSpace(at))
			}
			if line = strings.TrimSpace(line); line != "" && !strings.ContainsAny(line[:1], "#@=") {
				fmt.Fprintf(&b, "%.40q\n", line)
				recorded(t, &b, extract.Document{ID: "case", Text: line, Published: published})
			}
		}
	}
	for _, h := range attack.Texts() {
		fmt.Fprintln(&b, h.Name)
		recorded(t, &b, extract.Document{ID: "hostile", Text: h.Of(200), Published: published})
	}
	attack.Approved(t, "sentences.txt", strings.ToValidUTF8(b.String(), "?"), *update)
}

// approvedStories merges the reports of each story, with the reasons.
func approvedStories(t *testing.T) {
	var b strings.Builder
	for _, s := range readStories(t) {
		tl, err := timeline.Build(t.Context(), s.set(t), timeline.Options{Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "* %s\n%s", s.name, written(t, tl, (*timeline.Timeline).WriteText))
	}
	attack.Approved(t, "stories.txt", b.String(), *update)
}

func linesOf(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.SplitAfter(string(data), "\n")
}

// recorded writes all that the mentions of a document say, and returns them.
func recorded(t *testing.T, b *strings.Builder, doc extract.Document) []timeline.Mention {
	t.Helper()
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return recordedBy(t, x, b, doc)
}

func recordedBy(t *testing.T, x *extract.Extractor, b *strings.Builder, doc extract.Document) []timeline.Mention {
	t.Helper()
	r, err := x.Extract(t.Context(), doc)
	if err != nil {
		t.Fatal(err)
	}
	ms := timeline.Mentions(doc, r)
	for _, m := range ms {
		fmt.Fprintf(b, "  %d-%d %s %v %s %s %s %s %s %q %d %v %v", m.Start, m.End, m.Kind, m.Also, m.Status, m.StatusCue, m.Date.TIMEX, m.Bound, m.DateRule, m.Title, m.Chain, m.Headline, len(m.Alternatives))
		for _, p := range append(m.Participants, m.Place) {
			fmt.Fprintf(b, " | %s %s", p.ID, p.Role)
		}
		for _, q := range m.Quantities {
			fmt.Fprintf(b, " | %s %s", q.Value, q.Unit)
		}
		b.WriteByte('\n')
	}
	return ms
}
