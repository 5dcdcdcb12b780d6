package extract_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/extract"
)

// checkJSON holds that what is written reads back to what writes the same.
func checkJSON(t *testing.T, r extract.Result) []byte {
	t.Helper()
	first, err := r.AppendJSON(nil)
	if err != nil {
		return nil
	}
	if !json.Valid(first) || bytes.ContainsAny(first, "\n\r") {
		t.Fatalf("not one line of JSON: %s", first)
	}
	var back extract.Result
	if err := json.Unmarshal(first, &back); err != nil {
		t.Fatalf("%v in %s", err, first)
	}
	again, err := back.AppendJSON(nil)
	if err != nil || !bytes.Equal(first, again) {
		t.Fatalf("%v\n was %s\n now %s", err, first, again)
	}
	return first
}

// FuzzExtractJSON: results of any text are one line of JSON that reads back.
func FuzzExtractJSON(f *testing.F) {
	x, err := extract.New(extract.Options{NoModel: true, Explain: true})
	if err != nil {
		f.Fatal(err)
	}
	f.Add("زار الوزير \"سامي\" بيروت <b>أمس</b> ومعه 12 مليون دولار", int64(1600000000))
	f.Add("الثلاثاء الماضي\u2028قتل 7 في \\صنعاء\x00", int64(0))
	f.Add("في ربيع 1443هـ \xff", int64(-62135596800))
	f.Fuzz(func(t *testing.T, text string, at int64) {
		if len(text) > 2000 {
			return
		}
		day := time.Unix(at%253402300800, 0).UTC()
		r, err := x.Extract(t.Context(), extract.Document{ID: "a\"\\\u2028", Text: text, Published: day})
		if err != nil {
			t.Fatal(err)
		}
		out := checkJSON(t, r)
		if want := utf8.ValidString(text) && day.Year() >= 0 && day.Year() <= 9999; want && out == nil {
			t.Fatalf("%q of %v cannot be written", text, day)
		}
	})
}

// FuzzReadJSON: whatever is read can be written, and unknown fields and their
// order change nothing.
func FuzzReadJSON(f *testing.F) {
	r, err := extract.Extract(extract.Document{ID: "a", Text: "وصل خالد بن الوليد يوم الجمعة 5 مايو 2023 ومعه 12 مليون دولار", Published: someDay})
	if err != nil {
		f.Fatal(err)
	}
	good, err := r.AppendJSON(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`{"schema":"hawliyat/extract/v1","offset_unit":"utf-8","published":"2021-12-15T10:00:00+03:00"}`))
	f.Add([]byte(`{"schema":"hawliyat/extract/v1","offset_unit":"utf-8","dates":[{"value":"P2D","type":"DURATION","score":1e-9}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var r extract.Result
		if json.Unmarshal(data, &r) != nil {
			return
		}
		out := checkJSON(t, r)
		if out == nil {
			return
		}
		var more extract.Result
		if err := json.Unmarshal(append([]byte(`{"new":[{"x":1}],`), out[1:]...), &more); err != nil {
			t.Fatalf("an unknown field: %v", err)
		}
		if got := checkJSON(t, more); !bytes.Equal(got, out) {
			t.Fatalf("an unknown field changes %s to %s", out, got)
		}
		if json.Unmarshal(bytes.Replace(out, []byte("extract/v1"), []byte("extract/v0"), 1), &more) == nil {
			t.Fatal("another schema is read")
		}
	})
}
