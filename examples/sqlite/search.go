package main

import (
	"context"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// hit is a document that has all words of a query.
type hit struct {
	Doc, Body string
	Spans     [][2]int // of the words in Body, bytes
}

// The marks that FTS5 puts around what it found.
const (
	markOn  = "\x01"
	markOff = "\x02"
)

// search returns the documents that have all words, the best first. Words may
// stand in any spelling, with و, ب, ل, ك, ف and the article before them or not.
func (a *archive) search(ctx context.Context, words string) ([]hit, error) {
	match := query(words)
	if match == "" {
		return nil, nil
	}
	rows, err := a.db.QueryContext(ctx, `
		SELECT doc.key, doc.body, highlight(search, 0, ?, ?)
		FROM search JOIN doc ON doc.id = search.rowid
		WHERE search MATCH ? ORDER BY search.rank, doc.key LIMIT 50`, markOn, markOff, match)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []hit
	for rows.Next() {
		var h hit
		var marked string
		if err := rows.Scan(&h.Doc, &h.Body, &marked); err != nil {
			return nil, err
		}
		h.Spans = spans(h.Body, marked)
		all = append(all, h)
	}
	return all, rows.Err()
}

// spans leads the marks in the folded text back to the original: folding is a
// pure function, so the map can be made again when it is needed.
func spans(body, marked string) [][2]int {
	var m arabic.Map
	folded := arabic.Search.AppendMap(nil, []byte(body), &m)
	bare := strings.NewReplacer(markOn, "", markOff, "").Replace(marked)
	if bare != string(folded) {
		return nil // the text has the marks itself, or another version folded it
	}
	var out [][2]int
	at, start := 0, 0
	for i := range len(marked) {
		switch marked[i : i+1] {
		case markOn:
			start = at
		case markOff:
			s, e := m.Original(start, at)
			out = append(out, [2]int{s, e})
		default:
			at++
		}
	}
	return out
}

// proclitics are what may be written together with a noun, folded. لل is for ل
// and the article.
var proclitics = func() []string {
	var all []string
	for _, conjunction := range []string{"", "و", "ف"} {
		for _, rest := range []string{"", "ال", "ب", "بال", "ل", "لل", "ك", "كال"} {
			all = append(all, conjunction+rest)
		}
	}
	return all
}()

// query is words in the language of FTS5: every word in all its clothes, each in
// quotes, so that nothing that a reader types is an operator.
func query(words string) string {
	var all []string
	folded := arabic.Search.Fold(words)
	for t := range arabic.Tokens(folded) {
		w := folded[t.Start:t.End]
		switch t.Kind {
		case arabic.Punct, arabic.Symbol:
			continue
		case arabic.Word:
			all = append(all, "("+strings.Join(dressed(w), " OR ")+")")
		default:
			all = append(all, quoted(w))
		}
	}
	return strings.Join(all, " AND ")
}

func dressed(word string) []string {
	stem := word
	if rest, ok := strings.CutPrefix(word, "ال"); ok && len(rest) > len("ال") {
		stem = rest
	}
	out := []string{quoted(word)}
	for _, p := range proclitics {
		if q := quoted(p + stem); !slices.Contains(out, q) {
			out = append(out, q)
		}
	}
	return out
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
