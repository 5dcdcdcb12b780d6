package timeline_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// written is what one of the writers makes of tl.
func written(t testing.TB, tl *timeline.Timeline, write func(*timeline.Timeline, io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(tl, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got)\n%s", name, diff)
	}
}

func TestWriteText(t *testing.T) {
	golden(t, "fixture.txt", written(t, fixture(), (*timeline.Timeline).WriteText))
}

func TestWriteTextEmpty(t *testing.T) {
	got := written(t, new(timeline.Timeline), (*timeline.Timeline).WriteText)
	if want := "خط زمني · بلا وثائق · بلا أحداث\nلا أحداث في هذه الوثائق.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWriteTextWidth(t *testing.T) {
	tl := fixture()
	for _, tl.Width = range []int{30, 50, 0, 200} {
		width := tl.Width
		if width == 0 {
			width = 80
		}
		got := written(t, tl, (*timeline.Timeline).WriteText)
		longest := 0
		for line := range strings.Lines(got) {
			longest = max(longest, uniseg.StringWidth(strings.TrimSuffix(line, "\n")))
		}
		if longest > width || longest < min(width, 100)*8/10 {
			t.Errorf("width %d: the longest line has %d columns", width, longest)
		}
	}
}

// Nothing that a document says moves the cursor, reorders a line or breaks it.
func TestWriteTextHostile(t *testing.T) {
	for _, h := range hostileTexts {
		got := written(t, hostile(h), (*timeline.Timeline).WriteText)
		if !utf8.ValidString(got) {
			t.Errorf("%q: not UTF-8", h)
		}
		depth := 0
		for _, r := range got {
			switch {
			case r == '\u2068':
				depth++
			case r == '\u2069':
				depth--
			case r < ' ' && r != '\n', r >= 0x7f && r < 0xa0, r >= '\u202a' && r <= '\u202e', r == '\u2066', r == '\u2067', r == '\u2028', r == '\u2029':
				t.Errorf("%q: %U in the output", h, r)
			}
		}
		if depth != 0 {
			t.Errorf("%q: %d isolates without end", h, depth)
		}
	}
}

// A later figure of the same source is told as its update, another source's is
// not; figures of different days are told with the days.
func TestWriteRevision(t *testing.T) {
	var tl timeline.Timeline
	e := timeline.Event{ID: "e", Title: "عاصفة", Date: onDay("2024-02-17"), Status: timeline.Happened}
	c := timeline.Conflict{Field: "قتيل"}
	for i, d := range []struct{ source, published, value string }{
		{"الصدى", "2024-02-18", "4"}, {"الصدى", "2024-02-20", "7"}, {"الساحل", "2024-02-21", "9"}, {"الصدى", "2024-02-21", "7"}, {"", "2024-02-22", "8"}, {"", "2024-02-23", "9"},
	} {
		id := string(rune('a' + i))
		tl.Documents = append(tl.Documents, extract.Document{ID: id, Source: d.source, Text: "قتلى", Published: day(d.published).Time()})
		e.Mentions = append(e.Mentions, &timeline.Mention{ID: id, Doc: id, End: len("قتلى"), Quote: "قتلى", Status: timeline.Happened, Date: e.Date})
		c.Claims = append(c.Claims, timeline.Claim{Mention: id, Value: d.value})
	}
	e.Conflicts = []timeline.Conflict{c}
	tl.Events = []timeline.Event{e}
	tl.Width = 200
	if got, want := written(t, &tl, (*timeline.Timeline).WriteText), "خلاف في الرقم (قتيل): 4 (الصدى في 18 شباط/فبراير 2024)؛ 7 (الصدى في 20 شباط/فبراير 2024، تحديثا)؛ 9 (الساحل في 21 شباط/فبراير 2024، "; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
	got := written(t, &tl, (*timeline.Timeline).WriteJSON)
	for _, want := range []string{`{"mention":"a","value":"4"}`, `{"mention":"b","value":"7","revises":"a"}`, `{"mention":"c","value":"9"}`, `{"mention":"d","value":"7","revises":"a"}`, `{"mention":"f","value":"9"}`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
}
