// Train makes the embedded model of package ner from annotated sentences and a
// large plain text, neither of which is part of this repository.
//
//	go run ./extract/internal/ner/train -text TEXT.gz -names NAMES.tsv \
//	    -gazetteer extract/lexicon -o extract/internal/ner/model.bin CONLL...
//
// The same input gives the same bytes. With -heldout 6 a sixth of the first file
// is kept out and scored, with -cross 6 each sixth in turn.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

// config is the command line.
type config struct {
	text, names, gazetteer, out, test string
	files                             []string
	heldout, fold, cross              int
	words, epochs, cut, bits          int
	rate, penalty                     float64
}

func main() {
	log.SetFlags(log.Ltime)
	var c config
	flag.StringVar(&c.text, "text", "", "plain `text` for the word clusters, gzip, a sentence a line")
	flag.StringVar(&c.names, "names", "", "words of persons' names, LATIN TAB ARABIC:COUNT ...")
	flag.StringVar(&c.gazetteer, "gazetteer", "", "`folder` of gaz_*.tsv")
	flag.StringVar(&c.out, "o", "", "write the model to `file`")
	flag.StringVar(&c.test, "test", "", "score this `file` too")
	flag.IntVar(&c.heldout, "heldout", 0, "keep 1/`n` of the first file out and score it")
	flag.IntVar(&c.fold, "fold", 0, "with -heldout: which part is kept out, from 1; 0 is the last")
	flag.IntVar(&c.cross, "cross", 0, "keep each 1/`n` of the first file out in turn, write nothing")
	flag.IntVar(&c.words, "words", 32000, "words to cluster")
	flag.IntVar(&c.epochs, "epochs", 8, "rounds of training")
	flag.Float64Var(&c.rate, "rate", 0.15, "learning rate of AdaGrad")
	flag.Float64Var(&c.penalty, "l2", 8, "L2 penalty")
	flag.IntVar(&c.cut, "cut", 2, "least count of a feature")
	flag.IntVar(&c.bits, "bits", 17, "feature slots, as a power of two")
	flag.Parse()
	c.files = flag.Args()
	if err := c.run(); err != nil {
		log.Fatal(err)
	}
}

// knowledge is what training starts from besides sentences.
type knowledge struct {
	clusters clustering
	phrases  *phrases
}

func (c *config) knowledge() (*knowledge, error) {
	b, err := countBigrams(c.text, c.words)
	if err != nil {
		return nil, err
	}
	log.Printf("%d words, %d bigrams", len(b.words), len(b.prev))
	k := &knowledge{clustering{words: b.words, fine: b.cluster(250, 12), coarse: b.cluster(48, 12)}, &phrases{}}
	log.Print("clustered")
	lists := map[string]uint8{}
	if c.names != "" {
		if err := readNames(c.names, lists); err != nil {
			return nil, err
		}
	}
	k.clusters.addLists(lists)
	if c.gazetteer != "" {
		if k.phrases, err = readGazetteer(c.gazetteer); err != nil {
			return nil, err
		}
		log.Printf("%d phrase keys", len(k.phrases.keys))
	}
	return k, nil
}

func (c *config) run() error {
	k, err := c.knowledge()
	if err != nil {
		return err
	}
	var first, others []sentence
	for i, name := range c.files {
		s, err := readCoNLL(name)
		if err != nil {
			return err
		}
		if i == 0 {
			first = s
		} else {
			others = append(others, s...)
		}
	}
	if c.cross > 0 {
		var sum counts
		for fold := range c.cross {
			train, held := split(first, c.cross, fold)
			m, _, err := c.train(k, append(train, others...))
			if err != nil {
				return err
			}
			n := score(m, held, 1)
			log.Printf("part %d of %d: %v", fold+1, c.cross, n)
			sum.add(n)
		}
		log.Printf("all parts: %v", sum)
		return nil
	}
	train, held := first, []sentence(nil)
	if c.heldout > 0 {
		fold := c.fold - 1
		if fold < 0 {
			fold = c.heldout - 1
		}
		train, held = split(first, c.heldout, fold)
	}
	return c.finish(k, append(train, others...), held)
}

// split keeps part fold of n out.
func split(s []sentence, n, fold int) (train, held []sentence) {
	from, to := len(s)*fold/n, len(s)*(fold+1)/n
	return append(append([]sentence(nil), s[:from]...), s[to:]...), s[from:to]
}

func (c *config) finish(k *knowledge, train, held []sentence) error {
	m, data, err := c.train(k, train)
	if err != nil {
		return err
	}
	if len(held) > 0 {
		log.Printf("held out: %v", score(m, held, 1))
	}
	if c.test != "" {
		s, err := readCoNLL(c.test)
		if err != nil {
			return err
		}
		log.Printf("%s: %v", c.test, score(m, s, 1))
	}
	if c.out == "" {
		return nil
	}
	return os.WriteFile(c.out, []byte(data), 0o644)
}

func (c *config) train(k *knowledge, data []sentence) (*ner.Model, string, error) {
	m, err := ner.Open(encode(k, nil, 0))
	if err != nil {
		return nil, "", err
	}
	for i := range data {
		data[i].fixed = m.Features(data[i].tokens)
	}
	f := newCRF(data, c.cut)
	f.train(data, c.epochs, c.rate, c.penalty)
	file := encode(k, f, c.bits)
	log.Printf("%d sentences, %d features, %d bytes", len(data), len(f.index), len(file))
	m, err = ner.Open(file)
	return m, file, err
}

// counts are names found, told and annotated: in all, then by kind.
type counts [4]struct{ right, said, gold int }

func (n *counts) add(o counts) {
	for i := range n {
		n[i].right += o[i].right
		n[i].said += o[i].said
		n[i].gold += o[i].gold
	}
}

func (n counts) String() string {
	s := ""
	for i, kind := range []string{"all", "person", "place", "organization"} {
		p, r := float64(n[i].right)/float64(max(n[i].said, 1)), float64(n[i].right)/float64(max(n[i].gold, 1))
		s += fmt.Sprintf("  %s P %.3f R %.3f F %.3f", kind, p, r, 2*p*r/max(p+r, 1e-9))
	}
	return s
}

// score counts exact spans of persons, places and organizations.
func score(m *ner.Model, data []sentence, bias float32) (n counts) {
	t := m.NewTagger()
	for len(data) > 0 {
		block := data[:min(len(data), documentSize)]
		var toks []ner.Token
		var ends []int
		got, want := map[span]bool{}, map[span]bool{}
		for _, s := range block {
			for sp := range spans(s.labels) {
				want[span{sp.first + len(toks), sp.last + len(toks), sp.kind}] = true
			}
			toks = append(toks, s.tokens...)
			ends = append(ends, len(toks))
		}
		t.Tag(func(i int) ner.Token { return toks[i] }, ends, bias, func(n ner.Name) {
			if n.Kind != ner.BeginOther {
				got[span{n.First, n.Last, n.Kind}] = true
			}
		})
		n.count(got, want)
		data = data[len(block):]
	}
	return n
}

// documentSize is how many sentences are scored as one document, as the files do
// not tell where one ends.
const documentSize = 20

func (n *counts) count(got, want map[span]bool) {
	for sp := range want {
		n[0].gold++
		n[(sp.kind+1)/2].gold++
	}
	for sp := range got {
		n[0].said++
		n[(sp.kind+1)/2].said++
		if want[sp] {
			n[0].right++
			n[(sp.kind+1)/2].right++
		}
	}
}

type span struct {
	first, last int
	kind        ner.Label
}

func spans(ls []ner.Label) map[span]bool {
	out := map[span]bool{}
	for i := 0; i < len(ls); i++ {
		if ls[i] == ner.Outside || ls[i].Kind() == ner.BeginOther {
			continue
		}
		j := i + 1
		for j < len(ls) && ls[j] == ls[i].Kind()+1 {
			j++
		}
		out[span{i, j, ls[i].Kind()}] = true
		i = j - 1
	}
	return out
}
