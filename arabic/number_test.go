package arabic_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hawliyat/hawliyat/arabic"
)

// cases calls f with the fields of each line of a case file.
func cases(t *testing.T, file string, f func(t *testing.T, name string, field []string)) {
	t.Helper()
	r, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		if line := sc.Text(); line != "" && line[0] != '#' {
			f(t, fmt.Sprintf("%s:%d", file, n), strings.Split(line, "\t"))
		}
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
}

var kindNames = map[arabic.NumberKind]string{arabic.Cardinal: "", arabic.Ordinal: " ord", arabic.Fraction: " frac"}

func show(n arabic.Number) string {
	v := strconv.FormatFloat(n.Value, 'f', -1, 64)
	if n.Exact {
		v = strconv.FormatInt(n.Int, 10)
	}
	if n.Alt != 0 {
		v += " or " + strconv.FormatInt(n.Alt, 10)
	}
	return v + kindNames[n.Kind]
}

// readings returns the text raw and folded, after a leading = raw alone.
func readings(text *string, pad string) []string {
	if raw, ok := strings.CutPrefix(*text, "="); ok {
		*text = raw
		return []string{raw}
	}
	return []string{*text, pad + arabic.Match.Fold(*text)}
}

func TestNumbersCases(t *testing.T) {
	cases(t, "testdata/numbers.txt", func(t *testing.T, name string, f []string) {
		for _, text := range readings(&f[0], "") {
			var got []string
			for n := range arabic.Numbers(text) {
				got = append(got, text[n.Start:n.End]+" = "+show(n))
			}
			var want []string
			for _, w := range f[1:] {
				if text != f[0] {
					span, value, _ := strings.Cut(w, " = ")
					w = arabic.Match.Fold(span) + " = " + value
				}
				want = append(want, w)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s: %q (-want +got)\n%s", name, text, d)
			}
		}
	})
}

func TestParseNumberCases(t *testing.T) {
	cases(t, "testdata/parse_number.txt", func(t *testing.T, name string, f []string) {
		for _, text := range readings(&f[0], " ") {
			n, err := arabic.ParseNumber(text)
			got := show(n)
			if err != nil {
				got = "error"
				if !errors.Is(err, arabic.ErrNumber) {
					t.Errorf("%s: error %v", name, err)
				}
			} else if n.Start != 0 || n.End != len(text) {
				t.Errorf("%s: span %d:%d of %q", name, n.Start, n.End, text)
			}
			if got != f[1] {
				t.Errorf("%s: ParseNumber(%q) = %s, want %s", name, text, got, f[1])
			}
		}
	})
}
