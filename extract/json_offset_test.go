package extract_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// The offsets for a program that counts UTF-16 code units, such as a browser.
func ExampleResult_AppendJSONOffsets() {
	doc := extract.Document{ID: "n1", Text: "🚆 كلف القطار 35 مليون دولار."}
	r, err := extract.Extract(doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	line, err := r.AppendJSONOffsets(nil, arabic.NewOffsets(doc.Text, arabic.UTF16))
	if err != nil {
		fmt.Println(err)
		return
	}
	var out struct {
		Unit       string `json:"offset_unit"`
		Quantities []struct{ Start, End int }
	}
	fmt.Println(json.Unmarshal(line, &out), out)
	// Output: <nil> {utf-16 [{14 28}]}
}

func ExampleResult_UnmarshalJSONOffsets() {
	text := "🚆 كلف القطار 35 مليون دولار."
	line := `{"schema":"hawliyat/extract/v1","offset_unit":"utf-16","quantities":[{"text":"35 مليون دولار","start":14,"end":28}]}`
	var r extract.Result
	err := r.UnmarshalJSONOffsets([]byte(line), text)
	fmt.Println(err, text[r.Quantities[0].Start:r.Quantities[0].End])
	// Output: <nil> 35 مليون دولار
}

func TestJSONOffsetsAreThoseOfTheUnit(t *testing.T) {
	doc := extract.Document{
		ID: "x", Published: time.Date(2023, 3, 9, 0, 0, 0, 0, time.UTC),
		Text: "🚆🚆 وصل وزيرُ الخارجية إلى مسقط أمس 🚢، وكلفت الزيارة 3 ملايين ريال.",
	}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	type span struct {
		Text       string
		Start, End int
	}
	for _, u := range []arabic.Unit{arabic.UTF8, arabic.UTF16, arabic.CodePoint} {
		line, err := r.AppendJSONOffsets(nil, arabic.NewOffsets(doc.Text, u))
		if err != nil {
			t.Fatal(err)
		}
		var out struct {
			Unit                        string `json:"offset_unit"`
			Dates, Entities, Quantities []span
		}
		if err := json.Unmarshal(line, &out); err != nil || out.Unit != u.String() {
			t.Fatalf("%v: %s", err, line)
		}
		all := append(append(out.Dates, out.Entities...), out.Quantities...)
		if len(out.Dates) == 0 || len(out.Entities) == 0 || len(out.Quantities) == 0 {
			t.Fatalf("too little found: %s", line)
		}
		for _, s := range all {
			if got := cutUnits(doc.Text, u, s.Start, s.End); got != s.Text {
				t.Errorf("%s [%d,%d): %q, want %q", u, s.Start, s.End, got, s.Text)
			}
		}
		checkReadBack(t, r, doc.Text, line, u)
	}
}

// cutUnits is what stands in a text from one offset to another, in a unit.
func cutUnits(text string, u arabic.Unit, start, end int) string {
	switch u {
	case arabic.UTF16:
		return string(utf16.Decode(utf16.Encode([]rune(text))[start:end]))
	case arabic.CodePoint:
		return string([]rune(text)[start:end])
	}
	return text[start:end]
}

// checkReadBack reads what was written in a unit: without the text only UTF-8.
func checkReadBack(t *testing.T, r extract.Result, text string, line []byte, u arabic.Unit) {
	t.Helper()
	if err := json.Unmarshal(line, new(extract.Result)); (err == nil) != (u == arabic.UTF8) {
		t.Errorf("%s: read back: %v", u, err)
	}
	var back extract.Result
	if err := back.UnmarshalJSONOffsets(line, text); err != nil {
		t.Fatal(err)
	}
	want, err := r.AppendJSON(nil)
	if got, e := back.AppendJSON(nil); cmp.Or(err, e) != nil || string(got) != string(want) {
		t.Errorf("%s: read back %s, want %s", u, got, want)
	}
}
