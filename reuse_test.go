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
		case line == "[[annotations]]":
			n = append(n, 0)
		case len(n) > 0 && key == "SPDX-FileCopyrightText":
			n[len(n)-1] += len(quoted.FindAllString(value, -1))
		case !understood(key, value, len(n) > 0):
			t.Errorf("REUSE.toml:%d: %s", i+1, line)
		}
	}
	return n
}

// understood reports whether readREUSE reads such a line: inside an entry its
// paths and licences, before the first the version and the package.
func understood(key, value string, entry bool) bool {
	switch {
	case key == "" || key[0] == '#':
		return true
	case !entry:
		return key == "version" && value == "1" || strings.HasPrefix(key, "SPDX-Package")
	case key == "path":
		return !slices.ContainsFunc(quoted.FindAllStringSubmatch(value, -1), func(p []string) bool {
			return strings.Contains(strings.TrimSuffix(p[1], "**"), "*") // only ** at the end
		})
	}
	return key == "SPDX-License-Identifier"
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
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == ".git" || name == "LICENSES"):
			return filepath.SkipDir
		case d.Type().IsRegular() && name != ".git":
			files++
			checkLicence(t, name, licencesOf(all, name))
		}
		return nil
	})
	if err != nil || files < 500 {
		t.Errorf("%d files, %v", files, err)
	}
}

// checkLicence holds that a file has a licence, and says of itself what
// REUSE.toml says.
func checkLicence(t *testing.T, name string, own []string) {
	t.Helper()
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
}
