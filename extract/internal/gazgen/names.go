package main

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract/internal/wordhash"
)

// A word of the transliterated lists is taken unless it is so frequent beside
// names so seldom that it must be a common word.
const (
	minSeen     = 1    // spellings seen less often in the source are left out
	commonCount = 12   // times that a word must occur before it is judged
	commonShare = 0.15 // of its neighbours that are given names, at least
)

// names writes the list of name words: our own list, and the words of the
// transliterated lists that the text shows to be no common ones.
func (o sources) names(w io.Writer) error {
	flags, err := ownNames("lexicon/names_ar.tsv")
	if err != nil {
		return err
	}
	more, err := o.transliterated()
	if err != nil {
		return err
	}
	stats, err := o.neighbours(flags)
	if err != nil {
		return err
	}
	for name := range flags {
		if flags[name] == excluded {
			delete(more, name)
			delete(flags, name)
		}
	}
	for name := range more {
		if _, own := flags[name]; !own && !stats[name].common() {
			flags[name] = 0
		}
	}
	return binary.Write(w, binary.LittleEndian, nameKeys(flags))
}

// excluded marks a word that is in lists of names without being one.
const excluded = 1 << wordhash.FlagBits

// nameKeys is the sorted list of keys with flags; spellings that hash to one
// key share their flags.
func nameKeys(flags map[string]uint32) []uint32 {
	byKey := map[uint32]uint32{}
	for name, f := range flags {
		byKey[wordhash.Name(name)] |= f
	}
	keys := make([]uint32, 0, len(byKey))
	for key, f := range byKey {
		keys = append(keys, key|f)
	}
	slices.Sort(keys)
	return keys
}

// ownNames reads names_ar.tsv into flags by folded name.
func ownNames(path string) (map[string]uint32, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	flags := map[string]uint32{}
	for line := range strings.Lines(string(b)) {
		use, name, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || line[0] == '#' {
			continue
		}
		var f uint32
		for i, c := range "gfw" {
			if strings.ContainsRune(use, c) {
				f |= 1 << i
			}
		}
		if use == "x" {
			f = excluded
		}
		flags[arabic.Match.Fold(name)] |= f
	}
	return flags, nil
}

// transliterated reads wd-en-ar.tsv and google-ar2en.txt.
func (o sources) transliterated() (map[string]bool, error) {
	all := map[string]bool{}
	wd, err := os.ReadFile(filepath.Join(o.gaz, "wd-en-ar.tsv"))
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(wd)) {
		_, spellings, _ := strings.Cut(strings.TrimSpace(line), "\t")
		for s := range strings.FieldsSeq(spellings) {
			name, count, _ := strings.Cut(s, ":")
			if n, _ := strconv.Atoi(count); n >= minSeen {
				addName(all, name)
			}
		}
	}
	google, err := os.ReadFile(filepath.Join(o.gaz, "google-ar2en.txt"))
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(google)) {
		name, _, _ := strings.Cut(line, "\t")
		addName(all, name)
	}
	return all, nil
}

// addName adds a word of three letters or more.
func addName(all map[string]bool, name string) {
	name = arabic.Match.Fold(name)
	if len(name) < 6 || strings.ContainsFunc(name, func(r rune) bool { return !unicode.Is(unicode.Arabic, r) }) {
		return
	}
	all[name] = true
}

// neighbour counts a word and how often a given name stands beside it.
type neighbour struct{ n, beside int }

func (s neighbour) common() bool {
	return s.n >= commonCount && float64(s.beside) < commonShare*float64(s.n)
}

// neighbours counts the words of the text.
func (o sources) neighbours(own map[string]uint32) (map[string]neighbour, error) {
	f, err := os.Open(o.text)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	given := func(w string) bool { return own[w]&(wordhash.Given|wordhash.Common) == wordhash.Given }
	stats := map[string]neighbour{}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		words := strings.Fields(arabic.Match.Fold(lines.Text()))
		for i, w := range words {
			s := stats[w]
			s.n++
			if i > 0 && given(words[i-1]) || i+1 < len(words) && given(words[i+1]) {
				s.beside++
			}
			stats[w] = s
		}
	}
	return stats, lines.Err()
}
