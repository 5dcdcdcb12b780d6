package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

// TestApprovedCuts holds what is told in news of which the beginning is missing up
// to any word, so that each of them is once the first of its text, the first
// name, the first date, the first event; and what is told where the end is
// missing from any word on.
func TestApprovedCuts(t *testing.T) {
	g := newsGrammar(t)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	for i := range 130 {
		var b strings.Builder
		told, texts := 0, 0
		text := g.Say(t, []string{"DOC", "REPORT", "DATED"}[i%3], 5000+i)
		words := strings.Split(text, " ")
		for k := range min(len(words), 28) {
			for _, cut := range [...]string{strings.Join(words[k:], " "), strings.Join(words[:len(words)-k], " ")} {
				doc := extract.Document{ID: "cut", Text: cut}
				if texts++; texts%8 > 0 {
					doc.Published = (day("2024-03-10") + extract.Day(i%9)).Time()
				}
				told += len(recordedBy(t, x, &b, doc))
			}
		}
		d.Add(fmt.Sprint(i, " ", text), b.String(), texts, told)
	}
	d.Approved(t, "cuts.txt", *update)
}
