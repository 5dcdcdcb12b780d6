package hawliyat_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/internal/doctest"
)

// packages are the folders of the public packages.
var packages = []string{".", "arabic", "extract", "timeline", "corpus"}

// readPackage reads the documentation of a folder, with its examples.
func readPackage(t *testing.T, dir string) *doc.Package {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name.Name != "main" {
			files = append(files, f)
		}
	}
	p, err := doc.NewFromFiles(fset, files, module+"/"+dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestEveryNameIsDocumented holds that each exported name has a comment, which
// begins with the name where Go asks for it.
func TestEveryNameIsDocumented(t *testing.T) {
	n := 0
	for _, dir := range packages {
		p := readPackage(t, dir)
		says := func(name, comment string) {
			n++
			if !strings.Contains(comment, name[strings.LastIndexByte(name, '.')+1:]) {
				t.Errorf("%s.%s: %q", p.Name, name, comment)
			}
		}
		funcs := func(owner string, all []*doc.Func) {
			for _, f := range all {
				says(owner+f.Name, f.Doc)
			}
		}
		values := func(all []*doc.Value) {
			for _, v := range all {
				if n++; v.Doc == "" {
					t.Errorf("%s: %v has no comment", p.Name, v.Names)
				}
			}
		}
		values(p.Consts)
		values(p.Vars)
		funcs("", p.Funcs)
		for _, typ := range p.Types {
			says(typ.Name, typ.Doc)
			values(typ.Consts)
			values(typ.Vars)
			funcs("", typ.Funcs)
			funcs(typ.Name+".", typ.Methods)
		}
		if !strings.HasPrefix(p.Doc, "Package "+p.Name) {
			t.Errorf("%s: package comment %.40q", dir, p.Doc)
		}
	}
	if n < 150 {
		t.Errorf("only %d names were seen", n)
	}
}

// plain are the functions and methods that need no example: what their
// interface says is all there is.
var plain = regexp.MustCompile(`\.(AppendBinary|AppendText|Append|Error|MarshalText|String|Unit|UnmarshalBinary|UnmarshalText|Unwrap)$`)

// TestEveryFunctionHasAnExample holds that a newcomer finds a runnable example
// for each function, and for each type by itself or by one of its methods.
func TestEveryFunctionHasAnExample(t *testing.T) {
	for _, dir := range packages[1:] {
		p := readPackage(t, dir)
		if len(p.Examples) == 0 {
			t.Errorf("package %s has no example", p.Name)
		}
		funcs := func(all []*doc.Func) {
			for _, f := range all {
				if len(f.Examples) == 0 {
					t.Errorf("%s.%s has no example", p.Name, f.Name)
				}
			}
		}
		funcs(p.Funcs)
		for _, typ := range p.Types {
			funcs(typ.Funcs)
			for _, m := range typ.Methods {
				if name := typ.Name + "." + m.Name; len(m.Examples) == 0 && !plain.MatchString(name) {
					t.Logf("%s.%s has no example", p.Name, name)
				}
			}
		}
		for _, e := range everyExample(p) {
			if e.Output == "" && !e.EmptyOutput {
				t.Errorf("%s: Example%s has no output and never runs", p.Name, e.Name)
			}
		}
	}
}

func everyExample(p *doc.Package) []*doc.Example {
	all := slices.Clone(p.Examples)
	for _, f := range p.Funcs {
		all = append(all, f.Examples...)
	}
	for _, typ := range p.Types {
		all = append(all, typ.Examples...)
		for _, f := range slices.Concat(typ.Funcs, typ.Methods) {
			all = append(all, f.Examples...)
		}
	}
	return all
}

var link = regexp.MustCompile(`\]\(([^)#: ]+)(#[^)]*)?\)`)

// TestLinksInDocuments holds that files which the documents point to are there.
func TestLinksInDocuments(t *testing.T) {
	n := 0
	for _, name := range doctest.Files(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(data), -1) {
			n++
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), m[1])); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d links were seen", n)
	}
}
