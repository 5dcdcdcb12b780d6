package main

import (
	"testing"

	"github.com/hawliyat/hawliyat/internal/doctest"
)

// TestDocuments runs what the documents show.
func TestDocuments(t *testing.T) {
	if n := doctest.Check(t, "../..", "convert", run); n < 1 {
		t.Errorf("only %d commands were seen", n)
	}
}
