package main

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"time"
)

// TestRun measures a little of everything, and asks for what must hold however
// busy the machine is.
func TestRun(t *testing.T) {
	var b bytes.Buffer
	c := config{rounds: 2, least: time.Millisecond, length: 64 << 10}
	if err := c.run(&b); err != nil {
		t.Fatal(err)
	}
	out := b.String()
	t.Log(out)
	for _, want := range []string{"bleve", "NewReplacer", "x/text", "uax29 words", "uniseg words", "go-dateparser", "floor: copy", "exponent of growth"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q", want)
		}
	}
	if strings.Contains(out, "NaN") || strings.Contains(out, "chrono-node left out") {
		t.Log("chrono-node took no part, or a figure is missing")
	}
}

// TestFasterThanPeers holds ratios far below those measured.
func TestFasterThanPeers(t *testing.T) {
	c := config{rounds: 5, least: 5 * time.Millisecond}
	texts := newTexts()
	for _, want := range []struct {
		table table
		name  string
		ratio float64
	}{
		{foldTable(texts), "bleve ArabicNormalizeFilter", 4},
		{foldTable(texts), "x/text: NFKD, remove Mn, map, NFC", 20},
		{wordTable(texts), "uniseg words", 4},
	} {
		c.measure(&want.table)
		for i := range want.table.subjects {
			s := &want.table.subjects[i]
			if s.name == want.name {
				if r := s.slower(&want.table.subjects[0]); r < want.ratio {
					t.Errorf("%s takes %.1f times as long as ours, want %v", s.name, r, want.ratio)
				}
			}
		}
	}
}

func TestSlope(t *testing.T) {
	ps := []point{{1, 3, 1}, {10, 30, 100}, {100, 300, 10000}}
	if a, b := slope(ps, func(p point) float64 { return p.seconds }), slope(ps, func(p point) float64 { return p.memory }); math.Abs(a-1) > 1e-9 || math.Abs(b-2) > 1e-9 {
		t.Error(a, b)
	}
	if m := median([]float64{5, 1, 3, 2}); m != 2.5 {
		t.Error(m)
	}
}
