package timeline_test

import (
	"cmp"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/timeline"
)

// TestStatusCases runs testdata/statuses.txt: what is told as done, planned,
// denied and so on, and by which word.
func TestStatusCases(t *testing.T) { runCases(t, "testdata/statuses.txt", statusLine) }

func statusLine(m *timeline.Mention) string {
	return strings.Join([]string{string(m.Status), m.Trigger, cmp.Or(m.StatusCue, "-"), cmp.Or(m.Date.TIMEX, "-")}, "\t")
}
