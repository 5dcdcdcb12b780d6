package main

import (
	"bufio"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
)

// strict decodes one line and refuses fields that v does not have.
func strict(t *testing.T, line string, v any) {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(line))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		t.Fatalf("%v: %.200s", err, line)
	}
}

// slice is s between two code points, as Python would cut it.
func slice(s string, start, end int) string { return string([]rune(s)[start:end]) }

func TestDisplacy(t *testing.T) {
	status, out, errs := call(t, hardLines(t), "-to", "displacy", "-jsonl", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	var doc struct {
		Text, Title string
		Ents        []struct {
			Start, End   int
			Label        string
			KBID, KBURL_ string `json:"-"`
			ID           string `json:"kb_id"`
			URL          string `json:"kb_url"`
		}
	}
	first, _, _ := strings.Cut(out, "\n")
	strict(t, first, &doc)
	want := flat(found(t, hard))
	if doc.Text != hard || len(doc.Ents) != len(want) {
		t.Fatalf("%d entities, want %d", len(doc.Ents), len(want))
	}
	linked := false
	for i, e := range doc.Ents {
		if got := slice(hard, e.Start, e.End); got != hard[want[i].start:want[i].end] || e.Label != want[i].label {
			t.Errorf("%q %s, want %q", got, e.Label, hard[want[i].start:want[i].end])
		}
		if i > 0 && e.Start < doc.Ents[i-1].End {
			t.Errorf("entity %d overlaps: displaCy writes text twice", i)
		}
		linked = linked || e.URL == "https://www.wikidata.org/wiki/"+e.ID && e.ID != ""
	}
	if !linked {
		t.Error("no entity has its link")
	}
}

// page is what an XML reader sees of the displaCy page: the text of each
// .entities and the marks in it.
func page(t *testing.T, html string) (texts []string, marks [][]string) {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(html, "<!DOCTYPE html>")))
	depth, markAt := 0, -1 // of elements inside .entities; where the text of an open mark began
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return texts, marks
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			for _, a := range tok.Attr {
				if a.Name.Local == "href" && !strings.HasPrefix(a.Value, "https://www.wikidata.org/wiki/Q") || strings.HasPrefix(a.Name.Local, "on") {
					t.Errorf("attribute %v", a)
				}
				if depth == 0 && a.Value == "entities" {
					texts, marks = append(texts, ""), append(marks, nil)
					depth = 1
					break
				}
			}
			if depth > 0 && tok.Name.Local != "div" {
				depth++
			}
			if tok.Name.Local == "mark" {
				markAt = len(texts[len(texts)-1])
			}
			if !slices.Contains([]string{"html", "head", "meta", "title", "style", "body", "h2", "div", "mark", "a"}, tok.Name.Local) {
				t.Errorf("element %s", tok.Name.Local)
			}
		case xml.EndElement:
			if depth > 0 {
				depth--
			}
			if tok.Name.Local == "mark" {
				k := len(marks) - 1
				marks[k] = append(marks[k], strings.Trim(texts[k][markAt:], string(zwj)))
			}
		case xml.CharData:
			if depth > 0 {
				texts[len(texts)-1] += string(tok)
			}
		}
	}
}

func TestDisplacyHTML(t *testing.T) {
	status, out, errs := call(t, hardLines(t), "-to", "displacy-html", "-jsonl", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	texts, marks := page(t, out)
	want := strings.ReplaceAll(legal(hard), "\r\n", "\n") // as HTML and XML read line ends
	if len(texts) != 2 || strings.ReplaceAll(texts[0], string(zwj), "") != want {
		t.Fatalf("text of the page:\n%q\nwant\n%q", texts[0], want)
	}
	for i, s := range flat(found(t, hard)) {
		if i >= len(marks[0]) || marks[0][i] != strings.ReplaceAll(hard[s.start:s.end], "\r\n", "\n") {
			t.Errorf("mark %d is not %q: %q", i, hard[s.start:s.end], marks[0])
			break
		}
	}
	for _, want := range []string{`dir="rtl"`, `unicode-bidi: plaintext`, `content: attr(data-label)`} {
		if !strings.Contains(out, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestDisplacyHTMLKeepsJoinedLetters(t *testing.T) {
	var b strings.Builder
	text := "كتابهم"
	r := annotated(text, extract.Entity{Start: 0, End: len("كتاب"), Text: "كتاب", Kind: extract.Organization})
	if err := writeDisplacyHTML(&b, &r); err != nil || !strings.Contains(b.String(), "كتاب\u200D</mark>\u200Dهم") {
		t.Errorf("%v %s", err, b.String())
	}
}

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
		pos, quote := a.Target.Selector[0], a.Target.Selector[1]
		if pos.Type != "TextPositionSelector" || quote.Type != "TextQuoteSelector" || !strings.HasPrefix(a.Target.Source, "urn:hawliyat:") {
			t.Fatalf("%s", line)
		}
		if got := slice(hard, *pos.Start, *pos.End); got != quote.Exact || got != hard[want[n].start:want[n].end] {
			t.Errorf("%q, %q, want %q", got, quote.Exact, hard[want[n].start:want[n].end])
		}
		if !strings.Contains(hard, quote.Prefix+quote.Exact+quote.Suffix) || len([]rune(quote.Prefix)) > 32 {
			t.Errorf("context %q %q %q", quote.Prefix, quote.Exact, quote.Suffix)
		}
		n++
	}
	if n != len(want) {
		t.Errorf("%d annotations, want %d", n, len(want))
	}
}

var bratLine = regexp.MustCompile(`^(?:(T\d+)\t([A-Z]+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)|#\d+\tAnnotatorNotes (T\d+)\t.+|N\d+\tReference (T\d+) Wikidata:Q\d+\t.+)$`)

func TestBrat(t *testing.T) {
	dir := t.TempDir()
	if status, _, errs := call(t, hardLines(t), "-to", "brat", "-jsonl", "-", "-o", dir); status != 0 {
		t.Fatal(errs)
	}
	name := filepath.Join(dir, fileName("../a <1>"))
	text, err := os.ReadFile(name + ".txt")
	if err != nil || string(text) != hard {
		t.Fatalf("%v: the text is not the document's", err)
	}
	ann, err := os.ReadFile(name + ".ann")
	if err != nil {
		t.Fatal(err)
	}
	conf, err := os.ReadFile(filepath.Join(dir, "annotation.conf"))
	if err != nil {
		t.Fatal(err)
	}
	want := found(t, hard)
	ids := map[string]bool{}
	for line := range strings.Lines(string(ann)) {
		m := bratLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		switch {
		case m == nil:
			t.Fatalf("not a line of brat: %q", line)
		case m[1] == "":
			if !ids[m[5]+m[6]] {
				t.Errorf("%q refers to nothing", line)
			}
			continue
		case !strings.Contains(string(conf), "\n"+m[2]+"\n"):
			t.Errorf("%s is not configured", m[2])
		}
		var parts []string
		last := 0
		for part := range strings.SplitSeq(m[3], ";") {
			var start, end int
			if _, err := fmt.Sscanf(part, "%d %d", &start, &end); err != nil || start < last || end <= start {
				t.Fatalf("%q: %v", line, err)
			}
			parts, last = append(parts, slice(hard, start, end)), end
		}
		s := want[len(ids)]
		got := strings.Join(parts, " ")
		if got != m[4] || oneLine(got) != oneLine(hard[s.start:s.end]) || m[2] != s.label || strings.ContainsAny(got, "\r\n") {
			t.Errorf("%q: %q, want %q", line, got, hard[s.start:s.end])
		}
		ids[m[1]] = true
	}
	if len(ids) != len(want) {
		t.Errorf("%d annotations, want %d", len(ids), len(want))
	}
}

// TestCoNLL reads IOB2 strictly: I-X only after B-X or I-X, two columns. The
// spans that the tags give are those of the library.
func TestCoNLL(t *testing.T) {
	status, out, errs := call(t, hardLines(t), "-to", "conll", "-jsonl", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	text, at, before := hard, 0, "O"
	var got []span
	sc := bufio.NewScanner(strings.NewReader(out))
	docs := 0
	for sc.Scan() {
		line := sc.Text()
		if strings.HasPrefix(line, "# newdoc id = ") {
			if docs++; docs == 2 {
				break
			}
			continue
		}
		if line == "" {
			before = "O"
			continue
		}
		token, tag, ok := strings.Cut(line, "\t")
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
	want := flat(found(t, hard))
	if len(got) != len(want) {
		t.Fatalf("%d spans, want %d", len(got), len(want))
	}
	for i, s := range want {
		if got[i].start != s.start || got[i].end != s.end || got[i].label != s.label {
			t.Errorf("%q, want %q", hard[got[i].start:got[i].end], hard[s.start:s.end])
		}
	}
}

// invisible are the characters that lie between tokens.
func invisible(r rune) bool { return r <= ' ' || r == '\u2067' || r == zwj }

func TestTimeML(t *testing.T) {
	dir := t.TempDir()
	if status, _, errs := call(t, hardLines(t), "-to", "timeml", "-jsonl", "-", "-o", dir); status != 0 {
		t.Fatal(errs)
	}
	data, err := os.ReadFile(filepath.Join(dir, fileName("../a <1>")+".tml"))
	if err != nil {
		t.Fatal(err)
	}
	type timex struct {
		TID      string `xml:"tid,attr"`
		Type     string `xml:"type,attr"`
		Value    string `xml:"value,attr"`
		Mod      string `xml:"mod,attr"`
		Function string `xml:"functionInDocument,attr"`
		Text     string `xml:",chardata"`
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
	if err := xml.Unmarshal(data, &doc); err != nil {
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
	var want []span
	for _, s := range found(t, hard) {
		if s.label == "DATE" || s.label == "TIME" || s.label == "DURATION" || s.label == "SET" {
			want = append(want, s)
		}
	}
	if len(doc.Text.Timex) != len(want) {
		t.Fatalf("%d, want %d", len(doc.Text.Timex), len(want))
	}
	for i, x := range doc.Text.Timex {
		var v extract.Value
		if err := v.UnmarshalText([]byte(x.Value)); err != nil || x.Value == "" || x.TID != "t"+strconv.Itoa(i+1) || x.Type != want[i].label || x.Text != hard[want[i].start:want[i].end] {
			t.Errorf("%v: %+v", err, x)
		}
	}
}
