// Command wordcounts makes arabic/lexicon/word_counts.bin: a compact table of how
// often Arabic words are seen in a text.
//
//	go run ./arabic/internal/wordcounts -o arabic/lexicon/word_counts.bin < text.txt
//
// The text is UTF-8, words parted by spaces or punctuation. Words are counted as
// folded by arabic.Match; those seen fewer than -min times are left out. The same
// text gives the same bytes. -source states where the text is from and -licence
// its licence; both go into the header.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/arabic/internal/wordtable"
)

const header = `# Counts of %d Arabic words that are seen %d times or more in the text named below.
# Format: this header, an empty line, then buckets of four slots of two bytes, little endian:
# the low 4 bits are the level of the count (0: empty slot), the high 12 bits a fingerprint of the word.
# Made by: go run ./arabic/internal/wordcounts
# Source: %s
# Licence: %s

`

func main() {
	if err := run(os.Args[1:], os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "wordcounts:", err)
		os.Exit(1)
	}
}

// run is main with its surroundings as arguments.
func run(args []string, text io.Reader) error {
	flags := flag.NewFlagSet("wordcounts", flag.ContinueOnError)
	out := flags.String("o", "word_counts.bin", "the `file` to write")
	least := flags.Int("min", 3, "leave out words seen fewer `times`")
	source := flags.String("source", "unstated", "where the text is from")
	licence := flags.String("licence", "unstated", "its licence")
	if err := flags.Parse(args); err != nil {
		return err
	}
	b, err := table(text, *least, *source, *licence)
	if err != nil {
		return err
	}
	return os.WriteFile(*out, b, 0o644)
}

// table makes the file from the text of r.
func table(r io.Reader, least int, source, licence string) ([]byte, error) {
	seen, err := count(r)
	if err != nil {
		return nil, err
	}
	var hashes []uint64
	for h, n := range seen {
		if n >= least {
			hashes = append(hashes, h)
		}
	}
	slices.SortFunc(hashes, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(seen[b], seen[a]), cmp.Compare(a, b))
	})
	levels := make([]int, len(hashes))
	for i, h := range hashes {
		levels[i] = wordtable.Level(seen[h])
	}
	slots, err := wordtable.Build(hashes, levels)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, header, len(hashes), least, source, licence)
	b.Write(slots)
	return b.Bytes(), nil
}

// count counts the words of r by their hash.
func count(r io.Reader) (map[uint64]int, error) {
	seen := map[uint64]int{}
	br := bufio.NewReaderSize(r, 1<<20)
	for {
		line, err := br.ReadString('\n')
		line = arabic.Match.Fold(line)
		for t := range arabic.Tokens(line) {
			if h, ok := wordtable.Word(line[t.Start:t.End]); ok {
				seen[h]++
			}
		}
		if err == io.EOF {
			return seen, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
