package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// call runs the program and returns exit status, standard output and error.
func call(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func ids(t *testing.T, jsonl string) string {
	t.Helper()
	var all []string
	for line := range strings.Lines(jsonl) {
		var r struct{ Schema, ID string }
		if err := json.Unmarshal([]byte(line), &r); err != nil || r.Schema != "hawliyat/extract/v1" {
			t.Fatalf("%q: %v", line, err)
		}
		all = append(all, r.ID)
	}
	return strings.Join(all, " ")
}

func TestFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "خبر.txt")
	write(t, name, "وصل الوفد إلى الرباط أمس الأربعاء.")
	status, out, errs := call(t, "", "-published", "2021-12-16", name)
	if status != 0 || errs != "" || ids(t, out) != "خبر" {
		t.Errorf("%d %q %q", status, out, errs)
	}
}

func TestLinesKeepOrder(t *testing.T) {
	in := `{"id":"b","published":"2021-12-16","text":"أمس"}` + "\n\n" + `{"id":"a","text":"اليوم"}`
	for _, args := range [][]string{{"-jsonl", "-"}, {"-link", "-jsonl", "-"}} {
		if status, out, errs := call(t, in, args...); status != 0 || ids(t, out) != "b a" {
			t.Errorf("%v: %d %q %q", args, status, out, errs)
		}
	}
}

func TestBrokenLineIsNamedAndTheOthersAreDone(t *testing.T) {
	in := `{"id":"a","text":"نص"}` + "\n{broken\n" + `{"id":"b","published":"gestern","text":"نص"}` + "\n" +
		"{\"id\":\"x\",\"text\":\"\xff\"}\n" + `{"id":"e","text":" "}` + "\n" + `{"id":"c","text":"نص"}` + "\n"
	status, out, errs := call(t, in, "-jsonl", "-")
	if status != 1 || ids(t, out) != "a c" {
		t.Errorf("%d %q", status, out)
	}
	for _, want := range []string{"standard input:2:", "standard input:3: published", "standard input:4: not UTF-8 at byte 18", "standard input:5: no text"} {
		if !strings.Contains(errs, want) {
			t.Errorf("%q lacks %q", errs, want)
		}
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	empty, latin := filepath.Join(dir, "empty.txt"), filepath.Join(dir, "latin.txt")
	write(t, empty, " \n")
	write(t, latin, "caf\xe9")
	for _, tt := range []struct {
		status int
		want   string
		args   []string
	}{
		{2, "no input", nil},
		{2, "not several", []string{"-jsonl", "-", "x.txt"}},
		{2, "neither a date", []string{"-published", "2021-13-01", "x.txt"}},
		{2, "goes with files", []string{"-published", "2021-12-01", "-jsonl", "-"}},
		{2, "-group goes with", []string{"-group", "x", "-jsonl", "-"}},
		{2, "not defined", []string{"-nonsense"}},
		{2, "at least one", []string{"-j", "0", "-jsonl", "-"}},
		{2, "offset unit", []string{"-offsets", "bytes", "-jsonl", "-"}},
		{2, `no format "xml"`, []string{"-format", "xml", "-jsonl", "-"}},
		{1, "no such file", []string{filepath.Join(dir, "absent.txt")}},
		{1, "no such file", []string{"-jsonl", filepath.Join(dir, "absent.jsonl")}},
		{1, "empty.txt: empty", []string{empty}},
		{1, "latin.txt: not UTF-8 at byte 3", []string{latin}},
		{1, "standard input: empty", []string{"-jsonl", "-"}},
		{1, "docs.jsonl", []string{"-dir", filepath.Join(dir, "nowhere")}},
		{1, "no such file", []string{"-names", filepath.Join(dir, "nowhere"), latin}},
		{0, "-published", []string{"-h"}},
	} {
		if status, _, errs := call(t, "", tt.args...); status != tt.status || !strings.Contains(errs, tt.want) {
			t.Errorf("%v: status %d, %q", tt.args, status, errs)
		}
	}
}

func TestOutputFileIsWholeOrAbsent(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.jsonl")
	if status, out, errs := call(t, `{"id":"a","text":"نص"}`, "-o", name, "-jsonl", "-"); status != 0 || out != "" {
		t.Fatalf("%d %q %q", status, out, errs)
	}
	if data, err := os.ReadFile(name); err != nil || ids(t, string(data)) != "a" {
		t.Errorf("%q %v", data, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var errs bytes.Buffer
	other := filepath.Join(dir, "other.jsonl")
	if status := run(ctx, []string{"-o", other, "-jsonl", "-"}, strings.NewReader(`{"id":"a","text":"نص"}`), io.Discard, &errs); status != 1 {
		t.Errorf("interrupted: status %d", status)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if _, err := os.Stat(other); !os.IsNotExist(err) || !strings.Contains(errs.String(), "interrupted") {
		t.Errorf("%v %q", err, errs.String())
	}
}

// fullWriter fails like a full disk or a closed pipe.
type fullWriter struct{}

func (fullWriter) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriteErrorIsReported(t *testing.T) {
	var errs bytes.Buffer
	status := run(t.Context(), []string{"-jsonl", "-"}, strings.NewReader(`{"id":"a","text":"نص"}`), fullWriter{}, &errs)
	if status != 1 || !strings.Contains(errs.String(), "short write") {
		t.Errorf("%d %q", status, errs.String())
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOffsetsAndWorkers(t *testing.T) {
	var in strings.Builder
	for i := range 40 {
		fmt.Fprintf(&in, `{"id":"d%d","published":"2021-12-16","text":"🚆 وصل الوفد رقم %d إلى الرباط أمس الأربعاء."}`+"\n", i, i)
	}
	_, one, _ := call(t, in.String(), "-j", "1", "-jsonl", "-")
	if _, many, _ := call(t, in.String(), "-j", "8", "-jsonl", "-"); one == "" || many != one {
		t.Error("the output depends on the number of workers")
	}
	for unit, want := range map[string]string{"utf8": `"offset_unit":"utf-8"`, "utf16": `"offset_unit":"utf-16"`, "codepoint": `"offset_unit":"codepoint"`} {
		_, out, errs := call(t, in.String(), "-offsets", unit, "-jsonl", "-")
		if !strings.Contains(out, want) || (out == one) != (unit == "utf8") {
			t.Errorf("%s: %.200q %q", unit, out, errs)
		}
	}
}

func TestExplain(t *testing.T) {
	in := `{"id":"a","published":"2021-12-16","text":"وصل الوزير رودريك هالستن إلى الرباط الأربعاء الماضي."}`
	for _, args := range [][]string{nil, {"-link"}} {
		if _, out, _ := call(t, in, append(args, "-explain", "-jsonl", "-")...); !strings.Contains(out, `"evidence":["title 0.`) {
			t.Errorf("no evidence: %s", out)
		}
	}
	_, out, _ := call(t, in, "-format", "text", "-jsonl", "-")
	for _, want := range []string{"a, published Thursday 2021-12-16, offsets in utf-8\n", "\tالرباط\tgpe, Rabat, ", "\ttitle 0.", "\tor 2021-12-", ", weight 0."} {
		if !strings.Contains(out, want) {
			t.Errorf("%q lacks %q", out, want)
		}
	}
}

// TestReasonsOnATerminal: what a document holds for the terminal it is shown on
// stays out of the text format; what is unresolved says why.
func TestReasonsOnATerminal(t *testing.T) {
	status, out, errs := call(t, `{"id":"a","text":"\u001b[2Jوصل \u202eأمس الثلاثاء\u202c إلى القاهرة\u2028\u0085"}`, "-format", "text", "-jsonl", "-")
	if status != 0 || !strings.Contains(out, "unresolved: ") || !strings.Contains(out, "القاهرة") {
		t.Fatalf("%d %q %q", status, out, errs)
	}
	if i := strings.IndexAny(out, "\x1b\u202e\u202c\u2028\u0085"); i >= 0 {
		t.Errorf("%q", out[i:])
	}
}
