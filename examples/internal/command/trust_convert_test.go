//go:build unix

package command_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// streams are formats of convert that are one stream.
var streams = []string{"displacy", "displacy-html", "webannotation", "conll"}

// TestFullDiskOfConvert: as of the other programs, in every format.
func TestFullDiskOfConvert(t *testing.T) {
	bins := built(t, "convert", "evaluate")
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	fails := func(stdout *os.File, cause syscall.Errno, command string, args ...string) {
		t.Helper()
		var errs bytes.Buffer
		cmd := exec.Command(command, args...)
		cmd.Stdin, cmd.Stderr = strings.NewReader(lines(200)), &errs
		if stdout != nil { // a nil file is no nil writer
			cmd.Stdout = stdout
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if status := ended(t, cmd); status != 1 || !strings.Contains(errs.String(), cause.Error()) {
			t.Errorf("%v: status %d, %q", args, status, errs.String())
		}
	}
	fails(full, syscall.ENOSPC, bins["evaluate"])
	for _, format := range streams {
		fails(full, syscall.ENOSPC, bins["convert"], "-to", format, "-jsonl", "-")
		dir := t.TempDir()
		fails(nil, syscall.EFBIG, "sh", "-c", `ulimit -f 1; exec "$0" "$@"`, bins["convert"], "-to", format, "-o", filepath.Join(dir, "out"), "-jsonl", "-")
		nothingIn(t, dir)
	}
	for _, format := range []string{"brat", "timeml"} { // files of documents: each is whole
		dir := t.TempDir()
		long := `{"id":"long","published":"2021-12-16","text":"` + strings.Repeat("وصل الوزير إلى الرباط أمس الأربعاء. ", 200) + `"}` + "\n"
		cmd := exec.Command("sh", "-c", `ulimit -f 4; exec "$0" "$@"`, bins["convert"], "-to", format, "-o", dir, "-jsonl", "-")
		cmd.Stdin = strings.NewReader(line(1) + line(2) + long)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if status := ended(t, cmd); status != 1 {
			t.Errorf("%s: status %d", format, status)
		}
		left, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range left {
			if info, err := e.Info(); err != nil || info.Size() >= 4<<9 || strings.HasPrefix(e.Name(), "long") {
				t.Errorf("%s: %s is left, %v", format, e.Name(), err)
			}
		}
	}
}

// TestInterruptOfConvert: Ctrl-C while it reads; no file is made, and what
// standard output got are whole lines.
func TestInterruptOfConvert(t *testing.T) {
	bin := built(t, "convert")["convert"]
	for _, format := range streams {
		dir := t.TempDir()
		interrupted(t, exec.Command(bin, "-to", format, "-o", filepath.Join(dir, "out"), "-jsonl", "-"))
		nothingIn(t, dir)
	}
	for l := range strings.Lines(interrupted(t, exec.Command(bin, "-to", "webannotation", "-jsonl", "-"))) {
		if !strings.HasSuffix(l, "}\n") || !json.Valid([]byte(l)) {
			t.Errorf("half a line: %q", l)
		}
	}
}

// TestClosedPipeOfConvert: a reader that goes away ends the program.
func TestClosedPipeOfConvert(t *testing.T) {
	bin := built(t, "convert")["convert"]
	for _, format := range streams {
		cmd, out := piped(t, bin, "-to", format, "-jsonl", "-")
		if _, err := out.Read(make([]byte, 1)); err != nil {
			t.Error(err)
		}
		out.Close()
		if status := ended(t, cmd); status == 0 {
			t.Errorf("%s: status 0, though most of the output is lost", format)
		}
	}
}
