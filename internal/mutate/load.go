package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// listed is what go list says of a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	DepOnly                 bool
}

// load finds the faults of the packages in directories, one list each.
func load(dirs []string) ([][]*fault, error) {
	args := append([]string{"list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,DepOnly"}, dirs...)
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	exports, roots := make(map[string]string), make(map[string]listed)
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		exports[p.ImportPath] = p.Export
		if !p.DepOnly {
			roots[p.Dir] = p
		}
	}
	open := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	all := make([][]*fault, len(dirs))
	for i, dir := range dirs {
		abs, err := filepath.Abs(dir)
		if err == nil {
			all[i], err = faultsOf(dir, roots[abs], open)
		}
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// faultsOf lists the faults that can be put into a package.
func faultsOf(dir string, p listed, open importer.Lookup) ([]*fault, error) {
	fset := token.NewFileSet()
	var sources []*source
	var trees []*ast.File
	for _, name := range p.GoFiles {
		name = filepath.Join(dir, name)
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		tree, err := parser.ParseFile(fset, name, text, 0)
		if err != nil {
			return nil, err
		}
		sources, trees = append(sources, &source{name: name, text: text, fset: fset, tree: tree}), append(trees, tree)
	}
	info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue), Uses: make(map[*ast.Ident]types.Object), Defs: make(map[*ast.Ident]types.Object)}
	conf := types.Config{Importer: importer.ForCompiler(fset, "gc", open)}
	pkg, err := conf.Check(p.ImportPath, fset, trees, info)
	if err != nil {
		return nil, err
	}
	var all []*fault
	for _, s := range sources {
		s.info, s.pkg = info, pkg
		s.find()
		all = append(all, s.faults...)
	}
	return all, nil
}
