package wordhash

import "testing"

func TestSum(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"مدرسة", "مدرسه", true},
		{"عائشة", "عايشه", true},
		{"رؤوف", "رووف", true},
		{"NATO", "nato", true},
		{"سلام", "سلامة", false},
		{"صنعاء", "صنعا", false},
		{"", "ا", false},
	} {
		if got := Sum(Start, c.a) == Sum(Start, c.b); got != c.same {
			t.Errorf("%s, %s: same %v, want %v", c.a, c.b, got, c.same)
		}
		if got := Name(c.a) == Name(c.b); got != c.same {
			t.Errorf("%s, %s: same name %v, want %v", c.a, c.b, got, c.same)
		}
	}
	if Name("محمد")&(1<<FlagBits-1) != 0 {
		t.Error("a key reaches into the flags")
	}
	if Sum(Start, "\xD8") == Start {
		t.Error("half a letter is not hashed")
	}
}
