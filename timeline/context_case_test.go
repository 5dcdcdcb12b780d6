package timeline_test

import (
	"testing"

	"github.com/hawliyat/hawliyat/timeline"
)

// TestContextCases runs testdata/contexts.txt: what a word names in its frame.
func TestContextCases(t *testing.T) {
	runCases(t, "testdata/contexts.txt", func(m *timeline.Mention) string { return m.Kind + "\t" + m.Trigger })
}
