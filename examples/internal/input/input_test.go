package input_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/examples/internal/input"
)

func TestParseTime(t *testing.T) {
	for in, want := range map[string]string{
		"": "0001-01-01T00:00:00Z", "2021-12-15": "2021-12-15T00:00:00Z", "2021-12-15T08:00:00+04:00": "2021-12-15T08:00:00+04:00",
	} {
		if got, err := input.ParseTime(in); err != nil || got.Format("2006-01-02T15:04:05Z07:00") != want {
			t.Errorf("%q: %v %v", in, got, err)
		}
	}
	for _, in := range []string{"15/12/2021", "2021-13-01", "2021-12-15T08:00:00"} {
		if got, err := input.ParseTime(in); err == nil {
			t.Errorf("%q gives %v", in, got)
		}
	}
}

// TestLines reads a file of lines: the order is kept, an empty line is passed
// over, a broken one is an error that names its place.
func TestLines(t *testing.T) {
	name := filepath.Join(t.TempDir(), "in.jsonl")
	text := `{"id":"a","url":"u","title":"t","source":"s","published":"2021-12-15","text":"نص"}` + "\n\r\n[]\n" + `{"id":"b","text":"آخر"}`
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []string
	for d, err := range (input.Source{JSONL: name}).Documents() {
		if err != nil {
			got = append(got, err.Error()[:len(name)+3])
			continue
		}
		got = append(got, d.ID+d.URL+d.Title+d.Source+d.Text)
	}
	if want := "autsنص " + name + ":3: bآخر"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}
