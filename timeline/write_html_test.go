package timeline_test

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// element is a start tag as a reader of the markup sees it.
type element struct {
	name  string
	attrs map[string]string
}

// elements parses markup and fails the test where it is broken: an end tag
// without its start, an element left open. The text between tags goes to text.
func elements(t testing.TB, markup string, strict bool) (list []element, text string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(markup))
	if !strict {
		d.Strict, d.AutoClose = false, xml.HTMLAutoClose
	}
	var all strings.Builder
	var open []string
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("markup does not parse: %v", err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			e := element{tok.Name.Local, map[string]string{}}
			for _, a := range tok.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			list = append(list, e)
			open = append(open, e.name)
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1] != tok.Name.Local {
				t.Fatalf("</%s> closes %v", tok.Name.Local, open)
			}
			open = open[:len(open)-1]
		case xml.CharData:
			all.Write(tok)
		}
	}
	if len(open) > 0 {
		t.Fatalf("%v stay open", open)
	}
	return list, all.String()
}

// checkMarkup asks that only what the templates write is there: known elements,
// known attributes, links to the page itself or to the web.
func checkMarkup(t testing.TB, list []element) {
	t.Helper()
	names := strings.Fields(`html head meta title style body a header p h1 h2 h3 figure figcaption nav section fieldset legend label input span
		main ol ul li article time b bdi small details summary blockquote mark div svg rect line text g circle path`)
	attributes := strings.Fields(`lang dir charset http-equiv content name class href id aria-label type checked datetime open rel tabindex role direction viewBox
		x y width height rx x1 x2 y1 y2 cx cy r d dy transform text-anchor xmlns`)
	for _, e := range list {
		if !slices.Contains(names, e.name) {
			t.Errorf("element <%s>", e.name)
		}
		for name, value := range e.attrs {
			if !slices.Contains(attributes, name) {
				t.Errorf("attribute %s of <%s>", name, e.name)
			}
			if name == "href" && !strings.HasPrefix(value, "#") && !strings.HasPrefix(value, "https://") && !strings.HasPrefix(value, "http://") {
				t.Errorf("<%s> leads to %q", e.name, value)
			}
		}
	}
}

// checkText asks that no character of s steers the order or the terminal.
func checkText(t testing.TB, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Error("not UTF-8")
	}
	for _, r := range s {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\u200f' || r == '\u061c' {
			t.Errorf("%U in the output", r)
		}
	}
}

func shapes(list []element) (out []string) {
	for _, e := range list {
		out = append(out, e.name+" "+strconv.Itoa(len(e.attrs)))
	}
	return out
}

// checkLinks holds that the page is in Arabic, its ids are unique and its links
// lead to one; it counts the quotes that are marked.
func checkLinks(t *testing.T, list []element) int {
	t.Helper()
	ids, marks := map[string]int{}, 0
	for _, e := range list {
		if id := e.attrs["id"]; id != "" {
			ids[id]++
		}
		if e.name == "mark" {
			marks++
		}
		if e.name == "html" && (e.attrs["dir"] != "rtl" || e.attrs["lang"] != "ar") {
			t.Errorf("html element %v", e.attrs)
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("id %s stands %d times", id, n)
		}
	}
	for _, e := range list {
		if href := e.attrs["href"]; strings.HasPrefix(href, "#") && ids[href[1:]] == 0 {
			t.Errorf("link to %s, which is nowhere", href)
		}
	}
	return marks
}

func TestWriteHTML(t *testing.T) {
	tl := fixture()
	page := written(t, tl, (*timeline.Timeline).WriteHTML)
	list, text := elements(t, page, false)
	checkMarkup(t, list)
	checkText(t, text)
	marks := checkLinks(t, list)
	quotes := len(tl.Ambiguous) + len(tl.Undated)
	for _, e := range tl.Events {
		quotes += len(e.Mentions)
	}
	if marks != 2*quotes { // under the event and in the document
		t.Errorf("%d marks for %d quotes", marks, quotes)
	}
	for _, want := range []string{
		"default-src &#39;none&#39;; style-src &#39;sha256-", `<time datetime="2024-02-16">16 شباط/فبراير 2024</time>`, `<time datetime="2024-03-04T10:00">`,
		`<time datetime="2019">`, `class="event s-happened conflict multi d1 d2 d3"`, "خلاف في التاريخ", ">تاريخ تقريبي<", ">نُفي<",
		"<bdi>Arkan Holding Ltd.</bdi>", `href="https://example.org/marsa/1"`, "310,000,000", "قد يكون المقصود",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in the page", want)
		}
	}
	if again := written(t, fixture(), (*timeline.Timeline).WriteHTML); again != page {
		t.Error("the same timeline gives another page")
	}
}

// Every document stands in the page as it is, whatever quotes overlap in it.
func TestWriteHTMLOverlap(t *testing.T) {
	text := "قال الوزير إن الجسر افتتح أمس وإن الحفل ألغي اليوم"
	doc := extract.Document{ID: "x", Text: text}
	var e timeline.Event
	words := strings.SplitAfter(text, " ")
	for i := range words {
		for k := i + 1; k <= len(words); k += 3 {
			start := len(strings.Join(words[:i], ""))
			end := len(strings.Join(words[:k], ""))
			e.Mentions = append(e.Mentions, &timeline.Mention{ID: strconv.Itoa(i*100 + k), Doc: "x", Start: start, End: end, Quote: text[start:end]})
		}
	}
	page := written(t, &timeline.Timeline{Documents: []extract.Document{doc}, Events: []timeline.Event{e}}, (*timeline.Timeline).WriteHTML)
	_, body, _ := strings.Cut(page, `<div class="text"`)
	body, _, _ = strings.Cut(body, "</div>")
	list, shown := elements(t, `<div `+body+"</div>", false)
	anchors := 0
	for _, el := range list {
		if el.attrs["class"] == "anchor" {
			anchors++
		}
	}
	if got := strings.ReplaceAll(shown, "↑", ""); got != text || anchors != len(e.Mentions) {
		t.Errorf("%d anchors for %d quotes in %q, want %q", anchors, len(e.Mentions), got, text)
	}
}

func TestWriteHTMLHostile(t *testing.T) {
	benign, _ := elements(t, written(t, hostile("قول"), (*timeline.Timeline).WriteHTML), false)
	for _, h := range hostileTexts {
		list, text := elements(t, written(t, hostile(h), (*timeline.Timeline).WriteHTML), false)
		checkMarkup(t, list)
		checkText(t, text)
		if visible(h) {
			if diff := cmp.Diff(shapes(benign), shapes(list)); diff != "" {
				t.Errorf("%.40q changes the elements (-want +got)\n%s", h, diff)
			}
		}
	}
}

// visible reports whether anything of h can be seen.
func visible(h string) bool {
	return strings.ContainsFunc(h, func(r rune) bool { return r > ' ' && r < 0x7f || r >= 0x620 && r < 0x650 })
}

func TestWriteHTMLLinks(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/a?b=1": true, "http://example.org": true, "HTTPS://example.org": true,
		"javascript:alert(1)": false, "//example.org": false, "/a": false, "data:text/html,x": false, "https:": false, "https://a\u202e.org": false, "%zz": false,
	} {
		page := written(t, &timeline.Timeline{Documents: []extract.Document{{ID: "x", URL: address}}}, (*timeline.Timeline).WriteHTML)
		if got := strings.Contains(page, `rel="noopener noreferrer nofollow"`); got != want {
			t.Errorf("%q: link %v, want %v", address, got, want)
		}
	}
}

func TestWriteHTMLLongDocument(t *testing.T) {
	text := strings.Repeat("سطر من نص طويل\n", 20_000)
	start := len(text) - len("نص طويل\n")
	m := timeline.Mention{ID: "m", Doc: "x", Start: start, End: len(text) - 1, Quote: "نص طويل"}
	tl := &timeline.Timeline{Documents: []extract.Document{{ID: "x", Text: text}}, Undated: []timeline.Mention{m}}
	page := written(t, tl, (*timeline.Timeline).WriteHTML)
	elements(t, page, false)
	if len(page) > 400_000 || !strings.Contains(page, `<p class="cut">`) || !strings.Contains(page, "<mark>نص طويل</mark>") {
		t.Errorf("page of %d bytes", len(page))
	}
}

// TestWriteHTMLBrowser loads a page of hostile documents in a browser: no script
// may run, no request may be made.
func TestWriteHTMLBrowser(t *testing.T) {
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if path, err := exec.LookPath(name); err == nil && browser == "" {
			browser = path
		}
	}
	if browser == "" || testing.Short() {
		t.Skip("no Chromium found, or -short: the page of hostile documents was not loaded")
	}
	var requests atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		t.Logf("asked for %s", r.URL)
	}))
	defer server.Close()
	attack := `</title></style></textarea></svg><script>document.title="RAN"</script><img src="` + server.URL + `/img" onerror="document.title='RAN'">` +
		`<link rel=stylesheet href="` + server.URL + `/css"><iframe src="` + server.URL + `/frame"></iframe><style>@import url(` + server.URL + `/import)</style>` +
		`<svg onload="document.title='RAN'"><image href="` + server.URL + `/svg"/></svg><meta http-equiv=refresh content="0;url=` + server.URL + `/go">`
	tl := hostile(attack)
	for _, h := range hostileTexts {
		more := hostile(h)
		tl.Documents = append(tl.Documents, more.Documents...)
		tl.Events = append(tl.Events, more.Events...)
		tl.Undated = append(tl.Undated, more.Undated...)
	}
	load := func(name, page string) (dom string, asked int32) {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 60*time.Second)
		defer cancel()
		cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
			"--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(), "--virtual-time-budget=2000", "--dump-dom", "file://"+path)
		cmd.WaitDelay = 5 * time.Second
		before := requests.Load()
		out, err := cmd.Output()
		if err != nil {
			t.Skipf("the browser does not run here: %v", err)
		}
		return string(out), requests.Load() - before
	}
	// That the attack works where nothing keeps it off shows that this test can fail.
	if dom, asked := load("open.html", "<title>"+strings.Split(attack, "<meta")[0]); !strings.Contains(dom, "<title>RAN") || asked == 0 {
		t.Errorf("the attack does not work on an open page: %d requests, %.200s", asked, dom)
	}
	for name, write := range map[string]func(*timeline.Timeline, io.Writer) error{"page.html": (*timeline.Timeline).WriteHTML, "picture.svg": (*timeline.Timeline).WriteSVG} {
		dom, asked := load(name, written(t, tl, write))
		if !strings.Contains(dom, "2024") || strings.Contains(dom, "<title>RAN") || asked > 0 {
			t.Errorf("%s: %d requests, or a script ran, or it did not load: %.300s", name, asked, dom)
		}
	}
}

func FuzzExportHTML(f *testing.F) {
	for _, h := range hostileTexts {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, h string) {
		list, text := elements(t, written(t, hostile(h), (*timeline.Timeline).WriteHTML), false)
		checkMarkup(t, list)
		checkText(t, text)
	})
}
