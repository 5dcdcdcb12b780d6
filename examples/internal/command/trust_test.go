//go:build unix

package command_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// programs builds the examples that read JSON Lines and write one stream, and
// returns the path of each.
func programs(t *testing.T) map[string]string {
	t.Helper()
	return built(t, "annotate", "timeline")
}

func built(t *testing.T, names ...string) map[string]string {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the examples")
	}
	bins, dir := map[string]string{}, t.TempDir()
	for _, name := range names {
		bins[name] = filepath.Join(dir, name)
		if out, err := exec.Command("go", "build", "-o", bins[name], "../../"+name).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	return bins
}

// line is a document in JSON Lines.
func line(i int) string {
	return fmt.Sprintf("{\"id\":\"d%03d\",\"published\":\"2021-12-16\",\"text\":\"وصل الوزير رقم %d إلى الرباط أمس الأربعاء. \"}\n", i, i)
}

func lines(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line(i))
	}
	return b.String()
}

// ended waits for a process and returns its exit status.
func ended(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case <-time.After(time.Minute):
		cmd.Process.Kill()
		t.Fatal("does not end")
	case err := <-done:
		if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
	}
	return cmd.ProcessState.ExitCode()
}

// TestFullDisk: the status is 1, the error names the cause, and no file stands
// under the final name or a temporary one.
func TestFullDisk(t *testing.T) {
	for name, bin := range programs(t) {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip(err)
		}
		defer full.Close()
		var errs bytes.Buffer
		cmd := exec.Command(bin, "-jsonl", "-")
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(lines(3)), full, &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if status := ended(t, cmd); status != 1 || !strings.Contains(errs.String(), syscall.ENOSPC.Error()) {
			t.Errorf("%s: status %d, %q", name, status, errs.String())
		}
		dir := t.TempDir()
		errs.Reset()
		cmd = exec.Command("sh", "-c", `ulimit -f 1; exec "$0" "$@"`, bin, "-o", filepath.Join(dir, "out"), "-jsonl", "-")
		cmd.Stdin, cmd.Stderr = strings.NewReader(lines(200)), &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if status := ended(t, cmd); status != 1 || !strings.Contains(errs.String(), syscall.EFBIG.Error()) {
			t.Errorf("%s: status %d, %q", name, status, errs.String())
		}
		nothingIn(t, dir)
	}
}

func nothingIn(t *testing.T, dir string) {
	t.Helper()
	left, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range left {
		t.Errorf("%s is left", e.Name())
	}
}

// TestUnreadable: what cannot be read is named, the rest is done, the status
// is 1.
func TestUnreadable(t *testing.T) {
	dir := t.TempDir()
	good, locked := filepath.Join(dir, "good.txt"), filepath.Join(dir, "locked.txt")
	for _, name := range []string{good, locked} {
		if err := os.WriteFile(name, []byte("وصل الوزير إلى الرباط أمس."), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(locked, 0); err != nil {
		t.Fatal(err)
	}
	for name, bin := range programs(t) {
		for _, bad := range []string{filepath.Join(dir, "none.txt"), dir, locked} {
			if bad == locked && os.Geteuid() == 0 {
				continue // root reads everything
			}
			var out, errs bytes.Buffer
			cmd := exec.Command(bin, "-published", "2021-12-16", bad, good)
			cmd.Stdout, cmd.Stderr = &out, &errs
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if status := ended(t, cmd); status != 1 || !strings.Contains(errs.String(), filepath.Base(bad)) || !strings.Contains(out.String(), "good") && !strings.Contains(out.String(), "الرباط") {
				t.Errorf("%s, %s: status %d, %q, %q", name, bad, status, out.String(), errs.String())
			}
		}
	}
}

// piped starts a program on 3,000 documents, with its output in a pipe.
func piped(t *testing.T, bin string, args ...string) (*exec.Cmd, io.ReadCloser) {
	t.Helper()
	cmd := exec.Command(bin, args...)
	cmd.Stdin = strings.NewReader(lines(3000))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, out
}

// TestClosedPipe: a reader that goes away ends the program at once, and what it
// was given is whole lines but for the last.
func TestClosedPipe(t *testing.T) {
	cmd, out := piped(t, programs(t)["annotate"], "-jsonl", "-")
	first, err := bufio.NewReaderSize(out, 1<<16).ReadBytes('\n')
	if err != nil || !json.Valid(first) {
		t.Errorf("%v %.80q", err, first)
	}
	out.Close()
	if status := ended(t, cmd); status == 0 {
		t.Error("status 0, though most of the output is lost")
	}
}

// TestInterrupt: Ctrl-C ends a program whose input has no end. What was done
// stands whole on standard output; a file is not made.
func TestInterrupt(t *testing.T) {
	for name, bin := range programs(t) {
		for _, file := range []bool{false, true} {
			dir := t.TempDir()
			args := []string{"-jsonl", "-"}
			if file {
				args = append(args, "-o", filepath.Join(dir, "out"))
			}
			out := interrupted(t, exec.Command(bin, args...))
			for l := range strings.Lines(out) {
				if name == "annotate" && (!strings.HasSuffix(l, "}\n") || !json.Valid([]byte(l))) {
					t.Errorf("%s: half a line: %q", name, l)
				}
			}
			if name == "timeline" && out != "" {
				t.Errorf("a timeline of a part of the input: %q", out)
			}
			nothingIn(t, dir)
		}
	}
}

// interrupted returns what a program wrote to standard output before Ctrl-C, while
// it was reading.
func interrupted(t *testing.T, cmd *exec.Cmd) string {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// More than a pipe holds: when it is written, the program is reading.
	if _, err := io.WriteString(in, lines(1500)); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	status := ended(t, cmd)
	in.Close()
	if status != 1 || !strings.Contains(errs.String(), "interrupted") {
		t.Errorf("%v: status %d, %q", cmd.Args, status, errs.String())
	}
	return out.String()
}
