package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

// sentence is a labelled sentence.
type sentence struct {
	tokens []ner.Token
	labels []ner.Label
	fixed  [][]uint64 // features, computed once for training
}

// tagOf maps the tags of the corpora. ANERcorp and AQMAR have PER, LOC, ORG,
// MISC; Wojood's finer kinds that are no names here are outside.
func tagOf(tag string) ner.Label {
	kind, _ := strings.CutPrefix(tag, "B-")
	kind, inside := strings.CutPrefix(kind, "I-")
	var l ner.Label
	switch kind {
	case "PER", "PERS":
		l = ner.BeginPerson
	case "LOC", "GPE":
		l = ner.BeginPlace
	case "ORG":
		l = ner.BeginOrganization
	case "MISC", "MIS", "NORP", "EVENT", "FAC", "LANGUAGE", "PRODUCT", "LAW":
		l = ner.BeginOther
	default:
		if len(tag) > 2 && strings.HasPrefix(kind, "MIS") {
			l = ner.BeginOther
			break
		}
		return ner.Outside
	}
	if inside {
		l++
	}
	return l
}

// readCoNLL reads TOKEN TAB TAG lines with a blank line between sentences. Every
// token is folded and tokenized as the library does it.
func readCoNLL(name string) ([]sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []sentence
	var cur sentence
	flush := func() {
		if len(cur.tokens) > 0 {
			all = append(all, cur)
		}
		cur = sentence{}
	}
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" {
			flush()
			continue
		}
		word, tag, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("%s:%d: no tab", name, n)
		}
		label := tagOf(strings.TrimSpace(tag))
		for _, t := range tokenize(word) {
			cur.tokens = append(cur.tokens, t)
			cur.labels = append(cur.labels, label)
			if label.Begins() {
				label++
			}
		}
	}
	flush()
	for i := range all {
		repair(all[i].labels)
	}
	return all, sc.Err()
}

// repair makes an inside label without a beginning begin.
func repair(labels []ner.Label) {
	prev := ner.Outside
	for i, l := range labels {
		if l != ner.Outside && !l.Begins() && prev.Kind() != l.Kind() {
			labels[i] = l.Kind()
		}
		prev = labels[i]
	}
}

func tokenize(s string) []ner.Token {
	folded := arabic.Match.Fold(s)
	var out []ner.Token
	for t := range arabic.Tokens(folded) {
		out = append(out, ner.Token{Word: folded[t.Start:t.End], Kind: t.Kind})
	}
	return out
}

// readText yields the words of each line of a gzip file.
func readText(name string, yield func(words []string)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	r := bufio.NewReaderSize(z, 1<<20)
	for {
		line, err := r.ReadString('\n')
		folded := arabic.Match.Fold(line)
		var words []string
		for t := range arabic.Tokens(folded) {
			w := folded[t.Start:t.End]
			if t.Kind == arabic.Digits {
				w = "0"
			}
			words = append(words, w)
		}
		yield(words)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
