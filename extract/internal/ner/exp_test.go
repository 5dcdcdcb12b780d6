package ner

import (
	"math"
	"testing"
)

func TestExp(t *testing.T) {
	for x := float32(0); x > -90; x -= 0.0137 {
		want := math.Exp(float64(x))
		if got := float64(exp(x)); math.Abs(got-want) > 2e-4*want && want > 1e-34 {
			t.Fatalf("exp(%v) = %v, want %v", x, got, want)
		}
	}
}
