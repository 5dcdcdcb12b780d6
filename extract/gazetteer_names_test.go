package extract

import (
	"encoding/binary"
	"strconv"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

func TestNameWords(t *testing.T) {
	for _, c := range []struct {
		word         string
		given, token bool
	}{
		{"محمد", true, true},
		{"عائشة", true, true},
		{"خديجه", true, true},
		{"فلاديمير", true, true},
		{"أمل", false, true},     // also hope
		{"مختار", false, true},   // also chosen
		{"الكاظمي", false, true}, // a family
		{"روبنسون", false, true},
		{"الحكومة", false, false},
		{"الثالث", false, false},
		{"وقال", false, false},
		{"", false, false},
	} {
		w := arabic.Match.Fold(c.word)
		if got := isGivenName(w); got != c.given {
			t.Errorf("isGivenName(%s) = %v", c.word, got)
		}
		if got := isNameToken(w); got != c.token {
			t.Errorf("isNameToken(%s) = %v", c.word, got)
		}
	}
}

func TestNameWordsSorted(t *testing.T) {
	last := uint32(0)
	for i := range len(nameWords) / 4 {
		n := binary.LittleEndian.Uint32([]byte(nameWords[4*i : 4*i+4]))
		if n <= last {
			t.Fatalf("entry %d is not above the one before", i)
		}
		last = n
	}
}

// TestNameWordsFalse holds the stated rate of words that pass for names by
// their hash alone.
func TestNameWordsFalse(t *testing.T) {
	const n = 1 << 18
	wrong := 0
	for i := range n {
		if isNameToken("q" + strconv.Itoa(i)) {
			wrong++
		}
	}
	t.Logf("%d of %d", wrong, n)
	if wrong > n/8000 {
		t.Errorf("%d of %d words pass for names", wrong, n)
	}
}
