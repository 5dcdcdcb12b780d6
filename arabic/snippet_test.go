package arabic_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/rivo/uniseg"
)

func TestSnippet(t *testing.T) {
	golden(t, "testdata/snippet.txt", func(f []string) string {
		limit, err := strconv.Atoi(f[0])
		if err != nil {
			t.Fatal(err)
		}
		return arabic.Snippet(f[1], limit)
	})
}

func FuzzSnippet(f *testing.F) {
	f.Add("نص \u202BABC DEF\u202C كَتَبَ", 7)
	f.Fuzz(func(t *testing.T, s string, limit int) {
		limit %= 100
		got := arabic.Snippet(s, limit)
		plain := strings.Map(func(r rune) rune {
			if r >= 0x2000 && r <= 0x206F && r != '…' || r == 0xAD || r == 0x61C || r == 0xFEFF {
				return -1
			}
			return r
		}, got)
		if n := uniseg.GraphemeClusterCount(plain); n > max(limit, 0) {
			t.Fatalf("Snippet(%+q, %d) = %+q counts %d", s, limit, got, n)
		}
		if again := arabic.Snippet(got, limit); again != got {
			t.Fatalf("Snippet(%+q, %d) = %+q, again %+q", s, limit, got, again)
		}
	})
}
