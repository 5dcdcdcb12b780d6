package output_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/examples/internal/output"
)

// TestProgressIsForTerminals holds that nothing is drawn into a pipe, a file or
// the null device.
func TestProgressIsForTerminals(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var buffer bytes.Buffer
	onFile, onBuffer := output.NewProgress(file), output.NewProgress(&buffer)
	time.Sleep(250 * time.Millisecond) // longer than between two drawings
	for _, p := range []*output.Progress{onFile, onBuffer} {
		p.Step()
		p.Clear()
	}
	if at, err := file.Seek(0, 1); err != nil || at != 0 || buffer.Len() != 0 {
		t.Errorf("%d bytes in the file, %q in the buffer, %v", at, buffer.String(), err)
	}
}

func TestFileIsWholeOrAbsent(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out")
	for _, commit := range []bool{false, true} {
		out, err := output.Create(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := out.WriteString("text"); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(name); !os.IsNotExist(err) {
			t.Errorf("the file is there before it is whole: %v", err)
		}
		if commit {
			if err := out.Finish(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		out.Discard()
		entries, err := os.ReadDir(dir)
		if err != nil || (len(entries) == 1) != commit {
			t.Errorf("committed %v: %v %v", commit, entries, err)
		}
	}
	if data, err := os.ReadFile(name); err != nil || string(data) != "text" {
		t.Errorf("%q %v", data, err)
	}
}

func TestStandardOutput(t *testing.T) {
	for _, name := range []string{"", "-"} {
		var b bytes.Buffer
		out, err := output.Create(name, &b)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := out.WriteString("text"); err != nil || out.Finish(t.Context()) != nil || b.String() != "text" {
			t.Errorf("%q: %q %v", name, b.String(), err)
		}
	}
}
