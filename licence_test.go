package hawliyat_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// reuse is an entry of REUSE.toml.
type reuse struct {
	paths    []string
	licences []string
}

var (
	quoted    = regexp.MustCompile(`"([^"]*)"`)
	statement = regexp.MustCompile(`Licence: ([^\n;]*)`)
	known     = regexp.MustCompile(`Apache-2\.0|CC0-1\.0|CC BY-SA 4\.0|PDDL-1\.0|Unicode-3\.0`)
)

// readREUSE reads the part of TOML that REUSE.toml uses.
func readREUSE(t *testing.T) []reuse {
	t.Helper()
	data, err := os.ReadFile("REUSE.toml")
	if err != nil {
		t.Fatal(err)
	}
	var out []reuse
	for line := range strings.Lines(string(data)) {
		key, value, _ := strings.Cut(line, " = ")
		var values []string
		for _, m := range quoted.FindAllStringSubmatch(value, -1) {
			values = append(values, m[1])
		}
		switch {
		case strings.HasPrefix(line, "[[annotations]]"):
			out = append(out, reuse{})
		case key == "path":
			out[len(out)-1].paths = values
		case key == "SPDX-License-Identifier":
			out[len(out)-1].licences = strings.Split(values[0], " AND ")
		}
	}
	return out
}

// licencesOf are those of a file: the last entry that fits it.
func licencesOf(all []reuse, name string) []string {
	var out []string
	for _, r := range all {
		for _, p := range r.paths {
			if dir, ok := strings.CutSuffix(p, "**"); ok && strings.HasPrefix(name, dir) || p == name {
				out = r.licences
			}
		}
	}
	return out
}

// TestLicences holds that REUSE.toml and the texts in LICENSES agree.
func TestLicences(t *testing.T) {
	used := map[string]bool{}
	for _, r := range readREUSE(t) {
		for _, id := range r.licences {
			used[id] = true
			if _, err := os.Stat("LICENSES/" + id + ".txt"); err != nil {
				t.Error(err)
			}
		}
		for _, p := range r.paths {
			if _, err := os.Stat(strings.TrimSuffix(p, "**")); err != nil && p != "**" {
				t.Error(err)
			}
		}
	}
	texts, err := filepath.Glob("LICENSES/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range texts {
		if id := strings.TrimSuffix(filepath.Base(name), ".txt"); !used[id] {
			t.Errorf("%s is the licence of nothing", name)
		}
	}
	if read(t, "LICENSE") != read(t, "LICENSES/Apache-2.0.txt") {
		t.Error("LICENSE is not the text in LICENSES")
	}
}

// TestLicencesOfData holds that the headers of the data files say what
// REUSE.toml says.
func TestLicencesOfData(t *testing.T) {
	all := readREUSE(t)
	n := 0
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		name = filepath.ToSlash(name)
		if err != nil || d.IsDir() || !slices.Contains([]string{".tsv", ".bin", ".txt"}, path.Ext(name)) || strings.HasPrefix(name, "LICENSES/") {
			return err
		}
		own := licencesOf(all, name)
		for _, id := range stated(read(t, name)) {
			n++
			if !slices.Contains(own, id) {
				t.Errorf("%s says %s, REUSE.toml %v", name, id, own)
			}
		}
		return nil
	})
	if err != nil || n < 40 {
		t.Errorf("%d statements, %v", n, err)
	}
}

// stated lists the licences that the header of a data file names, as SPDX
// identifiers.
func stated(text string) []string {
	var ids []string
	if !strings.HasPrefix(text, "#") {
		return nil
	}
	for _, m := range statement.FindAllStringSubmatch(text, -1) {
		for _, id := range known.FindAllString(m[1], -1) {
			ids = append(ids, strings.ReplaceAll(id, " ", "-"))
		}
	}
	return ids
}

// TestNoLicenceBesideArticles holds that no file in corpus/ seems to speak for
// the articles.
func TestNoLicenceBesideArticles(t *testing.T) {
	err := filepath.WalkDir("corpus", func(name string, _ fs.DirEntry, err error) error {
		if strings.HasPrefix(strings.ToUpper(filepath.Base(name)), "LICEN") {
			t.Errorf("%s", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
