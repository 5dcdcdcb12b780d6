package main

import (
	"bytes"
	"context"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// single is what one machine writes for the embedded articles.
func single(t *testing.T) string {
	t.Helper()
	var s timeline.Set
	for d := range corpus.Documents() {
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		s.AddDocument(d, timeline.Mentions(d, r)...)
	}
	tl, err := timeline.Build(context.Background(), &s, timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := tl.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// runner skips the test where Prism cannot listen: without a loopback device it
// would hang.
func runner(t *testing.T) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skipf("no loopback network for the runner: %v", err)
	}
	_ = l.Close()
}

func TestPipelineEqualsSingleMachine(t *testing.T) {
	runner(t)
	want := single(t)
	var lines []string
	for d := range corpus.Documents() {
		line, err := documentLine(d)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, line)
	}
	reversed := slices.Clone(lines)
	slices.Reverse(reversed)
	dir := t.TempDir()
	// Two files, the last document in both of them, a broken line between.
	for name, content := range map[string][]string{"a.jsonl": reversed[:3], "b.jsonl": append([]string{`{"id":`}, reversed[2:]...)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(content, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, jsonl := range map[string]string{"embedded": "", "files": filepath.Join(dir, "*.jsonl")} {
		out := filepath.Join(dir, name+".json")
		if err := run(context.Background(), jsonl, out); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s: %d bytes differ from the %d of one machine", name, len(got), len(want))
		}
	}
}

func TestPipelineWithoutDocuments(t *testing.T) {
	runner(t)
	dir := t.TempDir()
	in, out := filepath.Join(dir, "none.jsonl"), filepath.Join(dir, "out.json")
	if err := os.WriteFile(in, []byte("no document\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run(context.Background(), in, out); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil || !strings.HasPrefix(string(got), `{"schema":"hawliyat/timeline/v1","offset_unit":"utf-8","documents":[]`) {
		t.Errorf("%s, %v", got, err)
	}
}

func TestUnionRefusesBrokenSets(t *testing.T) {
	if _, err := (unionFn{}).AddInput(new(timeline.Set), []byte("no set")); err == nil {
		t.Error("no error")
	}
}
