package arabic

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
