package extract

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

// TestCalibrationIsMonotone holds what MinScore relies on: of two findings of
// one source the one that weighs more has the higher score.
func TestCalibrationIsMonotone(t *testing.T) {
	for _, rule := range []string{"gazetteer", "model", ruleAgain, "title"} {
		before := float32(-1)
		for w := float32(0); w <= 1.2; w += 0.001 {
			c := candidate{score: w, rule: rule}
			s := c.calibrated()
			if s < before || s < 0 || s > 1 {
				t.Fatalf("%s: a weight of %.3f scores %.4f after %.4f", rule, w, s, before)
			}
			before = s
		}
	}
}

// scored counts, by source and score in hundredths, what is right and what is
// found.
type scored map[string]*[101][2]int

func (s scored) add(rule string, score float64, right bool) {
	source := "rule"
	switch rule {
	case "gazetteer", "model", ruleAgain:
		source = rule
	}
	for _, k := range []string{source, "all"} {
		if s[k] == nil {
			s[k] = new([101][2]int)
		}
		n := &s[k][min(max(int(score*100+0.5), 0), 100)]
		n[1]++
		if right {
			n[0]++
		}
	}
}

// sum is what is right and what is found in all.
func (s scored) sum() (right, found int) {
	if n := s["all"]; n != nil {
		for _, k := range n {
			right, found = right+k[0], found+k[1]
		}
	}
	return right, found
}

// TestCalibration measures how often findings are right by their score. It needs
// texts that are no part of this repository:
//
//	HAWLIYAT_CALIBRATE=DIR:DIR go test -count=1 -run 'TestCalibration$' -v ./extract
//
// DIR are folders in the layout of package corpus. HAWLIYAT_CALIBRATE_CONLL is
// MODEL,FILE,N,K: the K-th of N parts of an annotated corpus, and a model that
// was trained without it (train -heldout N -fold K -o MODEL). With
// HAWLIYAT_CALIBRATE_SVG=FILE the figures are drawn.
func TestCalibration(t *testing.T) {
	dirs, conll := os.Getenv("HAWLIYAT_CALIBRATE"), os.Getenv("HAWLIYAT_CALIBRATE_CONLL")
	if dirs == "" && conll == "" {
		t.Skip("no texts")
	}
	s := scored{}
	least := []float64{0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97}
	for _, min := range least {
		x, err := New(Options{MinScore: min})
		if err != nil {
			t.Fatal(err)
		}
		one, gold := scored{}, 0
		for _, dir := range filepath.SplitList(dirs) {
			gold += measureFolder(t, x, dir, one)
		}
		if gold > 0 {
			right, found := one.sum()
			t.Logf("MinScore %.2f\tprecision %.3f\trecall %.3f", min, float64(right)/float64(found), float64(right)/float64(gold))
		}
		if min == 0 {
			s = one
		}
	}
	for _, part := range filepath.SplitList(conll) {
		measureCoNLL(t, strings.Split(part, ","), s)
	}
	for _, source := range []string{"gazetteer", "rule", "model", ruleAgain, "all"} {
		if s[source] == nil {
			continue
		}
		for _, b := range bins(s[source], 5) {
			t.Logf("%s\t%.2f–%.2f\tmean score %.3f\tright %.3f\tof %d", source, b.from, b.to, b.score, b.right, b.n)
		}
	}
	if file := os.Getenv("HAWLIYAT_CALIBRATE_SVG"); file != "" {
		if err := os.WriteFile(file, drawCalibration(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// bin is the findings whose scores are near one another.
type bin struct {
	from, to, score, right float64
	n                      int
}

func bins(s *[101][2]int, width int) []bin {
	var out []bin
	for i := 0; i <= 100; i += width {
		b := bin{from: float64(i) / 100, to: float64(min(i+width-1, 100)) / 100}
		sum, right := 0, 0
		for k := i; k < min(i+width, 101); k++ {
			sum += k * s[k][1]
			right += s[k][0]
			b.n += s[k][1]
		}
		if b.n > 0 {
			b.score, b.right = float64(sum)/float64(b.n)/100, float64(right)/float64(b.n)
			out = append(out, b)
		}
	}
	return out
}

// measureFolder counts the findings in the annotated documents of a folder, and
// returns how many there are to find.
func measureFolder(t *testing.T, x *Extractor, dir string, s scored) (n int) {
	kinds := map[string]Kind{
		"PERSON": Person, "GPE": GPE, "LOC": Location, "ORG": Organization, "FAC": Facility, "EVENT": EventName, "NORP": Nationality,
	}
	files, err := filepath.Glob(filepath.Join(dir, "docs", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents in %s: %v", dir, err)
	}
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".txt")
		var gold struct {
			Entities []struct {
				Start, End int
				Type       string
				Optional   bool
			}
		}
		readTestJSON(t, filepath.Join(dir, "gold", id+".json"), &gold)
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		offset := make([]int, 0, len(b)) // of each code point
		for i := range string(b) {
			offset = append(offset, i)
		}
		offset = append(offset, len(b))
		want, optional := map[[2]int]Kind{}, map[[2]int]bool{}
		for _, e := range gold.Entities {
			span := [2]int{offset[e.Start], offset[e.End]}
			if kinds[e.Type] == "" {
				continue
			}
			if want[span] = kinds[e.Type]; e.Optional {
				optional[span] = true
			}
		}
		n += len(want) - len(optional)
		r, err := x.Extract(t.Context(), Document{Text: string(b)})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range r.Entities {
			if span := [2]int{e.Start, e.End}; !optional[span] {
				s.add(e.Rule, e.Score, want[span] == e.Kind)
			}
		}
	}
	return n
}

func readTestJSON(t *testing.T, file string, v any) {
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, v)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// measureCoNLL counts the model's findings in a part of a corpus, whose sentences it
// joins by twenties into documents. Spans are compared by token: the corpus
// leaves clitics on them.
func measureCoNLL(t *testing.T, part []string, s scored) {
	if len(part) != 4 {
		t.Fatal("want MODEL,FILE,N,K")
	}
	data, err := os.ReadFile(part[0])
	if err != nil {
		t.Fatal(err)
	}
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	if x.model, err = ner.Open(string(data)); err != nil {
		t.Fatal(err)
	}
	sentences := readTestCoNLL(t, part[1])
	n, _ := strconv.Atoi(part[2])
	k, _ := strconv.Atoi(part[3])
	sentences = sentences[len(sentences)*(k-1)/n : len(sentences)*k/n]
	const block = 20
	for i := 0; i < len(sentences); i += block {
		measureBlock(t, x, sentences[i:min(i+block, len(sentences))], s)
	}
}

// taggedToken is a token with its label.
type taggedToken struct{ word, tag string }

func readTestCoNLL(t *testing.T, file string) [][]taggedToken {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out [][]taggedToken
	var now []taggedToken
	for in := bufio.NewScanner(f); in.Scan(); {
		word, tag, ok := strings.Cut(in.Text(), "\t")
		if ok {
			now = append(now, taggedToken{word, tag})
		} else if len(now) > 0 {
			out, now = append(out, now), nil
		}
	}
	return append(out, now)
}

func measureBlock(t *testing.T, x *Extractor, sentences [][]taggedToken, s scored) {
	var text strings.Builder
	at := map[int]int{} // token by the byte at which it begins
	var end []int
	tags := []string{}
	for _, sentence := range sentences {
		for _, k := range sentence {
			at[text.Len()] = len(tags)
			text.WriteString(k.word)
			end = append(end, text.Len())
			tags = append(tags, k.tag)
			text.WriteByte(' ')
		}
		text.WriteByte('\n')
	}
	r, err := x.Extract(t.Context(), Document{Text: text.String()})
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[Kind]string{Person: "PER", GPE: "LOC", Location: "LOC", Organization: "ORG"}
	for _, e := range r.Entities {
		kind := kinds[e.Kind]
		if kind == "" || e.Rule != "model" {
			continue // the corpus has other guidelines for what lists and rules find
		}
		start := e.Start // the beginning of its token, before the clitics
		for start > 0 && text.String()[start-1] != ' ' && text.String()[start-1] != '\n' {
			start--
		}
		first, last := at[start], at[start]
		for last < len(end)-1 && end[last] < e.End {
			last++
		}
		s.add(e.Rule, e.Score, taggedName(tags, first, last, kind))
	}
}

// taggedName reports whether the tags say that the tokens from first to last are a
// name of a kind, and no longer one.
func taggedName(tags []string, first, last int, kind string) bool {
	if tags[first] != "B-"+kind || last+1 < len(tags) && tags[last+1] == "I-"+kind {
		return false
	}
	for _, tag := range tags[first+1 : last+1] {
		if tag != "I-"+kind {
			return false
		}
	}
	return true
}

// drawCalibration draws how often findings are right over their score.
func drawCalibration(s scored) []byte {
	const size, margin = 400, 50
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`+"\n", size+2*margin+90, size+2*margin)
	fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="#999"/>`+"\n", margin, margin, size, size)
	place := func(score, right float64) (x, y float64) {
		return margin + (score-0.4)/0.6*size, margin + size - (right-0.4)/0.6*size
	}
	fmt.Fprintf(&b, `<path d="M%d %dL%d %d" stroke="#bbb" stroke-dasharray="4"/>`+"\n", margin, margin+size, margin+size, margin)
	for v := 0.4; v < 1.01; v += 0.1 {
		x, y := place(v, v)
		fmt.Fprintf(&b, `<text x="%.0f" y="%d" text-anchor="middle">%.1f</text><text x="%d" y="%.0f" text-anchor="end">%.1f</text>`+"\n", x, margin+size+18, v, margin-6, y+4, v)
	}
	fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="middle">score</text><text x="%d" y="%d">share that is right</text>`+"\n", margin+size/2, margin+size+38, margin, margin-12)
	for i, source := range []string{"gazetteer", "rule", "model", "all"} {
		if s[source] == nil {
			continue
		}
		color := []string{"#2a78d6", "#1baa6e", "#d0542a", "#222222"}[i]
		line := ""
		for _, p := range bins(s[source], 5) {
			if p.n < 20 || p.right < 0.4 {
				continue
			}
			x, y := place(p.score, p.right)
			line += fmt.Sprintf("L%.1f %.1f", x, y)
			fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="3" fill="%s"><title>%d findings</title></circle>`+"\n", x, y, color, p.n)
		}
		if line != "" {
			fmt.Fprintf(&b, `<path d="M%s" fill="none" stroke="%s"/>`+"\n", line[1:], color)
		}
		fmt.Fprintf(&b, `<text x="%d" y="%d" fill="%s">%s</text>`+"\n", size+margin+10, margin+20+18*i, color, source)
	}
	b.WriteString("</svg>\n")
	if !utf8.ValidString(b.String()) {
		panic("not UTF-8")
	}
	return []byte(b.String())
}
