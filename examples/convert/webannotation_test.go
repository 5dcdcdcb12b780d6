package main

import (
	"strings"
	"testing"
)

func TestWebAnnotation(t *testing.T) {
	status, out, errs := call(t, hardLines(t), "-to", "webannotation", "-jsonl", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	want := found(t, hard)
	n, ids := 0, map[string]bool{}
	for line := range strings.Lines(out) {
		var a annotation
		strict(t, line, &a)
		if a.Context != "http://www.w3.org/ns/anno.jsonld" || a.Type != "Annotation" || ids[a.ID] || len(a.Body) == 0 || len(a.Target.Selector) != 2 {
			t.Fatalf("%s", line)
		}
		ids[a.ID] = true
		if a.Target.Source == "https://news.example/b?x=1&y=2" {
			continue
		}
		if !strings.HasPrefix(a.Target.Source, "urn:hawliyat:") {
			t.Errorf("source %s", a.Target.Source)
		}
		checkSelectors(t, a.Target.Selector, hard[want[n].start:want[n].end])
		n++
	}
	if n != len(want) {
		t.Errorf("%d annotations, want %d", n, len(want))
	}
}

// checkSelectors holds that position and quote find want in the hard document.
func checkSelectors(t *testing.T, s []annotationSelector, want string) {
	t.Helper()
	pos, quote := s[0], s[1]
	if pos.Type != "TextPositionSelector" || quote.Type != "TextQuoteSelector" {
		t.Fatalf("%+v", s)
	}
	if got := slice(hard, *pos.Start, *pos.End); got != quote.Exact || got != want {
		t.Errorf("%q, %q, want %q", got, quote.Exact, want)
	}
	if !strings.Contains(hard, quote.Prefix+quote.Exact+quote.Suffix) || len([]rune(quote.Prefix)) > 32 {
		t.Errorf("context %q %q %q", quote.Prefix, quote.Exact, quote.Suffix)
	}
}
