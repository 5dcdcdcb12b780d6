package hawliyat_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// tagged is what "reuse lint" takes for a file's own statement. It is in two
// parts here, as this file makes none.
var tagged = regexp.MustCompile(`SPDX-License-Identifier` + `:[ \t]*([A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*)`)

// holders counts the copyright holders of each entry of REUSE.toml, and holds
// that the file has nothing that readREUSE does not understand.
func holders(t *testing.T) []int {
	t.Helper()
	var n []int
	for i, line := range strings.Split(read(t, "REUSE.toml"), "\n") {
		key, value, _ := strings.Cut(line, " = ")
		switch {
		case line == "" || line[0] == '#' || key == "version" && value == "1":
		case line == "[[annotations]]":
			n = append(n, 0)
		case key == "SPDX-FileCopyrightText" && len(n) > 0:
			n[len(n)-1] += len(quoted.FindAllString(value, -1))
		case key == "path" && len(n) > 0:
			for _, p := range quoted.FindAllStringSubmatch(value, -1) {
				if strings.Contains(strings.TrimSuffix(p[1], "**"), "*") {
					t.Errorf("REUSE.toml:%d: %s: only ** at the end is read here", i+1, p[1])
				}
			}
		case key == "SPDX-License-Identifier" && len(n) > 0, strings.HasPrefix(key, "SPDX-Package") && len(n) == 0:
		default:
			t.Errorf("REUSE.toml:%d: %s", i+1, line)
		}
	}
	return n
}

// TestReuse does what "reuse lint" does: every file has a licence and somebody
// who holds the rights, every licence its text, and no file says otherwise of
// itself.
func TestReuse(t *testing.T) {
	all, who := readREUSE(t), holders(t)
	for i, r := range all {
		if len(r.paths) == 0 || len(r.licences) == 0 || i >= len(who) || who[i] == 0 {
			t.Errorf("entry %d of REUSE.toml lacks a path, a licence or a holder", i+1)
		}
	}
	files := 0
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		name = filepath.ToSlash(name)
		if name == ".git" || name == "LICENSES" {
			if err == nil && d.IsDir() {
				return filepath.SkipDir
			}
			return err
		}
		if err != nil || d.IsDir() || !d.Type().IsRegular() {
			return err
		}
		files++
		own := licencesOf(all, name)
		if len(own) == 0 {
			t.Errorf("%s has no licence", name)
		}
		for _, m := range tagged.FindAllStringSubmatch(read(t, name), -1) {
			for id := range strings.FieldsSeq(m[1]) {
				if id == "AND" || id == "OR" || id == "WITH" {
					continue
				}
				if _, err := os.Stat("LICENSES/" + id + ".txt"); err != nil || !slices.Contains(own, id) {
					t.Errorf("%s says %s of itself, REUSE.toml %v", name, id, own)
				}
			}
		}
		return nil
	})
	if err != nil || files < 500 {
		t.Errorf("%d files, %v", files, err)
	}
}
