package timeline

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// pattern is one frame of contexts.tsv: the words left of a word, those right
// of it, and how the word itself may be spelled.
type pattern struct {
	left, right []slot // outwards from the word
	spelled     map[string]bool
}

// slot is one place of a pattern.
type slot struct {
	set   classID
	names []string // PERSON, PLACE …: no words
	far   bool     // up to frameGap words may stand between
	not   bool     // none of them stands there
	head  bool     // it has no article: the head of a construct
}

// frameGap is how many words a gap of a frame may hold.
const frameGap = 4

// frameReach is how many tokens it may hold, those of names and dates included.
const frameReach = 16

// longestParticle is the length in bytes of a preposition that may be spelled
// as a person's name is: three letters.
const longestParticle = 6

// pattern reads the words of one frame.
func (s *senses) pattern(words []string) pattern {
	var x pattern
	at := slices.IndexFunc(words, func(w string) bool { return w[0] == '~' })
	if at < 0 {
		return x
	}
	if forms := words[at][1:]; forms != "" {
		x.spelled = map[string]bool{}
		for f := range strings.SplitSeq(forms, "|") {
			x.spelled[fold(f)] = true
		}
	}
	left := slices.Clone(words[:at])
	slices.Reverse(left)
	x.left, x.right = s.slots(left), s.slots(words[at+1:])
	return x
}

// slots reads the places of a frame on one side, outwards from the word.
func (s *senses) slots(words []string) []slot {
	var out []slot
	far := false
	for _, w := range words {
		if w == ".." {
			far = true
			continue
		}
		it := slot{far: far}
		far = false
		if r, ok := strings.CutPrefix(w, "!"); ok {
			it.not, w = true, r
		}
		if r, ok := strings.CutPrefix(w, "^"); ok {
			it.head, w = true, r
		}
		var words []string
		for part := range strings.SplitSeq(w, "|") {
			if part[0] >= 'A' && part[0] <= 'Z' {
				it.names = append(it.names, part)
			} else {
				words = append(words, part)
			}
		}
		if len(words) > 0 {
			it.set = s.set(strings.Join(words, "|"))
		}
		out = append(out, it)
	}
	return out
}

// size is how many things x asks for.
func (x *pattern) size() int {
	n := len(x.left) + len(x.right)
	if x.spelled != nil {
		n++
	}
	return n
}

// nameKinds is the kinds of names that a slot may ask for.
func nameKinds(slot string) []extract.Kind {
	switch slot {
	case "PERSON":
		return []extract.Kind{extract.Person}
	case "ORG":
		return []extract.Kind{extract.Organization}
	case "PLACE":
		return []extract.Kind{extract.GPE, extract.Location, extract.Facility}
	}
	return nil
}
