package arabic

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// The weights of lexicon/split_weights.tsv are fitted, and measured, on a file of
// segmented words, JSON Lines with "input" and "output" (parts joined by +): the
// first half of the lines is for fitting, the second for measuring.
//
//	go test ./arabic -run FitSplits -splits FILE -fit lexicon/split_weights.tsv
//	go test ./arabic -run MeasureSplits -v -splits FILE
var (
	splitsFile = flag.String("splits", "", "`file` of segmented words")
	fitFile    = flag.String("fit", "", "`file` to write fitted weights to")
	fitFolds   = flag.Bool("folds", false, "measure by cross-validation over the first half instead")
)

type segmented struct{ Input, Output string }

// halves reads the file of segmented words.
func halves(t *testing.T) (first, second []segmented) {
	t.Helper()
	if *splitsFile == "" {
		t.Skip("no -splits file")
	}
	f, err := os.Open(*splitsFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []segmented
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var s segmented
		if err := json.Unmarshal(sc.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all[:len(all)/2], all[len(all)/2:]
}

type activation struct {
	id    int
	value float32
}

// A sample is a word with the features of its candidates.
type sample struct {
	word  segmented
	cand  [][]activation
	right int
}

// samples prepares words; those of the list of function words and those whose
// right split is no candidate are left out.
func samples(words []segmented) (s []sample) {
	for _, w := range words {
		var r splitRun
		r.read(w.Input)
		r.rank()
		one := sample{word: w, right: -1}
		for i := range r.n {
			if r.cand[i].fixed {
				one.right = -1
				break
			}
			var a []activation
			r.features(i, func(id int, v float32) { a = append(a, activation{id, v}) })
			one.cand = append(one.cand, a)
			text := r.split(uint8(i)).String()
			if text == w.Output {
				one.right = i
			}
		}
		if one.right >= 0 {
			s = append(s, one)
		}
	}
	return s
}

// fit is stochastic gradient descent on the likelihood of the right candidates,
// with AdaGrad steps and an L2 penalty.
func fit(data []sample, epochs int, rate, penalty float64) []float64 {
	w, g := make([]float64, featCount), make([]float64, featCount)
	sum := make([]float64, featCount)
	rng := rand.New(rand.NewPCG(1, 2))
	score := make([]float64, maxSplits)
	for epoch := range epochs {
		for _, k := range rng.Perm(len(data)) {
			s := &data[k]
			top := math.Inf(-1)
			for i, c := range s.cand {
				score[i] = 0
				for _, a := range c {
					score[i] += w[a.id] * float64(a.value)
				}
				top = max(top, score[i])
			}
			total := 0.0
			for i := range s.cand {
				score[i] = math.Exp(score[i] - top)
				total += score[i]
			}
			for i, c := range s.cand {
				d := -score[i] / total
				if i == s.right {
					d++
				}
				if math.Abs(d) < 1e-5 {
					continue
				}
				for _, a := range c {
					grad := d*float64(a.value) - penalty*w[a.id]
					g[a.id] += grad * grad
					w[a.id] += rate * grad / math.Sqrt(g[a.id]+1e-8)
				}
			}
		}
		if epoch >= epochs/2 {
			for i := range w {
				sum[i] += w[i]
			}
		}
	}
	for i := range sum {
		sum[i] /= float64(epochs - epochs/2)
	}
	return sum
}

func TestFitSplits(t *testing.T) {
	first, _ := halves(t)
	data := samples(first)
	if *fitFolds {
		for _, penalty := range []float64{1e-4, 1e-3, 3e-3} {
			t.Logf("penalty %g: %.2f %% of %d words", penalty, crossValidate(data, penalty), len(data))
		}
		return
	}
	if *fitFile == "" {
		t.Skip("no -fit file")
	}
	var b strings.Builder
	b.WriteString(weightsHeader)
	for i, v := range fit(data, fitEpochs, fitRate, fitPenalty) {
		if math.Abs(v) >= 0.02 {
			fmt.Fprintf(&b, "%05d\t%.2f\n", i, v)
		}
	}
	if err := os.WriteFile(*fitFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

const (
	fitEpochs  = 20
	fitRate    = 0.1
	fitPenalty = 1e-3
)

// crossValidate returns the percentage of words right in five-fold
// cross-validation.
func crossValidate(data []sample, penalty float64) float64 {
	const folds = 5
	right := 0
	for fold := range folds {
		var train, test []sample
		for i, s := range data {
			if i%folds == fold {
				test = append(test, s)
			} else {
				train = append(train, s)
			}
		}
		w := fit(train, fitEpochs, fitRate, penalty)
		for _, s := range test {
			if s.best(w) == s.right {
				right++
			}
		}
	}
	return 100 * float64(right) / float64(len(data))
}

// best is the candidate of the highest score.
func (s *sample) best(w []float64) (at int) {
	top := math.Inf(-1)
	for i, c := range s.cand {
		score := 0.0
		for _, a := range c {
			score += w[a.id] * float64(a.value)
		}
		if score > top {
			top, at = score, i
		}
	}
	return at
}

const weightsHeader = `# Weights of the features of a split, fitted by logistic ranking.
# Columns: number of the feature (see split_score.go), weight.
# Made by: go test ./arabic -run FitSplits -splits FILE -fit lexicon/split_weights.tsv
# Source: fitted by the hawliyat authors on the first half of the WikiNews words that Kareem Darwish segmented
#   by hand (github.com/kdarwish/Farasa); Licence: Apache-2.0 for the weights; of the words: "Feel free to copy and distribute the files"
`

func TestMeasureSplits(t *testing.T) {
	_, second := halves(t)
	full, pro := 0, 0
	for _, w := range second {
		for s := range Splits(w.Input) {
			if s.String() == w.Output {
				full++
			}
			if leadingClitics(s.String()) == leadingClitics(w.Output) {
				pro++
			}
			break
		}
	}
	n := float64(len(second))
	t.Logf("full scheme %.2f %%, proclitics %.2f %% of %d words exact", 100*float64(full)/n, 100*float64(pro)/n, len(second))
}

// leadingClitics are the leading parts that are clitics of one letter.
func leadingClitics(split string) string {
	parts := strings.Split(split, "+")
	n := 0
	for n < len(parts)-1 && strings.Contains("وفبلكس", parts[n]) {
		n++
	}
	return strings.Join(parts[:n], "+")
}
