package extract_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hawliyat/hawliyat/extract"
)

var update = flag.Bool("update", false, "rewrite the expectations of the case files")

// TestDateCases runs testdata/dates/*.txt. A line is a text, a tab and what is
// to be found in it: "extent = value mod", parted by " | ", or "-" for nothing.
// "@ 2019-03-21" sets the day of writing for the lines after it, "@ -" takes it
// away; "#" begins a comment.
func TestDateCases(t *testing.T) {
	files, err := filepath.Glob("testdata/dates/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	lines, negatives := 0, 0
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			n, neg := runDateCases(t, x, file)
			lines, negatives = lines+n, negatives+neg
		})
	}
	t.Logf("%d case lines, %d of them negative", lines, negatives)
	if lines < 600 || negatives < 150 {
		t.Errorf("%d case lines, %d of them negative: want 600 and 150", lines, negatives)
	}
}

func runDateCases(t *testing.T, x *extract.Extractor, file string) (lines, negatives int) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var published time.Time
	var out bytes.Buffer
	var r extract.Result
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if day, ok := strings.CutPrefix(line, "@ "); ok {
			published = caseDay(t, day)
		}
		if line == "" || line[0] == '#' || line[0] == '@' {
			fmt.Fprintln(&out, line)
			continue
		}
		text, want, ok := strings.Cut(line, "\t")
		if !ok && !*update {
			t.Fatalf("%s:%d: no expectation", file, i+1)
		}
		extract.FindDates(x, extract.Document{Text: text, Published: published}, &r)
		got := caseDates(r.Dates)
		lines++
		if got == "-" {
			negatives++
		}
		if diff := cmp.Diff(want, got); diff != "" && !*update {
			t.Errorf("%s:%d: %s (-want +got)\n%s", file, i+1, text, diff)
		}
		fmt.Fprintf(&out, "%s\t%s\n", text, got)
	}
	if *update {
		if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return lines, negatives
}

func caseDay(t *testing.T, day string) time.Time {
	if day == "-" {
		return time.Time{}
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if d, err := time.Parse(layout, day); err == nil {
			return d
		}
	}
	t.Fatalf("bad day %q", day)
	return time.Time{}
}

// caseDates writes dates as the case files have them.
func caseDates(dates []extract.Date) string {
	if len(dates) == 0 {
		return "-"
	}
	parts := make([]string, len(dates))
	for i, d := range dates {
		parts[i] = strings.TrimRight(d.Text+" = "+d.Value.TIMEX+" "+string(d.Value.Mod), " ")
	}
	return strings.Join(parts, " | ")
}
