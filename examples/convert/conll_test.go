package main

import (
	"slices"
	"strings"
	"testing"
)

// TestCoNLL reads the first document strictly; the spans that the tags give are
// those of the library.
func TestCoNLL(t *testing.T) {
	status, out, errs := call(t, hardLines(t), "-to", "conll", "-jsonl", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	docs := strings.Split(out, "# newdoc id = ")
	if len(docs) != 3 || docs[0] != "" {
		t.Fatalf("%d documents", len(docs)-1)
	}
	_, first, _ := strings.Cut(docs[1], "\n")
	got, want := readIOB2(t, first, hard), flat(found(t, hard))
	if len(got) != len(want) {
		t.Fatalf("%d spans, want %d", len(got), len(want))
	}
	for i, s := range want {
		if got[i].start != s.start || got[i].end != s.end || got[i].label != s.label {
			t.Errorf("%q, want %q", hard[got[i].start:got[i].end], hard[s.start:s.end])
		}
	}
}

// readIOB2 reads two columns, I-X only after B-X or I-X, tokens in the order of
// the text with nothing but invisible characters between them.
func readIOB2(t *testing.T, lines, text string) []span {
	t.Helper()
	var got []span
	at, before := 0, "O"
	for line := range strings.Lines(lines) {
		if line == "\n" {
			before = "O"
			continue
		}
		token, tag, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		i := strings.Index(text[at:], token)
		if !ok || token == "" || i < 0 || strings.TrimFunc(text[at:at+i], invisible) != "" {
			t.Fatalf("line %q after %.40q", line, text[at:])
		}
		start := at + i
		at = start + len(token)
		switch kind, label, _ := strings.Cut(tag, "-"); {
		case tag == "O":
		case kind == "B" && slices.Contains(allLabels, label):
			got = append(got, span{start: start, end: at, label: label})
		case kind == "I" && before != "O" && before[2:] == label:
			got[len(got)-1].end = at
		default:
			t.Fatalf("tag %s after %s", tag, before)
		}
		before = tag
	}
	return got
}

// invisible are the characters that lie between tokens.
func invisible(r rune) bool { return r <= ' ' || r == '\u2067' || r == zwj }
