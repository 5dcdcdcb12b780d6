package hostile

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Literals is the Arabic words that the code of a directory names itself, the
// first of each file with its name: what a condition compares a word with is
// seldom met by chance.
func Literals(t *testing.T, dir string) []Entries {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no code in %s: %v", dir, err)
	}
	var all []Entries
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, src, 0)
		if err != nil {
			t.Fatal(err)
		}
		e := Entries{Name: filepath.Base(file)}
		ast.Inspect(tree, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			if s, err := strconv.Unquote(lit.Value); err == nil && len(s) < 40 && strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) && !slices.Contains(e.Words, s) {
				e.Words = append(e.Words, s)
			}
			return true
		})
		if len(e.Words) > 0 {
			all = append(all, e)
		}
	}
	return all
}

// Around yields n texts in which two words of e stand in a row of rows.txt, as
// words of their own, as beginnings or as ends of a word.
func (e Entries) Around(n int) []string {
	var texts []string
	for i, w := range e.Words {
		k := 0
		for row := range Rows(sumOf(w), n) {
			other := e.Words[(i+k/2+1)%len(e.Words)]
			words := strings.Fields(row)
			at := (k*5 + i) % len(words)
			switch k % 6 {
			case 0:
				words[at] = w + " " + words[at] + " " + other
			case 1:
				words[at] += w
			case 2:
				words[at] = w + words[at]
			case 3:
				words[at] = words[at] + " " + w + " " + other
			case 4:
				words = append([]string{w}, words[at:]...)
			case 5:
				words[at] = []string{"و", "ب", "ل", "ال", "وال", "لل"}[k/6%6] + w
			}
			texts = append(texts, strings.Join(words, " "))
			k++
		}
	}
	return texts
}
