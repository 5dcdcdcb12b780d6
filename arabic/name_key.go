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
	veryLong  = 9  // by two
)

// Classes of letters in a name key.
const (
	nameVowelA = 1 + iota // alef
	nameVowelU            // waw
	nameVowelI            // yeh
	nameSilent            // hamza
	nameHeh               // heh and teh marbuta

	nameKept = 8 // added to the vowels of native words
)

// isNative reports whether w has a hah, ain, dad, zah or sad.
func isNative(w string) bool {
	for i := 0; i+1 < len(w); i++ {
		if w[i] == 0xD8 {
			switch w[i+1] {
			case 0xAD, 0xB5, 0xB6, 0xB8, 0xB9:
				return true
			}
		}
	}
	return false
}

// nameClass gives the class of a letter U+0620..U+063F and U+0641..U+064A, with
// codes from 0x20: a letter of the key, or one of the vowel classes.
//
// Merged are: emphatic and plain t, s, d, z (typists and dialects), theh and teh
// (Catherine), thal and dal, jeem and ghain (g has no letter).
const nameClasses = "" +
	// 20 keheh-like, hamza, alef madda, alef hamza, waw hamza, alef hamza below, yeh hamza, alef
	"\x00\x04\x01\x01\x02\x01\x03\x01" +
	// 28 beh, teh marbuta, teh, theh, jeem, hah, khah, dal
	"b\x05ttg7xd" +
	// 30 thal, reh, zain, seen, sheen, sad, dad, tah
	"drzscsdt" +
	// 38 zah, ain, ghain
	"z3g\x00\x00\x00\x00\x00" +
	// 40 tatweel, feh, qaf, kaf, lam, meem, noon, heh
	"\x00fqklmn\x05" +
	// 48 waw, alef maksura, yeh
	"\x02\x03\x03"

// foreignNameClass gives the class of letters that Arabic borrowed.
func foreignNameClass(r rune) byte {
	switch r {
	case 0x671: // alef wasla
		return nameVowelA
	case 0x67E: // peh
		return 'b'
	case 0x686: // tcheh
		return 'j'
	case 0x698: // jeh
		return 'g'
	case 0x6A4: // veh
		return 'f'
	case 0x6A9, 0x6AA: // keheh, swash kaf
		return 'k'
	case 0x6AF: // gaf
		return 'g'
	case 0x6C1, 0x6BE, 0x6C0, 0x6D5: // Urdu and Kurdish hehs
		return nameHeh
	case 0x6CC, 0x6D2, 0x6CE: // Farsi yeh, yeh barree, Kurdish e
		return nameVowelI
	case 0x6C6, 0x6CB: // oe, ve
		return nameVowelU
	}
	return 0
}

func classOfName(r rune) byte {
	if i := int(r) - 0x620; i >= 0 && i < len(nameClasses) {
		return nameClasses[i]
	}
	if r > 0x660 {
		return foreignNameClass(r)
	}
	return 0
}

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
		rest := w[i+utf8.RuneLen(r):]
		switch {
		case c == 0 || c == nameSilent:
			continue
		case i == 0:
			k.front(c, rest)
		case c == nameHeh && rest == "":
		case c == nameHeh:
			k.add('h')
		case c <= nameVowelI:
			k.addVowel(c, native)
		case c == 'c' && last == 't': // t and sheen write ch
			k.cons[k.n-1] = 'j'
		case c == 'z' && rest == "": // James
			k.add('s')
		default:
			k.add(c)
		}
		last = c
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
			k.n == 1 && v != 0:
			b = append(b, "aui"[v&^nameKept-1])
		}
	}
	return b
}

// vowelsAgree reports whether no vowel that both names write is another one. A
// vowel that one of them leaves out says nothing, but two names that each write
// one where the other has none are different: Salim and Salam.
func (k *nameKey) vowelsAgree(o *nameKey) bool {
	only, other := false, false
	for i := range k.n {
		a, b := k.vowel[i], o.vowel[i]
		switch {
		case a == b:
		case a != 0 && b != 0:
			return false
		case a != 0:
			only = true
		default:
			other = true
		}
	}
	return !only || !other
}

// lacksInner reports whether k is o without one inner word: a middle name, or
// where the names are Arabic the word for son.
func (k *nameKey) lacksInner(o *nameKey) bool {
	if o.words != k.words+1 || o.words < 3 || k.n < longName {
		return false
	}
	for w := 1; w+1 < o.words; w++ {
		from, to := int(o.start[w]), int(o.start[w+1])
		if from >= to || to > o.n || o.n-(to-from) != k.n {
			continue
		}
		if (k.native || o.native) && string(o.cons[from:to]) != "bn" {
			continue
		}
		if string(k.cons[:from]) == string(o.cons[:from]) && string(k.cons[from:k.n]) == string(o.cons[to:o.n]) {
			return true
		}
	}
	return false
}

// edits reports whether a becomes b by at most max letters changed, left out or
// put in. It walks along the diagonals, so the cost is len(a)·max.
func edits(a, b []byte, max int) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if len(a) == 0 || len(b) == 0 {
		return len(a)+len(b) <= max
	}
	return max > 0 && (edits(a[1:], b[1:], max-1) || edits(a[1:], b, max-1) || edits(a, b[1:], max-1))
}
