package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// fault replaces src[start:end] of a file.
type fault struct {
	file       string
	line, col  int
	src        []byte
	start, end int
	with       string
}

func (f fault) apply() []byte {
	return []byte(string(f.src[:f.start]) + f.with + string(f.src[f.end:]))
}

func (f fault) String() string {
	was := strings.Join(strings.Fields(string(f.src[f.start:f.end])), " ")
	if len(was) > 60 {
		was = was[:60] + " …"
	}
	with := strings.Join(strings.Fields(f.with), " ")
	return fmt.Sprintf("%s:%d:%d: %s → %s", f.file, f.line, f.col, was, with)
}

// original stands in a replacement for what is replaced.
const original = "\x00"

// swaps is what an operator becomes.
var swaps = map[token.Token]string{
	token.EQL: "!=", token.NEQ: "==", token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">",
	token.LAND: "||", token.LOR: "&&", token.ADD: "-", token.SUB: "+", token.MUL: "+", token.QUO: "*",
	token.AND: "|", token.OR: "&", token.SHL: ">>", token.SHR: "<<", token.REM: "*",
}

// faultsOf lists the faults that can be put into the Go files of a directory.
func faultsOf(dir string) ([]fault, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var all []fault
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		fset := token.NewFileSet()
		tree, err := parser.ParseFile(fset, file, src, 0)
		if err != nil {
			return nil, err
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			add := func(start, end token.Pos, with string) {
				p, q := fset.Position(start), fset.Position(end)
				with = strings.ReplaceAll(with, original, string(src[p.Offset:q.Offset]))
				all = append(all, fault{file, p.Line, p.Column, src, p.Offset, q.Offset, with})
			}
			inject(n, add)
			return true
		})
	}
	return all, nil
}

// inject adds the faults of one node: an operator for its neighbour, a
// condition turned round, a number one greater, a statement left out.
func inject(n ast.Node, add func(start, end token.Pos, with string)) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if with, ok := swaps[n.Op]; ok {
			add(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), with)
		}
	case *ast.IfStmt:
		add(n.Cond.Pos(), n.Cond.End(), "!("+original+")")
	case *ast.BasicLit:
		if v, err := strconv.ParseInt(n.Value, 0, 32); n.Kind == token.INT && err == nil {
			add(n.Pos(), n.End(), strconv.FormatInt(v+1, 10))
		}
	case *ast.Ident:
		switch n.Name {
		case "true":
			add(n.Pos(), n.End(), "false")
		case "false":
			add(n.Pos(), n.End(), "true")
		}
	case *ast.IncDecStmt:
		add(n.TokPos, n.TokPos+2, map[token.Token]string{token.INC: "--", token.DEC: "++"}[n.Tok])
	case *ast.BranchStmt:
		if n.Tok == token.CONTINUE && n.Label == nil {
			add(n.Pos(), n.End(), "break")
		}
	case *ast.BlockStmt:
		for _, s := range n.List {
			if x, ok := s.(*ast.ExprStmt); ok {
				add(x.Pos(), x.End(), "")
			}
		}
	}
}
