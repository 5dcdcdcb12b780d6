package timeline_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/timeline"
)

// table reads a CSV back.
func table(t testing.TB, s string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(s)).ReadAll() // asks for equally many cells in every row
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// checkCells asks that a spreadsheet takes no cell for a formula.
func checkCells(t testing.TB, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		for _, c := range row {
			checkText(t, c)
			bare := strings.TrimLeft(c, " \u00a0\u3000\u200b\ufeff\u200e\t")
			if bare != "" && strings.ContainsAny(bare[:1], "=+-@") || strings.HasPrefix(bare, "\uff1d") || strings.HasPrefix(bare, "\uff20") {
				t.Errorf("cell %.40q", c)
			}
		}
	}
}

func TestWriteCSV(t *testing.T) {
	tl := fixture()
	out := written(t, tl, (*timeline.Timeline).WriteCSV)
	rows := table(t, out)
	checkCells(t, rows)
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	sections := map[string]int{}
	for _, row := range rows[1:] {
		sections[row[column["section"]]]++
	}
	want := 0
	for _, e := range tl.Events {
		want += len(e.Mentions)
	}
	if sections["event"] != want || sections["ambiguous"] != 1 || sections["undated"] != 2 {
		t.Errorf("rows by section %v, want %d events", sections, want)
	}
	at := 1
	for _, e := range tl.Events {
		for _, m := range e.Mentions {
			row := rows[at]
			at++
			if row[column["event"]] != e.ID || row[column["mention"]] != m.ID || row[column["quote"]] != m.Quote || row[column["earliest"]] != e.Date.Earliest.String() {
				t.Errorf("row %q for mention %+v", row, m)
			}
		}
	}
	if lines := strings.Count(out, "\n"); lines != strings.Count(out, "\r\n") || lines != len(rows) {
		t.Errorf("%d lines for %d rows", lines, len(rows))
	}
}

func TestWriteCSVFormulas(t *testing.T) {
	for text, want := range map[string]string{
		"=1+2": "'=1+2", "+1": "'+1", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)", " =1": "'=1", "\t=1": "'=1", "\u200f=1": "'=1", "\uff1d1": "'\uff1d1",
		"\u00a0=1": "'\u00a0=1", "\u200b=1": "'\u200b=1", "1-2": "1-2", `قال "نعم"، ثم`: `قال "نعم"، ثم`, "": "",
	} {
		rows := table(t, written(t, hostile(text), (*timeline.Timeline).WriteCSV))
		if got := rows[1][8]; got != want {
			t.Errorf("%q is written as %q, want %q", text, got, want)
		}
	}
}

func TestWriteCSVHostile(t *testing.T) {
	for _, h := range hostileTexts {
		rows := table(t, written(t, hostile(h), (*timeline.Timeline).WriteCSV))
		checkCells(t, rows)
		if len(rows) != 5 {
			t.Errorf("%.40q: %d rows", h, len(rows))
		}
	}
}

func FuzzExportCSV(f *testing.F) {
	for _, h := range hostileTexts {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, h string) {
		rows := table(t, written(t, hostile(h), (*timeline.Timeline).WriteCSV))
		checkCells(t, rows)
		if len(rows) != 5 {
			t.Errorf("%d rows", len(rows))
		}
	})
}
