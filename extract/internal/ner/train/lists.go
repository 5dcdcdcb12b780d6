package main

import (
	"bufio"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/extract/internal/ner"

	"github.com/hawliyat/hawliyat/arabic"
)

// The name lists, a bit each.
const (
	listName     = 1 << iota // a word that several persons' names in Wikidata hold
	listRareName             // a word of one or two persons' names
)

// readNames reads LATIN TAB ARABIC:COUNT ... lines, a word of persons' names and
// its Arabic spellings.
func readNames(file string, lists map[string]uint8) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	count := map[string]int{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		_, spellings, _ := strings.Cut(sc.Text(), "\t")
		for s := range strings.FieldsSeq(spellings) {
			word, n, ok := strings.Cut(s, ":")
			if k, err := strconv.Atoi(n); ok && err == nil {
				count[arabic.Match.Fold(word)] += k
			}
		}
	}
	for w, n := range count {
		if n >= 4 {
			lists[w] |= listName
		} else {
			lists[w] |= listRareName
		}
	}
	return sc.Err()
}

// addLists adds the words of lists to the clustered ones: the frequent of the
// two, then the others in order.
func (cl *clustering) addLists(lists map[string]uint8) {
	cl.lists = make([]uint8, len(cl.words))
	for i, w := range cl.words {
		cl.lists[i] = lists[w]
		delete(lists, w)
	}
	for _, w := range slices.Sorted(maps.Keys(lists)) {
		cl.words = append(cl.words, w)
		cl.lists = append(cl.lists, lists[w])
	}
}

// phrases are the names of the gazetteer, chained word by word.
type phrases struct {
	keys  []uint32 // in order of appearance
	kinds map[uint32]uint8
}

func (p *phrases) add(name string, kind uint8) {
	key := uint32(0)
	toks := tokenize(name)
	for i, t := range toks[:min(len(toks), ner.MaxPhrase)] {
		key = ner.ChainPhrase(key, t.Word)
		if _, seen := p.kinds[key]; !seen {
			p.keys = append(p.keys, key)
		}
		if i == len(toks)-1 {
			p.kinds[key] |= kind
		} else {
			p.kinds[key] |= ner.MorePhrase
		}
	}
}

// readGazetteer reads the library's own lists: English name, country, spellings
// with | between them; marks after a spelling are no letters.
func readGazetteer(dir string) (*phrases, error) {
	p := &phrases{kinds: map[uint32]uint8{}}
	for _, f := range []struct {
		name string
		kind uint8
	}{
		{"person", ner.PhrasePerson},
		{"place", ner.PhrasePlace},
		{"state", ner.PhrasePlace},
		{"location", ner.PhrasePlace},
		{"org", ner.PhraseOrganization},
		{"facility", ner.PhraseOther},
		{"event", ner.PhraseOther},
	} {
		data, err := os.ReadFile(filepath.Join(dir, "gaz_"+f.name+".tsv"))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			if cols := strings.Split(strings.TrimSpace(line), "\t"); !strings.HasPrefix(line, "#") && len(cols) >= 3 {
				for s := range strings.SplitSeq(cols[len(cols)-1], "|") {
					p.add(strings.TrimRight(s, "?!*+~^="), f.kind)
				}
			}
		}
	}
	return p, nil
}
