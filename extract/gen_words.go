//go:build ignore

// Command gen_words writes lexicon/words_common.tsv from raw text: the words
// that are everyday nouns, adjectives and verbs by their own grammar, so that a
// word which is none of them may be a name.
//
//	gzip -dc TEXT.gz | go run gen_words.go > lexicon/words_common.tsv
package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

const header = `# Everyday words of Arabic, told from names by their grammar.
# Columns: class, word (folded by the Match profile, no article, no proclitic).
# n: a noun or adjective, seen both with and without the article; v: a verb form whose paradigm is seen.
# Source: gen_words.go over the ANT news corpus (Apache-2.0) and Arabic Wikipedia (CC BY-SA); a list of words, no text of theirs
# Licence: CC BY-SA 4.0
`

const (
	minNoun    = 6 // occurrences with, and without, the article
	minForm    = 5 // occurrences of a second form of a verb
	minVerb    = 10
	minLetters = 3
	minShort   = 60 // occurrences with, and without, the article, of a noun of two letters
)

func main() {
	count := countWords()
	nouns := nounsOf(count)
	var lines []string
	for s := range nouns {
		lines = append(lines, "n\t"+s)
	}
	verbs := verbsOf(count, nouns)
	for v := range verbs {
		s, ok := strings.CutPrefix(v, "و")
		if !nouns[v] && !(ok && verbs[s]) {
			lines = append(lines, "v\t"+v)
		}
	}
	slices.Sort(lines)
	fmt.Print(header, strings.Join(lines, "\n"), "\n")
}

// countWords counts the folded words of standard input.
func countWords() map[string]int {
	count := map[string]int{}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		line := arabic.Match.Fold(in.Text())
		for t := range arabic.Tokens(line) {
			if t.Kind == arabic.Word {
				count[line[t.Start:t.End]]++
			}
		}
	}
	return count
}

// nounsOf are the words that stand with the article and without it.
func nounsOf(count map[string]int) map[string]bool {
	nouns := map[string]bool{}
	for w, n := range count {
		s, ok := strings.CutPrefix(w, "ال")
		if !ok || utf8.RuneCountInString(s) < minLetters-1 {
			continue
		}
		with := n + count["و"+w] + count["ب"+w] + count["لل"+s]
		without := count[s]
		for _, p := range []string{"و", "ب", "ل", "ف", "ك"} {
			without += count[p+s]
		}
		least := minNoun
		if utf8.RuneCountInString(s) < minLetters {
			least = minShort
		}
		if with >= least && without >= least {
			nouns[s] = true
		}
	}
	return nouns
}

// verbsOf are the words of which other forms of a verb's paradigm stand too.
func verbsOf(count map[string]int, nouns map[string]bool) map[string]bool {
	verbs := map[string]bool{}
	for w, n := range count {
		if utf8.RuneCountInString(w) < minLetters || nouns[w] || n < minVerb {
			continue
		}
		if count[w+"ت"] >= minForm && count[w+"وا"] >= 2 {
			verbs[w], verbs[w+"ت"], verbs[w+"وا"] = true, true, true
		}
		if s, ok := strings.CutPrefix(w, "ي"); ok && count["ت"+s] >= minForm {
			verbs[w], verbs["ت"+s] = true, true
		}
	}
	return verbs
}
