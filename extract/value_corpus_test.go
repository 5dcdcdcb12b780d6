package extract_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// TestValuesOfCorpus reads back every value that the embedded articles give,
// with their date, without one and at the end of time: it must be TIMEX3, with
// days in order, and a plain one must read back with its own days.
func TestValuesOfCorpus(t *testing.T) {
	values := 0
	for doc := range corpus.Documents() {
		for _, published := range []time.Time{doc.Published, {}, time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)} {
			doc.Published = published
			r, err := extract.Extract(doc)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range r.Dates {
				values++
				checkValue(t, d, d.Value)
				for _, a := range d.Alternatives {
					checkValue(t, d, a.Value)
				}
			}
		}
	}
	if values < 100 {
		t.Errorf("only %d values", values)
	}
}

func checkValue(t *testing.T, d extract.Date, v extract.Value) {
	t.Helper()
	var back extract.Value
	if err := back.UnmarshalText([]byte(v.TIMEX)); err != nil {
		t.Errorf("%q by %s: %v", d.Text, d.Rule, err)
	}
	if v.Earliest < 0 || v.Latest != 0 && v.Earliest > v.Latest || v.Latest.String() == "" && v.Latest != 0 {
		t.Errorf("%q by %s is from %d to %d", d.Text, d.Rule, v.Earliest, v.Latest)
	}
	if plain(d, v) && (v.Earliest != back.Earliest || v.Latest != back.Latest) {
		t.Errorf("%q by %s: %s is from %v to %v, read back from %v to %v",
			d.Text, d.Rule, v.TIMEX, v.Earliest, v.Latest, back.Earliest, back.Latest)
	}
	if e := v.EDTF(); e == "" && v.Earliest != 0 && v.Latest != 0 {
		t.Errorf("%q by %s: %s has no EDTF", d.Text, d.Rule, v.TIMEX)
	}
}

// plain reports whether the days of a value are those that its TIMEX3 denotes.
func plain(d extract.Date, v extract.Value) bool {
	dated := d.Type == extract.TypeDate || d.Type == extract.TypeTime
	return dated && v.Mod == "" && v.Calendar == extract.Gregorian && !strings.HasSuffix(v.TIMEX, "_REF")
}

// TestInferPublishedOfCorpus takes the date from every embedded article that has
// one: what is inferred from its text must hold it, for eight of ten at least.
func TestInferPublishedOfCorpus(t *testing.T) {
	dated, held := 0, 0
	for doc := range corpus.Documents() {
		day := extract.DayOf(doc.Published)
		if doc.Published.IsZero() {
			continue
		}
		doc.Published = time.Time{}
		r, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		d, ok := extract.InferPublished(doc, r)
		if !ok {
			continue
		}
		dated++
		if day >= d.Earliest && (d.Latest == 0 || day <= d.Latest) {
			held++
		}
	}
	t.Logf("%d dated, %d of them hold the day of publication", dated, held)
	if held == 0 || 10*held < 8*dated {
		t.Errorf("%d of %d hold the day of publication", held, dated)
	}
}
