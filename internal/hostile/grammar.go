package hostile

import (
	"cmp"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Grammar makes sentences. A line of its file is NAME = a row of parts, with |
// between the rows to choose from: NAME again, file.class for a word of the
// first column's class in a lexicon (file.* for any of it), _ for no space, and
// Arabic as it stands.
type Grammar struct {
	rows  map[string][][]string
	words map[string][]string
}

// mostWordsOfClass bounds the words of a class that sentences are made of; they
// are chosen by their own sum, so that a word more changes few sentences.
const mostWordsOfClass = 64

// ReadGrammar reads the grammar of a file and the lexicons of directories.
func ReadGrammar(t *testing.T, file string, lexicons ...string) *Grammar {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	g := &Grammar{rows: make(map[string][][]string), words: make(map[string][]string)}
	for line := range strings.Lines(string(data)) {
		name, rows, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok || line[0] == '#' {
			continue
		}
		for row := range strings.SplitSeq(rows, "|") {
			g.rows[name] = append(g.rows[name], strings.Fields(row))
		}
	}
	for _, dir := range lexicons {
		g.readLexicon(t, dir)
	}
	for class, words := range g.words {
		slices.SortFunc(words, func(a, b string) int { return cmp.Compare(sumOf(a), sumOf(b)) })
		g.words[class] = words[:min(len(words), mostWordsOfClass)]
	}
	return g
}

func (g *Grammar) readLexicon(t *testing.T, dir string) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no lexicon in %s: %v", dir, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		base := strings.TrimSuffix(filepath.Base(file), ".tsv")
		for line := range strings.Lines(string(data)) {
			cols := strings.Split(strings.TrimSpace(line), "\t")
			if line[0] == '#' {
				continue
			}
			classes := []string{base + ".*", base + "." + cols[0]}
			if len(cols) > 2 && base == "triggers" {
				classes = append(classes, base+"."+cols[1])
			}
			words := wordsOf(filepath.Base(file), cols)
			for _, class := range classes {
				g.words[class] = append(g.words[class], words...)
			}
		}
	}
}

// sumOf is a number of the parts.
func sumOf(parts ...string) uint64 {
	h := fnv.New64a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	x := h.Sum64() // its low bits are poor
	x ^= x >> 31
	return x * 0x9E3779B97F4A7C15 >> 8
}

// Say makes the sentence number n of a name.
func (g *Grammar) Say(t *testing.T, name string, n int) string {
	t.Helper()
	s := &speaker{g: g, t: t, seed: string(rune(n&0xFFF)) + string(rune(n>>12)) + name}
	s.say(name, 0)
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.ReplaceAll(s.b.String(), " _ ", ""), " ~ ", "\n")), " ")
}

type speaker struct {
	g    *Grammar
	t    *testing.T
	seed string
	said int
	b    strings.Builder
}

func (s *speaker) say(part string, depth int) {
	s.said++
	if rows := s.g.rows[part]; rows != nil {
		row := rows[0]
		if depth < 12 {
			row = rows[sumOf(s.seed, part, string(rune(s.said)))%uint64(len(rows))]
		}
		for _, p := range row {
			s.say(p, depth+1)
		}
		return
	}
	if strings.Contains(part, ".") && part[0] >= 'a' && part[0] <= 'z' {
		words := s.g.words[part]
		if len(words) == 0 {
			s.t.Fatalf("no words of %s", part)
		}
		part = slices.MaxFunc(words, func(a, b string) int {
			return cmp.Compare(sumOf(s.seed, string(rune(s.said)), a), sumOf(s.seed, string(rune(s.said)), b))
		})
	}
	s.b.WriteString(" " + part)
}
