package arabic

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic/internal/wordtable"
)

// Word returns the word without its proclitics, article and pronoun, spelled as
// it stands without them: of لمدرستها it is مدرسة, of بأصدقائه it is أصدقاء, of
// بمستشفاه it is مستشفى, of كتبوها it is كتبوا. Endings that are no pronouns stay:
// مدرسات, مهندسون. Where two words are possible, the commoner one in the built-in
// counts is taken.
func (s Split) Word() string {
	ending, pronoun := s.Suffix, ""
	if i := strings.LastIndexByte(s.Suffix, '+'); i >= 0 {
		ending, pronoun = s.Suffix[:i], s.Suffix[i+1:]
	} else if affixes().pronoun[s.Suffix] {
		ending, pronoun = "", s.Suffix
	}
	if pronoun == "" || !affixes().pronoun[pronoun] && pronoun != "ي" {
		return s.Stem + strings.ReplaceAll(s.Suffix, "+", "")
	}
	switch ending {
	case "":
		return freeStem(s.Stem)
	case "ت":
		return commoner(s.Stem, "ة", "ت")
	case "و":
		return commoner(s.Stem, "وا", "ون")
	case "ا":
		return commoner(s.Stem, "ى", "ا")
	case "ي":
		return commoner(s.Stem, "ين", "ي")
	}
	return s.Stem + ending
}

// freeStem restores the hamza and the alef maksura that a pronoun changed.
func freeStem(stem string) string {
	for _, seat := range [...]string{"ائ", "اؤ"} {
		if head, ok := strings.CutSuffix(stem, seat); ok {
			return head + "اء"
		}
	}
	if head, ok := strings.CutSuffix(stem, "ا"); ok && len(head) >= 4 {
		return commoner(head, "ى", "ا")
	}
	return stem
}

// commoner returns the stem with the ending that is commoner on it, a on a tie.
func commoner(stem, a, b string) string {
	if count(stem+b) > count(stem+a) {
		return stem + b
	}
	return stem + a
}

// count is the level of a word in the built-in counts.
func count(w string) int {
	h, _ := wordtable.Word(Match.Fold(w))
	return counts().Level(h)
}
