package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestApprovedRows holds what is told in rows of words each of which mostly
// likes to stand behind the one before, a headline over some of them.
func TestApprovedRows(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	for seed := range uint64(40) {
		var b strings.Builder
		rows := slices.Collect(attack.Rows(seed+1000, 150))
		told := 0
		for i := 0; i+3 < len(rows); i += 2 {
			sep := [...]string{". ", "\n", "، ", "\n\n", " ", ": "}
			doc := extract.Document{ID: "rows", Text: rows[i] + sep[i/2%6] + rows[i+1] + sep[i/3%6] + rows[i+2] + sep[i/5%3] + rows[i+3]}
			if i%7 > 0 {
				doc.Published = (day("2023-12-27") + extract.Day(i%11)).Time()
			}
			b.WriteString(doc.Text + "\n")
			told += len(recordedBy(t, x, &b, doc))
		}
		d.Add(fmt.Sprint("rows ", seed), b.String(), told)
	}
	d.Approved(t, "rows.txt", *update)
}

// TestApprovedArticles holds what is told in the embedded articles where their
// sentences are changed at any word.
func TestApprovedArticles(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	for article := range corpus.Documents() {
		var b strings.Builder
		texts, told := 0, 0
		for line := range strings.SplitSeq(article.Text, "\n") {
			for v := range attack.Variants(strings.TrimSpace(line), 1) {
				if texts++; texts%2 == 0 {
					b.WriteString(v + "\n")
					told += len(recordedBy(t, x, &b, extract.Document{ID: "case", Text: v, Published: article.Published}))
				}
			}
		}
		d.Add(article.ID, b.String(), texts, told)
	}
	d.Approved(t, "articles.txt", *update)
}

// TestApprovedRetold holds the timelines of the stories without one of their
// reports, with other days of publication, with two reports in one document,
// two stories together, and with little patience.
func TestApprovedRetold(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	stories := readStories(t)
	for i, s := range stories {
		var b strings.Builder
		events, joined := 0, 0
		tell := func(o timeline.Options, docs ...extract.Document) {
			var set timeline.Set
			for _, doc := range docs {
				r, err := x.Extract(t.Context(), doc)
				if err != nil {
					t.Fatal(err)
				}
				set.AddDocument(doc, timeline.Mentions(doc, r)...)
			}
			o.Explain = true
			tl, err := timeline.Build(t.Context(), &set, o)
			if err != nil {
				t.Fatal(err)
			}
			events += len(tl.Events)
			for _, e := range tl.Events {
				joined += len(e.Mentions) - 1
			}
			b.WriteString(written(t, tl, (*timeline.Timeline).WriteJSON))
		}
		for k := range s.docs {
			without := slices.Delete(slices.Clone(s.docs), k, k+1)
			tell(timeline.Options{}, without...)
			other := slices.Clone(s.docs)
			other[k].Published = other[k].Published.AddDate(0, 0, []int{1, -1, 7, 30, 365}[(i+k)%5])
			tell(timeline.Options{MaxCompared: 1 + k%3}, other...)
			next := other[(k+1)%len(other)]
			next.Text += other[k].Text
			tell(timeline.Options{}, next, s.docs[k])
		}
		tell(timeline.Options{}, append(slices.Clone(s.docs), stories[(i+1)%len(stories)].docs...)...)
		d.Add(s.name, b.String(), events, joined)
	}
	d.Approved(t, "retold.txt", *update)
}

// strange is titles and quotes that every format has to take care of.
var strange = [...]string{
	"زيارة", "هجوم على مدينة", "زلزال يضرب الساحل الشمالي ويوقع عشرات القتلى والجرحى وسط أنقاض المباني القديمة", "a.b:c:/d", "1. قمة", "- قمة", "# قمة", "قمة_أولى*ثانية*",
	"\x80\xff قمة\xd9", "قمة\uFFFD", "\"قمة\" <b>&amp;</b> \\ \x07\x1b", "قمة\u2028\u202Eثانية\u0085", "http://x.y/z?a=b", "x:y", ".حرف", "=1+1", "قمة، أولى; ثانية", "", " ", "👨\u200D👩\u200D👧 قمة", "\u0640\u064E",
}

// TestApprovedViews holds what every format makes of timelines of a few events
// that lie far apart or close together, are open at an end, coarse or short.
func TestApprovedViews(t *testing.T) {
	attack.OnlyApproved(t, *update)
	values := strings.Fields("2024-03-10 2024-03-11 2024-03-12 2024-03-10T10:30 2024-03-10T23:59 2024-03 2024-02 2024-W10 2024 2023 1999 195 19 20 0622-07-15 0001 9999-12-31 1900/1950 2024-01-01/2024-12-31 2024-03-09/2024-03-11 2024-Q1 2023-H2 2024-SP 2020-W53 1948-05-15 2000-01-01 2023-12-31 2024-02-29 ../2024-03-01 2024-03-01/..")
	var known []extract.Value
	for _, s := range values {
		var v extract.Value
		if v.UnmarshalText([]byte(s)) == nil {
			known = append(known, v)
		}
	}
	d := attack.NewDigests()
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 29))
		of := &dealer{t, r, 1}
		var s timeline.Set
		for k := range 1 + r.IntN(5) {
			m := of.mention(0)
			m.Date, m.Title = known[r.IntN(len(known))], strange[r.IntN(len(strange))]
			m.Quote = m.Title + " " + m.Trigger
			m.End = len(m.Quote)
			doc := extract.Document{ID: fmt.Sprint(k, strange[r.IntN(len(strange))]), Source: strange[r.IntN(len(strange))], Title: strange[r.IntN(len(strange))], URL: strange[r.IntN(len(strange))], Text: m.Quote}
			if r.IntN(3) > 0 {
				doc.Published = (day("2024-03-09") + extract.Day(r.IntN(400))).Time()
			}
			s.AddDocument(doc, m)
		}
		tl, err := timeline.Build(t.Context(), &s, timeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		tl.Width = []int{0, 40, 64, 100, 300}[r.IntN(5)]
		var b strings.Builder
		for _, w := range formats {
			b.WriteString(written(t, tl, w.write))
		}
		d.Add(fmt.Sprint("view ", seed), b.String(), len(tl.Events), len(tl.Undated))
	}
	d.Approved(t, "views.txt", *update)
}
