package corpus

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestClusterMeasures checks values worked out by hand: gold {a b c} {d e},
// system {a b} {c d e}.
func TestClusterMeasures(t *testing.T) {
	gold, system := clusters{{1, 2, 3}, {4, 5}}, clusters{{1, 2}, {3, 4, 5}}
	for name, tt := range map[string]struct {
		got  Measure
		p, r float64
	}{
		"b3":    {bCubed(gold, system).measure(), (2 + (1+4)/3.) / 5, ((4+1)/3. + 2) / 5},
		"ceafe": {ceafE(gold, system).measure(), 0.8, 0.8},
		"lea":   {lea(gold, system).measure(), (2*1 + 3*(1/3.)) / 5, (3*(1/3.) + 2*1) / 5},
	} {
		if math.Abs(tt.got.Precision-tt.p) > 1e-12 || math.Abs(tt.got.Recall-tt.r) > 1e-12 {
			t.Errorf("%s: %+v, want p %v r %v", name, tt.got, tt.p, tt.r)
		}
	}
}

// TestAssignIsBest compares the Hungarian method with all permutations.
func TestAssignIsBest(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		w := make([][]float64, 1+rnd.IntN(5))
		for i := range w {
			w[i] = make([]float64, 1+rnd.IntN(3))
			if len(w[i]) != len(w[0]) {
				w[i] = make([]float64, len(w[0]))
			}
			for j := range w[i] {
				w[i][j] = float64(rnd.IntN(6))
			}
		}
		got, rows, cols := 0.0, map[int]bool{}, map[int]bool{}
		for _, p := range assign(w) {
			got += w[p[0]][p[1]]
			if rows[p[0]] || cols[p[1]] {
				t.Fatalf("%v: pair %v is not one to one", w, p)
			}
			rows[p[0]], cols[p[1]] = true, true
		}
		if want := bestSum(w, 0, nil); got != want {
			t.Fatalf("%v: %v, want %v", w, got, want)
		}
	}
}

func bestSum(w [][]float64, row int, used []int) float64 {
	if row == len(w) {
		return 0
	}
	best := bestSum(w, row+1, used)
	for j := range w[row] {
		if !slices.Contains(used, j) {
			best = max(best, w[row][j]+bestSum(w, row+1, append(slices.Clone(used), j)))
		}
	}
	return best
}

// TestReferenceVectors runs the vectors of the reference coreference scorers
// where HAWLIYAT_CASES names a folder that holds timeline/coref.json.
func TestReferenceVectors(t *testing.T) {
	dir := os.Getenv("HAWLIYAT_CASES")
	if dir == "" {
		t.Skip("HAWLIYAT_CASES is not set")
	}
	data, err := os.ReadFile(filepath.Join(dir, "timeline", "coref.json"))
	if err != nil {
		t.Fatal(err)
	}
	type score struct{ P, R, F1 float64 }
	var in struct {
		Cases []struct {
			Name         string
			Gold, System [][]string
			Expect       struct {
				BCubed score `json:"b_cubed"`
				CeafE  score `json:"ceaf_e"`
				LEA    score `json:"lea"`
			}
		}
	}
	if err := json.Unmarshal(data, &in); err != nil {
		t.Fatal(err)
	}
	for _, c := range in.Cases {
		ids := map[string]int{}
		number := func(in [][]string) (out clusters) {
			for _, cl := range in {
				var units []int
				for _, m := range cl {
					if _, ok := ids[m]; !ok {
						ids[m] = len(ids)
					}
					units = append(units, ids[m])
				}
				out = append(out, units)
			}
			return out
		}
		gold, system := number(c.Gold), number(c.System)
		for name, got := range map[string][2]any{
			"b_cubed": {bCubed(gold, system).measure(), c.Expect.BCubed},
			"ceaf_e":  {ceafE(gold, system).measure(), c.Expect.CeafE},
			"lea":     {lea(gold, system).measure(), c.Expect.LEA},
		} {
			m, want := got[0].(Measure), got[1].(score)
			if math.Abs(m.Precision-want.P) > 1e-9 || math.Abs(m.Recall-want.R) > 1e-9 || math.Abs(m.F1-want.F1) > 1e-9 {
				t.Errorf("%s %s: %+v, want %+v", c.Name, name, m, want)
			}
		}
	}
	t.Logf("%d cases", len(in.Cases))
}
