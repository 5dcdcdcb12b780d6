package doctest

import (
	"strings"
	"testing"
)

func TestShows(t *testing.T) {
	for _, tt := range []struct {
		got, want string
		ok        bool
	}{
		{"a b c", "a b c", true},
		{"a b c", "a b", false},
		{"a b", "a b c", false},
		{"a b c", "a …", true},
		{"a b c", "… c", true},
		{"a b c d", "… b c …", true},
		{"a b c d", "a … d", true},
		{"a b c d", "… c b …", false},
		{"a b a c", "… a c", true},
		{"a b c d", "… a … b …", true},
		{"score:0.9 b", "score:… b", true},
		{"score:0.9 b", "scores:… b", false},
		{"", "", true},
	} {
		if _, ok := shows(strings.Fields(tt.got), strings.Fields(tt.want)); ok != tt.ok {
			t.Errorf("%q shows %q: %v", tt.got, tt.want, ok)
		}
	}
}

func TestCommands(t *testing.T) {
	got := commands("x\n```console\n$ go run ./a\none\n\ntwo\n$ go run ./b\n```\n$ no\n```go\n$ no\n```\n")
	if len(got) != 2 || got[0].line != "go run ./a" || len(got[0].output) != 3 || got[1].line != "go run ./b" || got[1].output != nil {
		t.Errorf("%+v", got)
	}
}
