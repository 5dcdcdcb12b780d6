package arabic_test

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hawliyat/hawliyat/arabic"
)

// The figures of the documentation are measured on files that are not part of
// this module:
//
//	go test ./arabic -run MeasureNumbers -v -numbers FILE
//	go test ./arabic -run MeasureNames -v -names FILE
//
// The number vectors are JSON Lines: op (parse_number, parse_ordinal: output is
// the value; extract_numbers: output is a list of text, value and kind), input,
// output. The names are a JSON array of pairs of one person, of pairs of two,
// and of names, among which all that no chain of pairs joins are distinct.
var (
	numbersFile = flag.String("numbers", "", "`file` of number vectors")
	namesFile   = flag.String("names", "", "`file` of name variants")
)

type numberVector struct {
	Op, Input string
	Output    json.RawMessage
}

func TestMeasureNumbers(t *testing.T) {
	if *numbersFile == "" {
		t.Skip("no -numbers file")
	}
	data, err := os.ReadFile(*numbersFile)
	if err != nil {
		t.Fatal(err)
	}
	total, right, silent := 0, 0, 0
	for line := range strings.Lines(string(data)) {
		var v numberVector
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		var ok, wrong bool
		switch v.Op {
		case "parse_number", "parse_ordinal":
			ok, wrong = v.parse(t)
		case "extract_numbers":
			ok = v.extract(t)
		default:
			continue
		}
		total++
		if ok {
			right++
		}
		if wrong {
			silent++
		}
	}
	t.Logf("%d of %d vectors right, %.2f %%; silent wrong values %d", right, total, 100*float64(right)/float64(total), silent)
}

func (v *numberVector) parse(t *testing.T) (ok, wrong bool) {
	var want float64
	if err := json.Unmarshal(v.Output, &want); err != nil {
		t.Fatal(err)
	}
	n, err := arabic.ParseNumber(v.Input)
	same := math.Abs(n.Value-want) <= 1e-12*math.Abs(want)
	return err == nil && same, err == nil && !same
}

func (v *numberVector) extract(t *testing.T) bool {
	type found struct {
		Text  string
		Value float64
		Kind  string
	}
	var want, got []found
	if err := json.Unmarshal(v.Output, &want); err != nil {
		t.Fatal(err)
	}
	for n := range arabic.Numbers(v.Input) {
		f := found{Text: v.Input[n.Start:n.End], Value: n.Value}
		if n.Kind == arabic.Ordinal {
			f.Kind = "ordinal"
		}
		got = append(got, f)
	}
	return len(want) == 0 && len(got) == 0 || cmp.Equal(want, got)
}

func TestMeasureNames(t *testing.T) {
	if *namesFile == "" {
		t.Skip("no -names file")
	}
	data, err := os.ReadFile(*namesFile)
	if err != nil {
		t.Fatal(err)
	}
	var same, different [][2]string
	var names []string
	if err := json.Unmarshal(data, &[]any{&same, &different, &names}); err != nil {
		t.Fatal(err)
	}
	parent := map[string]string{}
	root := func(n string) string {
		for parent[n] != "" {
			n = parent[n]
		}
		return n
	}
	byKey, byName := 0, 0
	for _, p := range same {
		if a, b := root(p[0]), root(p[1]); a != b {
			parent[a] = b
		}
		if arabic.NameKey(p[0]) == arabic.NameKey(p[1]) {
			byKey++
		}
		if arabic.SameName(p[0], p[1]) {
			byName++
		}
	}
	pairs, falseKey, falseName := 0, 0, 0
	for i, a := range names {
		for _, b := range names[i+1:] {
			if root(a) == root(b) {
				continue
			}
			pairs++
			if arabic.NameKey(a) == arabic.NameKey(b) {
				falseKey++
			}
			if arabic.SameName(a, b) {
				falseName++
			}
		}
	}
	percent := func(n, of int) float64 { return 100 * float64(n) / float64(of) }
	t.Logf("SameName: recall %.2f %% of %d pairs, false merges %.4f %% of %d", percent(byName, len(same)), len(same), percent(falseName, pairs), pairs)
	t.Logf("NameKey: recall %.2f %%, false merges %.4f %%", percent(byKey, len(same)), percent(falseKey, pairs))
}
