package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// TestApprovedLinks holds whom Link takes for one in documents that name the
// same few people and bodies in many ways.
func TestApprovedLinks(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	g := hostile.ReadGrammar(t, "../internal/hostile/testdata/news.txt", "lexicon", "../timeline/lexicon")
	d := hostile.NewDigests()
	for i := range 150 {
		var rs []extract.Result
		for k := range 1 + i%9 {
			r, err := x.Extract(t.Context(), extract.Document{ID: fmt.Sprint(k), Text: g.Say(t, "NAMED", i*10+k), Published: someDay})
			if err != nil {
				t.Fatal(err)
			}
			rs = append(rs, r)
		}
		extract.Link(rs)
		var b strings.Builder
		ids, entities := make(map[string]bool), 0
		for _, r := range rs {
			record(&b, r.ID, r)
			for _, e := range r.Entities {
				ids[e.ID], entities = true, entities+1
			}
		}
		d.Add(fmt.Sprint("group ", i), b.String(), entities, len(ids))
	}
	d.Approved(t, "links.txt", *update)
}
