package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
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

// TestApprovedStates holds what is told in texts each of which brings the code
// into a state of its own, and what becomes of forty of them in one timeline.
func TestApprovedStates(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	var b strings.Builder
	var all timeline.Set
	told := 0
	texts := attack.States()
	for i, text := range texts {
		for k := range 2 {
			doc := extract.Document{ID: fmt.Sprint("state ", i*2+k), Text: text}
			if (i+k)%7 > 0 {
				doc.Published = (day("2023-12-27") + extract.Day((i+3*k)%11)).Time()
			}
			ms := recordedBy(t, x, &b, doc)
			if told += len(ms); k == 0 {
				all.AddDocument(doc, ms...)
			}
		}
		if i%40 == 39 || i == len(texts)-1 {
			tl := merged(t, &all)
			b.WriteString(written(t, tl, (*timeline.Timeline).WriteJSON))
			d.Add(fmt.Sprint("states ", i/40), b.String(), told, len(tl.Events))
			b.Reset()
			all, told = timeline.Set{}, 0
		}
	}
	d.Approved(t, "states.txt", *update)
}
