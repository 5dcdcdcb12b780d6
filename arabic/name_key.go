package arabic

import (
	"strings"
	"unicode/utf8"
)

const (
	nameBytes = 64 // longest key
	nameWords = 8  // words whose borders are known
	shortName = 3  // consonants of names whose vowels count
	longName  = 5  // consonants of names that may differ by one letter
	veryLong  = 8  // in two words
)

// A nameKey is a name as consonants, each with the vowel written after it.
type nameKey struct {
	cons  [nameBytes]byte
	vowel [nameBytes]byte // vowel classes, 0 for none
	lead  bool            // an alef comes first
	// native is set where a word has a letter that Arabic words alone have: it is
	// no transliteration, and its long vowels tell Muhammad from Mahmud.
	native bool
	n      int
	start  [nameWords]int8 // of each word, among the consonants
	words  int
}

// read takes in the name.
func (k *nameKey) read(name string) {
	if strings.IndexByte(name, 0xEF) >= 0 || !utf8.ValidString(name) {
		name = Display.Fold(strings.ToValidUTF8(name, ""))
	}
	depth := 0
	for i := 0; i < len(name); {
		r, n := utf8.DecodeRuneInString(name[i:])
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(0, depth-1)
		case depth == 0 && classOfName(r) != 0:
			end := i + wordLength(name[i:])
			if k.words < nameWords {
				k.start[k.words] = int8(k.n)
				k.words++
			}
			k.word(name[i:end])
			i = end
			continue
		}
		i += n
	}
	k.polish()
}

// wordLength is the length of the word that s begins with, marks included.
func wordLength(s string) int {
	for i, r := range s {
		if classOfName(r) == 0 && (r < 0x610 || r > 0x6ED || letterCode[r-0x600] != codeMark) {
			return i
		}
	}
	return len(s)
}

// word adds one word of the name. The article stays, for it cannot be told from
// the beginning of Albert and Elizabeth.
func (k *nameKey) word(w string) {
	if w == "ابن" || w == "إبن" {
		w = "بن"
	}
	if tail, ok := strings.CutPrefix(w, "عبدال"); ok && tail != "" {
		k.word("عبد")
		w = "ال" + tail
	}
	native := isNative(w)
	k.native = k.native || native
	last := byte(0)
	for i, r := range w {
		c := classOfName(r)
		if c == 0 || c == nameSilent {
			continue
		}
		rest := w[i+utf8.RuneLen(r):]
		if i == 0 {
			k.front(c, rest)
		} else {
			k.inside(c, last, native, rest == "")
		}
		last = c
	}
}

// inside adds a letter that is not the first of its word; last is the one before.
func (k *nameKey) inside(c, last byte, native, end bool) {
	switch {
	case c == nameHeh && !end:
		k.add('h')
	case c == nameHeh:
	case c <= nameVowelI:
		k.addVowel(c, native)
	case c == 'c' && last == 't': // t and sheen write ch
		k.cons[k.n-1] = 'j'
	case c == 'z' && end: // James
		k.add('s')
	default:
		k.add(c)
	}
}

// front adds the first letter of a word, which rest follows. An alef there is
// always written, but that of the article may be joined to the word before.
func (k *nameKey) front(c byte, rest string) {
	switch {
	case c == nameVowelU:
		c = 'w'
	case c == nameVowelI:
		c = 'y'
	case c == nameHeh:
		c = 'h'
	case c == nameVowelA && k.n == 0:
		k.lead = true
		return
	case c == nameVowelA && strings.HasPrefix(rest, "ل"):
		return
	case c == nameVowelA:
		c = 'a'
	}
	if k.n > 0 && k.cons[k.n-1] == c {
		k.vowel[k.n-1] = 0 // the vowel at the end of a word is not always written
	}
	k.add(c)
}

func (k *nameKey) add(c byte) {
	if k.n > 0 && k.cons[k.n-1] == c && k.vowel[k.n-1] == 0 {
		return // doubled
	}
	if k.n < nameBytes {
		k.cons[k.n] = c
		k.n++
	}
}

func (k *nameKey) addVowel(v byte, native bool) {
	if k.n > 0 && k.vowel[k.n-1] == 0 {
		if native {
			v |= nameKept
		}
		k.vowel[k.n-1] = v
	}
}

// polish drops what is heard but not always written: n in final ng, h after a
// stop inside a long name.
func (k *nameKey) polish() {
	if n := k.n; n > 2 && k.cons[n-1] == 'g' && k.cons[n-2] == 'n' && k.vowel[n-2] == 0 {
		k.cons[n-2], k.vowel[n-1] = 'g', 0
		k.n--
	}
	if k.n <= shortName {
		return
	}
	to, word := 0, 0
	for i := range k.n {
		for ; word < k.words && int(k.start[word]) == i; word++ {
			k.start[word] = int8(to)
		}
		c := k.cons[i]
		if c == 'h' && i > 0 && i < k.n-1 && k.vowel[i-1] == 0 && strings.IndexByte("bdtgkj", k.cons[i-1]) >= 0 {
			k.vowel[to-1] = k.vowel[i]
			continue
		}
		k.cons[to], k.vowel[to] = c, k.vowel[i]
		to++
	}
	k.n = to
}

// key appends the key to b.
func (k *nameKey) key(b []byte) []byte {
	if k.lead {
		b = append(b, 'a')
	}
	for i := range k.n {
		if len(b) >= nameBytes-1 {
			break
		}
		b = append(b, k.cons[i])
		switch v := k.vowel[i]; {
		case v&nameKept != 0,
			k.n <= shortName && v == nameVowelA && i < k.n-1,
			k.n == 2 && v != 0 && i == 0,
			k.n == 1 && v != 0:
			b = append(b, "aui"[v&^nameKept-1])
		}
	}
	return b
}
