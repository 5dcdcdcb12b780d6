package extract

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/published.tsv
var publishedTSV string

// pubWords are the words of lexicon/published.tsv.
type pubWords struct {
	groups   map[string]uint32 // folded word -> set of groups
	weekdays map[string]int    // 1 is Monday
	future   []string          // prefixes
	rights   []string
}

// The groups of words.
const (
	pubThis uint32 = 1 << iota
	pubLast
	pubNext
	pubToday
	pubYesterday
	pubTomorrow
	pubSecond
	pubLabel
	pubAgency
	pubNeutral
	pubFuture
	pubPast
	pubWas
	pubYear
	pubIn
	pubUnit
	pubSuch
)

func pubGroup(name string) uint32 {
	names := [...]string{
		"this", "last", "next", "today", "yesterday", "tomorrow", "second", "label", "agency", "neutral",
		"future", "past", "was", "year", "in", "unit", "such",
	}
	for i, n := range names {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

var publishedLexicon = sync.OnceValue(func() *pubWords {
	w := &pubWords{groups: make(map[string]uint32), weekdays: make(map[string]int)}
	for line := range strings.Lines(publishedTSV) {
		group, word, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' || !ok {
			continue
		}
		folded := arabic.Match.Fold(word)
		switch group {
		case "rights":
			w.rights = append(w.rights, word)
		case "future-prefix":
			w.future = append(w.future, folded)
		default:
			w.groups[folded] |= pubGroup(group)
		}
	}
	// The names of weekdays stand in the file of the date rules; where it does
	// not read, its own reader says so.
	days, _ := dateData.ReadFile("lexicon/weekdays.tsv")
	for line := range strings.Lines(string(days)) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); line[0] != '#' && len(f) == 3 {
			w.weekdays[arabic.Match.Fold(f[2])], _ = digits(f[1])
		}
	}
	return w
})

// of is the groups of a folded word, also with a conjunction before it.
func (w *pubWords) of(word string) uint32 {
	if g := w.groups[word]; g != 0 {
		return g
	}
	const waw = "\u0648" // ARABIC LETTER WAW
	if rest, ok := strings.CutPrefix(word, waw); ok {
		if g := w.groups[rest]; g != 0 {
			return g
		}
		word = rest
	}
	if g := w.verb(word); g != 0 {
		return g
	}
	// A verb of the future has three letters after its prefix or more; nouns
	// that begin alike end in teh marbuta or in alef and teh.
	const (
		least   = 2 * 5
		feminin = "\u0629"
		plural  = "\u0627\u062A"
	)
	for _, p := range w.future {
		if strings.HasPrefix(word, p) && len(word) >= least && !strings.HasSuffix(word, feminin) && !strings.HasSuffix(word, plural) {
			return pubFuture
		}
	}
	return 0
}

// verb is the past of a verb that has the pronoun of the third person as its
// object.
func (w *pubWords) verb(word string) uint32 {
	for _, object := range [...]string{"\u0647\u0627", "\u0647\u0645", "\u0647"} { // -ha, -hum, -h
		if stem, ok := strings.CutSuffix(word, object); ok {
			return w.groups[stem] & pubPast
		}
	}
	return 0
}

// any is the union of the groups of some words.
func (w *pubWords) any(words []string) (g uint32) {
	for _, s := range words {
		g |= w.of(s)
	}
	return g
}

// weekday is the one weekday among some words, 0 without one.
func (w *pubWords) weekday(words []string) int {
	for _, s := range words {
		if d := w.weekdays[s]; d != 0 {
			return d
		}
	}
	return 0
}

// foreign counts the words that do not belong into a dateline: neither names of
// agencies and their letters nor numbers, weekdays and labels.
func (w *pubWords) foreign(words []string) (n int) {
	for _, s := range words {
		r, size := utf8.DecodeRuneInString(s)
		if size < len(s) && !unicode.IsDigit(r) && w.weekdays[s] == 0 && w.of(s)&(pubLabel|pubAgency|pubNeutral|pubToday) == 0 {
			n++
		}
	}
	return n
}

// foldedWords folds a short piece of text and cuts it into words.
func foldedWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(arabic.Match.Fold(s)), func(r rune) bool {
		return r < utf8.RuneSelf && !isAlnum(byte(r)) || r >= utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// Windows of text around a date, in bytes.
const (
	windowBack    = 240
	windowForward = 80
	windowWord    = 32
	windowLine    = 300
)

// before is the text of the sentence before i, as far as the window reaches.
func (s *publishedScan) before(i int) string {
	w := s.src[max(0, i-windowBack):i]
	return w[strings.LastIndexAny(w, "\n.!?\u061F")+1:]
}

// after is the text of the sentence from i on.
func (s *publishedScan) after(i int) string {
	w := s.src[i:min(len(s.src), i+windowForward)]
	if end := strings.IndexAny(w, "\n.!?\u061F"); end >= 0 {
		w = w[:end]
	}
	return w
}
