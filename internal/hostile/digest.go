package hostile

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Digests are approved lines that stand for more than anybody reads: each has
// the name of what was read, how many variants of it, what was counted in their
// results, and a sum of all that these say. Where HAWLIYAT_DUMP names a
// directory the results themselves are written there: made before and after a
// change they tell by diff what a sum that changed stands for.
type Digests struct {
	lines, whole strings.Builder
	dump         string
}

// NewDigests reads where to dump.
func NewDigests() *Digests { return &Digests{dump: os.Getenv("HAWLIYAT_DUMP")} }

// Add gives name a line; results is what its variants gave.
func (d *Digests) Add(name, results string, counts ...int) {
	sum := fnv.New64a()
	sum.Write([]byte(results))
	fmt.Fprintf(&d.lines, "%.28q", name)
	for _, n := range counts {
		fmt.Fprintf(&d.lines, " %d", n)
	}
	fmt.Fprintf(&d.lines, " %010x\n", sum.Sum64()>>24)
	if d.dump != "" {
		fmt.Fprintf(&d.whole, "%q\n%s\n", name, results)
	}
}

// Approved holds the lines to testdata/approved/file.
func (d *Digests) Approved(t *testing.T, file string, update bool) {
	t.Helper()
	if d.dump != "" {
		name := filepath.Join(d.dump, strings.ReplaceAll(t.Name(), "/", "-")+"-"+file)
		if err := os.WriteFile(name, []byte(d.whole.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	Approved(t, file, d.lines.String(), update)
}
