package main

import (
	"encoding/xml"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
)

// timex is a TIMEX3 as TimeML has it.
type timex struct {
	TID      string `xml:"tid,attr"`
	Type     string `xml:"type,attr"`
	Value    string `xml:"value,attr"`
	Mod      string `xml:"mod,attr"`
	Function string `xml:"functionInDocument,attr"`
	Text     string `xml:",chardata"`
}

func TestTimeML(t *testing.T) {
	dir := t.TempDir()
	if status, _, errs := call(t, hardLines(t), "-to", "timeml", "-jsonl", "-", "-o", dir); status != 0 {
		t.Fatal(errs)
	}
	var doc struct {
		XMLName xml.Name `xml:"TimeML"`
		DocID   string   `xml:"DOCID"`
		DCT     timex    `xml:"DCT>TIMEX3"`
		Title   string   `xml:"TITLE"`
		Text    struct {
			Timex []timex `xml:"TIMEX3"`
			Inner string  `xml:",innerxml"`
		} `xml:"TEXT"`
	}
	if err := xml.Unmarshal([]byte(readFile(t, filepath.Join(dir, fileName("../a <1>")+".tml"))), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.DCT.Function != "CREATION_TIME" || doc.DCT.Value != "2019-04-02" || doc.DocID != "../a <1>" || doc.Title != `"عنوان" <x> & y` {
		t.Errorf("%+v", doc)
	}
	var plain strings.Builder
	dec := xml.NewDecoder(strings.NewReader("<x>" + doc.Text.Inner + "</x>"))
	for tok, err := dec.Token(); err == nil; tok, err = dec.Token() {
		if c, ok := tok.(xml.CharData); ok {
			plain.Write(c)
		}
	}
	if plain.String() != legal(hard) {
		t.Errorf("text %q", plain.String())
	}
	checkTimex(t, doc.Text.Timex)
}

// checkTimex holds that the TIMEX3 are the dates of the hard document.
func checkTimex(t *testing.T, got []timex) {
	t.Helper()
	var want []span
	for _, s := range found(t, hard) {
		switch extract.DateType(s.label) {
		case extract.TypeDate, extract.TypeTime, extract.TypeDuration, extract.TypeSet:
			want = append(want, s)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d, want %d", len(got), len(want))
	}
	for i, x := range got {
		var v extract.Value
		if err := v.UnmarshalText([]byte(x.Value)); err != nil || x.Value == "" || x.TID != "t"+strconv.Itoa(i+1) || x.Type != want[i].label || x.Text != hard[want[i].start:want[i].end] {
			t.Errorf("%v: %+v", err, x)
		}
	}
}
