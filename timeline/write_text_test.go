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
