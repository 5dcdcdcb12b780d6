package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract/internal/wordhash"
)

// testSources writes small source files.
func testSources(t *testing.T) sources {
	t.Helper()
	dir := t.TempDir()
	write := func(name, data string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("country-codes.csv", "CLDR display name,ISO3166-1-Alpha-2,wikidata_id,UNTERM Arabic Short,UNTERM Arabic Formal,official_name_ar\n"+
		"Chad,TD,https://www.wikidata.org/wiki/Q657,تشاد,جمهورية تشاد,تشاد\n"+
		"Iran,IR,https://www.wikidata.org/wiki/Q794,إيران (جمهورية - الإسلامية),جمهورية إيران الإسلامية,\n")
	write("wd-en-ar.tsv", "garfield\tغارفيلد:3\nhouse\tالبيت:2\nab\tاب:9\n")
	write("google-ar2en.txt", "قورفيلد\tgorfield\n")
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(strings.Repeat("كان البيت كبيرا\n", 20) + "محمد غارفيلد\n"))
	_ = z.Close()
	write("text.gz", b.String())
	return sources{dir, filepath.Join(dir, "text.gz")}
}

func TestStates(t *testing.T) {
	var b bytes.Buffer
	if err := testSources(t).run("states", &b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Chad\tTD\tQ657\tتشاد|التشاد|جمهورية تشاد\n",
		"Iran\tIR\tQ794\tإيران|الجمهورية الإسلامية الإيرانية|جمهورية إيران الإسلامية\n",
		"Kosovo\tXK\t\tكوسوفو|",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%.600s", want, b.String())
		}
	}
}

func TestNames(t *testing.T) {
	o := testSources(t)
	t.Chdir("../..")
	var b bytes.Buffer
	if err := o.run("names", &b); err != nil {
		t.Fatal(err)
	}
	flags := map[uint32]uint32{}
	for i := 0; i+4 <= b.Len(); i += 4 {
		n := binary.LittleEndian.Uint32(b.Bytes()[i:])
		flags[n>>wordhash.FlagBits] = n & (1<<wordhash.FlagBits - 1)
	}
	for _, c := range []struct {
		word  string
		known bool
		flags uint32
	}{
		{"محمد", true, wordhash.Given},
		{"غارفيلد", true, 0},
		{"قورفيلد", true, 0},
		{"البيت", false, 0}, // too frequent beside no name
		{"اب", false, 0},    // too short
		{"سبيل", false, 0},  // excluded by hand
	} {
		f, ok := flags[wordhash.Name(c.word)>>wordhash.FlagBits]
		if ok != c.known || f != c.flags {
			t.Errorf("%s: %v %d", c.word, ok, f)
		}
	}
}

func TestCommand(t *testing.T) {
	o := testSources(t)
	var b bytes.Buffer
	if err := command([]string{"-gaz", o.gaz, "states"}, &b); err != nil || !strings.Contains(b.String(), "Chad\tTD\t") {
		t.Errorf("%v: %.200s", err, b.String())
	}
	for _, args := range [][]string{{}, {"-gaz"}, {"-gaz", o.gaz, "no list"}, {"-gaz", t.TempDir(), "states"}} {
		if err := command(args, &b); err == nil {
			t.Errorf("%q makes a list", args)
		}
	}
	if err := command([]string{"-gaz", o.gaz, "states"}, fullWriter{}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("a full disk: %v", err)
	}
}

type fullWriter struct{}

func (fullWriter) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

// TestErrors: a source that is missing, empty or broken is an error and no
// shorter list.
func TestErrors(t *testing.T) {
	if err := testSources(t).run("no list", nil); err == nil {
		t.Error("an unknown list is made")
	}
	t.Chdir("../..")
	for _, tt := range []struct {
		list, file string
		data       string // "": the file is taken away
	}{
		{"states", "country-codes.csv", ""},
		{"states", "country-codes.csv", "\n"},
		{"states", "country-codes.csv", "a,b\n\"c"},
		{"names", "wd-en-ar.tsv", ""},
		{"names", "google-ar2en.txt", ""},
		{"names", "text.gz", ""},
		{"names", "text.gz", "not gzipped"},
	} {
		o := testSources(t)
		name := filepath.Join(o.gaz, tt.file)
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
		if tt.data != "" {
			if err := os.WriteFile(name, []byte(tt.data), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := o.run(tt.list, &bytes.Buffer{}); err == nil {
			t.Errorf("%s from %s of %q", tt.list, tt.file, tt.data)
		}
	}
	t.Chdir(t.TempDir())
	if err := testSources(t).run("names", &bytes.Buffer{}); err == nil {
		t.Error("names without our own list")
	}
}
