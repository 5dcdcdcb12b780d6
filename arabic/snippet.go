package arabic

import (
	"slices"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// Snippet shortens s to one line of at most limit characters as a reader counts
// them, grapheme clusters, and ends it in … where it was cut; no letter loses
// its marks and no emoji its parts. It cuts between words where a word ends in
// the second half. White space becomes single spaces, and bidi embeddings and
// isolates that the cut or the text itself leaves open are closed, so that what
// follows the snippet is not drawn in its direction. The closing marks count as
// nothing. It is "" for a limit below 1.
func Snippet(s string, limit int) string {
	if limit < 1 {
		return ""
	}
	var b snippetBuilder
	rest, state := strings.TrimFunc(s, isBlank), -1
	for rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if b.count == limit && visible(cluster) {
			return b.shortened(limit)
		}
		b.add(cluster)
	}
	return closed(strings.TrimRightFunc(b.text.String(), isBlank))
}

type snippetBuilder struct {
	text    strings.Builder
	count   int // clusters that count
	last    int // length of the text before the last of them
	word    int // length of the text before the last space
	wordAt  int // count there
	inSpace bool
	open    []rune // closing marks that are due, innermost last
}

// visible reports whether a cluster counts.
func visible(cluster string) bool {
	for _, r := range cluster {
		if !isIgnorable(r) {
			return true
		}
	}
	return false
}

// add writes one cluster.
func (b *snippetBuilder) add(cluster string) {
	if b.text.Len() == 0 {
		if cluster = strings.TrimLeftFunc(cluster, isBlank); cluster == "" {
			return
		}
	}
	if strings.TrimFunc(cluster, isBlank) == "" {
		if b.inSpace {
			return
		}
		b.inSpace = true
		b.word, b.wordAt = b.text.Len(), b.count
		cluster = " "
	} else if visible(cluster) {
		b.inSpace = false
	}
	if visible(cluster) {
		b.last = b.text.Len()
		b.count++
	}
	for _, r := range cluster {
		if track(&b.open, r) {
			b.text.WriteRune(r)
		}
	}
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// track follows the bidi controls; it reports whether to keep r, which an end
// without a beginning is not.
func track(open *[]rune, r rune) bool {
	switch r {
	case '\u202A', '\u202B', '\u202D', '\u202E': // embeddings, overrides
		*open = append(*open, '\u202C')
	case '\u2066', '\u2067', '\u2068': // isolates
		*open = append(*open, '\u2069')
	case '\u202C', '\u2069':
		if n := len(*open); n > 0 && (*open)[n-1] == r {
			*open = (*open)[:n-1]
			break
		}
		return false
	}
	return true
}

// shortened is the text cut so that with the ellipsis it counts limit.
func (b *snippetBuilder) shortened(limit int) string {
	s := b.text.String()
	if b.wordAt >= (limit+1)/2 && b.wordAt < limit {
		s = s[:b.word]
	} else {
		s = s[:b.last]
	}
	return closed(strings.TrimRightFunc(s, isBlank) + string(ellipsis))
}

// closed is s with the closing marks that it lacks.
func closed(s string) string {
	var open []rune
	for _, r := range s {
		track(&open, r)
	}
	slices.Reverse(open)
	return s + string(open)
}
