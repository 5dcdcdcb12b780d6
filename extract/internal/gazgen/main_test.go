package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
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

func TestErrors(t *testing.T) {
	o := testSources(t)
	if err := o.run("no list", nil); err == nil {
		t.Error("an unknown list is made")
	}
	o.gaz = t.TempDir()
	for _, list := range []string{"states", "names"} {
		if err := o.run(list, &bytes.Buffer{}); err == nil {
			t.Errorf("%s without sources", list)
		}
	}
}
