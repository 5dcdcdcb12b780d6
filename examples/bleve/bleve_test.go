package main

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// archive is what the tests search: the embedded articles and texts whose
// spelling no plain index finds.
var archive = []extract.Document{
	{ID: "marks", Published: day(2018, 4, 12), Text: "أَعْلَنَتْ وَزَارَةُ الزِّرَاعَةِ التُّونِسِيَّةُ أَنَّ المَوْسِمَ بَدَأَ أَمْسِ، وَقَالَ الوَزِيرُ سَمِير بِالطَّيِّب إِنَّ الحَصَادَ جَيِّدٌ."},
	{ID: "joined", Published: day(2018, 4, 13), Text: "قال مسؤول بوزارة الزراعة إن الوزير سمير بالطيب زار المنستير في 11 أبريل 2018 والتقى مزارعيها."},
	{ID: "forms", Published: day(2020, 9, 2), Text: "ﻭﺯﺍﺭﺓ ﺍﻟﺰﺭﺍﻋﺔ: بيع ٢٥ طنــــا <b>من</b> القمح ﻷول مرة & غيرها."},
	{ID: "other", Published: day(2020, 9, 2), Text: "زارت الوفود القطرية قطر والتقت وزراءها في الدوحة."},
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func indexOf(t *testing.T, docs []extract.Document) bleve.Index {
	t.Helper()
	index, err := bleve.NewMemOnly(newMapping())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = index.Close() })
	if err := fill(index, docs); err != nil {
		t.Fatal(err)
	}
	return index
}

func find(t *testing.T, index bleve.Index, w wanted) (*bleve.SearchResult, []string) {
	t.Helper()
	r, err := w.request()
	if err != nil {
		t.Fatal(err)
	}
	addYears(r, 2015, 2025)
	found, err := index.SearchInContext(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, h := range found.Hits {
		ids = append(ids, h.ID)
	}
	slices.Sort(ids)
	return found, ids
}

func TestSearchInAnySpelling(t *testing.T) {
	index := indexOf(t, archive)
	for _, tt := range []struct {
		w    wanted
		want string
	}{
		{wanted{Words: "وزارة الزراعة"}, "forms joined marks"},
		{wanted{Words: "وَزَارَة الزِّرَاعَة"}, "forms joined marks"},
		{wanted{Words: "وزاره زراعه"}, "forms joined marks"},
		{wanted{Words: "مزارعين"}, "joined"},
		{wanted{Words: "للوزارة"}, "forms joined marks"},
		{wanted{Words: "25 طنا"}, "forms"},
		{wanted{Words: "٢٥"}, "forms"},
		{wanted{Words: "قطر"}, "other"},
		{wanted{Words: "القطرية الوفود"}, "other"},
		{wanted{Words: "وزارة قطر"}, ""},
		{wanted{Person: "بالطيب"}, "joined marks"},
		{wanted{Person: "سمير بالطيب", Words: "المنستير"}, "joined"},
		{wanted{When: "أبريل 2018"}, "joined marks"},
		{wanted{When: "11 نيسان 2018"}, "joined marks"},
		{wanted{When: "عام 2019", Words: "زراعة"}, ""},
		{wanted{Words: "كلمة ليست هنا"}, ""},
	} {
		if _, ids := find(t, index, tt.w); strings.Join(ids, " ") != tt.want {
			t.Errorf("%+v finds %v, not %s", tt.w, ids, tt.want)
		}
	}
}

var marked = regexp.MustCompile(`<mark>(.*?)</mark>`)

// TestHighlightIsTheOriginal: every location that Bleve reports is a whole word
// of the text as it stands, whose fold is the term, and a fragment without its
// marks is a part of the text.
func TestHighlightIsTheOriginal(t *testing.T) {
	docs := append(slices.Clone(archive), slices.Collect(corpus.Documents())...)
	text := map[string]string{}
	for _, d := range docs {
		text[d.ID] = d.Text
	}
	index := indexOf(t, docs)
	seen := 0
	for _, words := range []string{"وزارة الزراعة", "طن", "وزير", "روسيا", "رئيس الصين", "قمة", "٢٥", "أول"} {
		found, _ := find(t, index, wanted{Words: words})
		for _, hit := range found.Hits {
			original := text[hit.ID]
			for term, locations := range hit.Locations["text"] {
				for _, l := range locations {
					seen++
					surface := original[l.Start:l.End]
					if got := newTerms(surface); len(got) != 1 || got[0] != term {
						t.Errorf("%s %s: %q at %d is %q", words, hit.ID, surface, l.Start, got)
					}
				}
			}
			for _, f := range hit.Fragments["text"] {
				bare := html.UnescapeString(strings.NewReplacer("<mark>", "", "</mark>", "").Replace(f))
				if bare = strings.Trim(bare, "…"); !strings.Contains(original, bare) {
					t.Errorf("%s %s: fragment %q is not in the text", words, hit.ID, bare)
				}
				for _, m := range marked.FindAllStringSubmatch(f, -1) {
					if !slices.ContainsFunc(newTerms(words), func(s string) bool { return slices.Contains(newTerms(html.UnescapeString(m[1])), s) }) {
						t.Errorf("%s %s: marks %q", words, hit.ID, m[1])
					}
				}
			}
		}
	}
	if seen < 40 {
		t.Errorf("only %d places", seen)
	}
}

func newTerms(text string) (terms []string) {
	a, _ := newAnalyzer(nil, nil) // the error is always nil
	for _, t := range a.Analyze([]byte(text)) {
		terms = append(terms, string(t.Term))
	}
	return terms
}

func TestFacets(t *testing.T) {
	index := indexOf(t, archive)
	found, _ := find(t, index, wanted{})
	if got := counts(found.Facets["person"]); got != "سمير بالطيب 2" {
		t.Errorf("persons %s", got)
	}
	if got := counts(found.Facets["year"]); !strings.Contains(got, "2018 2") {
		t.Errorf("years %s", got)
	}
}

func TestAnalyzerGivesNothingOfNothing(t *testing.T) {
	for _, text := range []string{"", " ", "،؛!", "\u064b \u0640", "\xff\xfe"} {
		for _, term := range newTerms(text) {
			if term == "" || arabic.Search.Fold(term) != term {
				t.Errorf("%q gives %q", text, term)
			}
		}
	}
}

func TestRun(t *testing.T) {
	for _, tt := range []struct {
		status int
		want   string
		args   []string
	}{
		{0, "5 of 5 articles", nil},
		{0, "[", []string{"-q", "قمة"}},
		{2, "no date", []string{"-when", "قريبا"}},
		{1, "no such file", []string{"-jsonl", "absent"}},
	} {
		var out, errs bytes.Buffer
		if status := run(t.Context(), tt.args, strings.NewReader(""), &out, &errs); status != tt.status || !strings.Contains(out.String()+errs.String(), tt.want) {
			t.Errorf("%v: %d %s %s", tt.args, status, &out, &errs)
		}
	}
}
