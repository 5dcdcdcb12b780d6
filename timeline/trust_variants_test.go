package timeline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestApprovedVariants holds what is told where a sentence of the case files is changed
// at any word.
func TestApprovedVariants(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	published, last := day("2022-03-09").Time(), ""
	for _, name := range []string{"titles", "statuses", "participants", "mentions", "mention_dates", "contexts", "stories"} {
		for _, line := range linesOf(t, "testdata/"+name+".txt") {
			if at, ok := strings.CutPrefix(line, "@ "); ok {
				published, _ = time.Parse(time.DateOnly, strings.TrimSpace(at)[:len(time.DateOnly)])
			}
			if line = strings.TrimSpace(line); line == "" || strings.ContainsAny(line[:1], "#@=*") {
				continue
			}
			text, _, _ := strings.Cut(line, "\t")
			var b strings.Builder
			var n [2]int
			recordedBy(t, x, &b, extract.Document{ID: "story", Text: last + "\n" + text, Published: published})
			recordedBy(t, x, &b, extract.Document{ID: "story", Text: text + " " + last, Published: published})
			last = text
			for v := range attack.Variants(text, 3) {
				b.WriteString(v + "\n")
				n[0]++
				n[1] += len(recordedBy(t, x, &b, extract.Document{ID: "case", Text: v, Published: published}))
			}
			d.Add(text, b.String(), n[:]...)
		}
	}
	d.Approved(t, "variants.txt", *update)
}

// TestCutAnywhere reads texts that end, begin or go on otherwise at any word:
// none makes Mentions panic, and what it finds lies in the text.
func TestCutAnywhere(t *testing.T) {
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range append(linesOf(t, "testdata/mentions.txt"), linesOf(t, "testdata/stories.txt")...) {
		words := strings.Fields(line)
		for k := i % 2; k <= len(words); k += 2 {
			for _, text := range []string{strings.Join(words[:k], " "), strings.Join(words[k:], " "), strings.Join(words[:k], " ") + "، ما"} {
				doc := extract.Document{ID: "cut", Text: text, Published: day("2024-03-10").Time()}
				r, err := x.Extract(t.Context(), doc)
				if err != nil {
					t.Fatal(err)
				}
				for _, m := range timeline.Mentions(doc, r) {
					if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
						t.Errorf("%q: a mention at %d-%d", text, m.Start, m.End)
					}
				}
			}
		}
	}
}

// TestDebrisTellsNothing: what stands in a line of the page itself, such as
// "read also", is no event, whatever it says, and takes nothing from the text
// beside it.
func TestDebrisTellsNothing(t *testing.T) {
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	lines := append(linesOf(t, "testdata/mentions.txt"), linesOf(t, "testdata/titles.txt")...)
	lines = append(lines, "نشر منذ يومين", "منذ 3 سنوات", "حذر الوزير منذ أيام من زلزال غدا", "بعد أسبوع من الهجوم", "بعد ذلك بيومين توفي الوزير")
	for i, line := range lines {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "\t")
		for _, page := range [...]string{"اقرأ أيضا: " + line, line + "\nاقرأ أيضا: " + line, "اقرأ أيضا: " + line + "\n" + line} {
			doc := extract.Document{ID: "page", Text: page}
			if i%5 > 0 {
				doc.Published = day("2024-03-10").Time()
			}
			r, err := x.Extract(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range timeline.Mentions(doc, r) {
				if at := strings.Index(page, "اقرأ أيضا"); m.Start >= at && m.End <= at+len("اقرأ أيضا: "+line) && !strings.Contains(line, ".") {
					t.Errorf("%q tells %q", page, m.Quote)
				}
			}
		}
	}
}
