package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// fault replaces src[start:end] of a file.
type fault struct {
	pkg, file  string
	line, col  int
	src        []byte
	start, end int
	with       string // in place of what stands there
	armed      string // likewise, with the fault only where it is switched on; %d is its number. "" where Go wants a constant
}

func (f *fault) apply() []byte {
	return []byte(string(f.src[:f.start]) + f.with + string(f.src[f.end:]))
}

func (f *fault) String() string {
	was := strings.Join(strings.Fields(string(f.src[f.start:f.end])), " ")
	if len(was) > 60 {
		was = was[:60] + " …"
	}
	return fmt.Sprintf("%s:%d:%d: %s → %s", f.file, f.line, f.col, was, strings.Join(strings.Fields(f.with), " "))
}

// swaps is what an operator becomes.
var swaps = map[token.Token]string{
	token.EQL: "!=", token.NEQ: "==", token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">",
	token.LAND: "||", token.LOR: "&&", token.ADD: "-", token.SUB: "+", token.MUL: "+", token.QUO: "*",
	token.AND: "|", token.OR: "&", token.SHL: ">>", token.SHR: "<<", token.REM: "*",
}

// source is a Go file with its types.
type source struct {
	name   string
	text   []byte
	fset   *token.FileSet
	tree   *ast.File
	info   *types.Info
	pkg    *types.Package
	faults []*fault
	fixed  [][2]token.Pos // where Go wants constants
}

// find lists the faults of the file: an operator for its neighbour, a condition
// turned round, a number one greater, a statement left out.
func (s *source) find() {
	ast.Inspect(s.tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			if n.Tok == token.CONST {
				s.fixed = append(s.fixed, [2]token.Pos{n.Pos(), n.End()})
			}
		case *ast.ArrayType:
			if n.Len != nil {
				s.fixed = append(s.fixed, [2]token.Pos{n.Len.Pos(), n.Len.End()})
			}
		case ast.Expr:
			s.expression(n)
		case ast.Stmt:
			s.statement(n)
		}
		return true
	})
}

func (s *source) expression(e ast.Expr) {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		if op, ok := swaps[e.Op]; ok {
			s.swap(e, s.of(e.X)+" "+op+" "+s.of(e.Y))
		}
	case *ast.BasicLit:
		if v, err := strconv.ParseInt(e.Value, 0, 32); e.Kind == token.INT && err == nil {
			s.swap(e, strconv.FormatInt(v+1, 10))
		}
	case *ast.Ident:
		if b := s.info.Uses[e]; b != nil && b.Parent() == types.Universe {
			switch e.Name {
			case "true":
				s.swap(e, "false")
			case "false":
				s.swap(e, "true")
			}
		}
	}
}

func (s *source) statement(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.IfStmt:
		cond := s.of(n.Cond)
		s.add(n.Cond, "!("+cond+")", "("+cond+") != (mutateFault == %d)")
	case *ast.IncDecStmt:
		other := map[token.Token]string{token.INC: "--", token.DEC: "++"}[n.Tok]
		op := n.Tok.String()[:1]
		armed := ""
		if t, ok := s.typeOf(n.X); ok {
			armed = s.of(n.X) + " " + op + "= func() (d " + t + ") { if d++; mutateFault == %d { d -= 2 }; return }()"
		}
		s.add(n, s.of(n.X)+other, armed)
	case *ast.BranchStmt:
		if n.Tok == token.CONTINUE && n.Label == nil {
			s.add(n, "break", "if mutateFault == %d { break }; continue")
		}
	case *ast.ExprStmt:
		armed := "if mutateFault != %d { " + s.of(n) + " }"
		if strings.HasPrefix(s.of(n), "panic(") {
			armed = "" // a function may end there, without a result
		}
		s.add(n, "", armed)
	}
}

// swap adds the fault that puts another expression in place of e.
func (s *source) swap(e ast.Expr, with string) {
	armed := ""
	if t, ok := s.typeOf(e); ok {
		armed = "func() " + t + " { if mutateFault == %d { return " + with + " }; return " + s.of(e) + " }()"
	}
	s.add(e, with, armed)
}

func (s *source) add(n ast.Node, with, armed string) {
	for _, f := range s.fixed {
		if n.Pos() >= f[0] && n.End() <= f[1] {
			armed = ""
		}
	}
	p := s.fset.Position(n.Pos())
	start := p.Offset
	s.faults = append(s.faults, &fault{s.pkg.Name(), s.name, p.Line, p.Column, s.text, start, start + int(n.End()-n.Pos()), with, armed})
}

// of is the source of a node.
func (s *source) of(n ast.Node) string {
	start := s.fset.Position(n.Pos()).Offset
	return string(s.text[start : start+int(n.End()-n.Pos())])
}

// typeOf writes the type of e as the file would.
func (s *source) typeOf(e ast.Expr) (string, bool) {
	t := s.info.TypeOf(e)
	if t == nil {
		return "", false
	}
	ok := true
	name := types.TypeString(types.Default(t), func(p *types.Package) string {
		if p == s.pkg {
			return ""
		}
		for _, spec := range s.tree.Imports {
			if path, err := strconv.Unquote(spec.Path.Value); err == nil && path == p.Path() && spec.Name == nil {
				return p.Name()
			}
		}
		ok = false
		return p.Name()
	})
	return name, ok
}
