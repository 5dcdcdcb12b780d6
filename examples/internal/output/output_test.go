package output_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
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

// TestOutputErrors: a file that cannot have its name leaves nothing behind, and
// an interrupted run leaves what it wrote to standard output.
func TestOutputErrors(t *testing.T) {
	dir := t.TempDir()
	if _, err := output.Create(filepath.Join(dir, "no", "folder"), nil); !os.IsNotExist(err) {
		t.Errorf("into no folder: %v", err)
	}
	taken := filepath.Join(dir, "taken")
	if err := os.MkdirAll(filepath.Join(taken, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	out, err := output.Create(taken, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := out.Commit(); err == nil || !strings.HasPrefix(err.Error(), taken+": ") {
		t.Errorf("over a folder: %v", err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v %v", entries, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var b bytes.Buffer
	out, err = output.Create("-", &b)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = out.WriteString("text")
	if err := out.Finish(ctx); err == nil || b.String() != "text" {
		t.Errorf("interrupted: %q, %v", b.String(), err)
	}
}
