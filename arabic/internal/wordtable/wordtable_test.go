package wordtable

import (
	"errors"
	"testing"
)

func TestTable(t *testing.T) {
	const n = 20000
	hashes, levels := make([]uint64, n), make([]int, n)
	for i := range hashes {
		hashes[i], levels[i] = Empty.Add(byte(i), byte(i>>8)).Sum(), 1+i%MaxLevel
	}
	slots, err := Build(hashes, levels)
	if err != nil {
		t.Fatal(err)
	}
	table := Open("# header\n\n" + string(slots))
	wrong, seen := 0, 0
	for i := range hashes {
		if table.Level(hashes[i]) != levels[i] {
			wrong++
		}
		if table.Level(Empty.Add(byte(i), byte(i>>8), 1).Sum()) > 0 {
			seen++
		}
	}
	// A word may be taken for another in its buckets: one in 500.
	if wrong > n/250 || seen > n/250 {
		t.Errorf("%d of %d words have another's level, %d of %d unseen ones have one", wrong, n, seen, n)
	}
	if load := float64(n*slotBytes) / float64(len(slots)); load < 0.9 {
		t.Errorf("load %.2f", load)
	}
}

func TestZeroTable(t *testing.T) {
	if l := (Table{}).Level(1); l != 0 {
		t.Errorf("level %d of the zero table", l)
	}
}

func TestBuildFull(t *testing.T) {
	same := make([]uint64, 100)
	if _, err := Build(same, make([]int, 100)); !errors.Is(err, ErrFull) {
		t.Errorf("a hundred equal hashes: %v, want ErrFull", err)
	}
}

func TestWord(t *testing.T) {
	a, ok := Word("كتاب")
	if !ok || a != Empty.Add(0x43, 0x2A, 0x27, 0x28).Sum() {
		t.Errorf("Word(كتاب) = %x, %t", a, ok)
	}
	for _, w := range []string{"", "abc", "كـتاب", "كتاب1", "ك\u200cتاب"} {
		if _, ok := Word(w); ok {
			t.Errorf("Word(%q) is one", w)
		}
	}
}

func TestLevel(t *testing.T) {
	for n, want := range map[int]int{1: 1, 2: 1, 10: 2, 1000: 8, 1 << 30: MaxLevel} {
		if got := Level(n); got != want {
			t.Errorf("Level(%d) = %d, want %d", n, got, want)
		}
	}
}
