package hostile

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// Entries is the words of one group of a lexicon: a file and the first of its
// columns, as far as it tells few groups.
type Entries struct {
	Name  string
	Words []string
}

// mostGroups is how many first columns a file may have to be parted by them.
const mostGroups = 40

var notWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\([^)]*\)|[=?+*~^{}\[\]0-9@#]+|\.\.`)
})

// Lexicon reads the words of the TSV files of a directory: the last column, with
// | between forms. skip names files that are left out.
func Lexicon(t *testing.T, dir string, skip ...string) []Entries {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no lexicon in %s: %v", dir, err)
	}
	var all []Entries
	for _, file := range files {
		base := filepath.Base(file)
		if strings.Contains(" "+strings.Join(skip, " ")+" ", " "+base+" ") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, entries(base, string(data))...)
	}
	return all
}

func entries(file, data string) []Entries {
	at, groups := make(map[string]int), []Entries(nil)
	for line := range strings.Lines(data) {
		cols := strings.Split(strings.TrimSpace(line), "\t")
		if line[0] == '#' || len(cols) == 0 {
			continue
		}
		i, ok := at[cols[0]]
		if !ok {
			i = len(groups)
			at[cols[0]] = i
			groups = append(groups, Entries{Name: file + " " + cols[0]})
		}
		groups[i].Words = append(groups[i].Words, wordsOf(file, cols)...)
	}
	if len(groups) <= mostGroups {
		return groups
	}
	// Too many to be groups: by the first letter or figure of the column.
	var few []Entries
	of := make(map[string]int)
	for _, g := range groups {
		rest := strings.TrimPrefix(g.Name, file+" ")
		name := file
		if rest != "" {
			name += " " + string([]rune(rest)[:1]) + "…"
		}
		i, ok := of[name]
		if !ok {
			i = len(few)
			of[name] = i
			few = append(few, Entries{Name: name})
		}
		few[i].Words = append(few[i].Words, g.Words...)
	}
	return few
}

// wordsOf are the words of a line: its last column, with | between forms, or
// with spaces in the files that list forms of one word.
func wordsOf(file string, cols []string) (words []string) {
	split := "|"
	switch file {
	case "triggers.tsv", "verbs.tsv", "cues.tsv", "classes.tsv":
		split = " "
	}
	for w := range strings.SplitSeq(cols[len(cols)-1], split) {
		if w = strings.Join(strings.Fields(notWords().ReplaceAllString(w, " ")), " "); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// Framed puts each word into rounds of the frames, in which A is the word and B
// the one before it, and calls read with the sentences.
func (e Entries) Framed(frames []string, rounds int, read func(s string)) {
	last := "البيت"
	for _, w := range e.Words {
		turn := 0
		for _, b := range []byte(w) {
			turn = turn*31&0xFFFF + int(b)
		}
		for r := range min(rounds, len(frames)) {
			f := frames[(turn+r*len(frames)/rounds)%len(frames)]
			read(strings.NewReplacer("A", w, "B", last).Replace(f))
		}
		last = w
	}
}
