package arabic

// Code points that the folds name. The letters are written as escapes so that
// look-alikes cannot be mistaken for each other.
const (
	hamza             = '\u0621' // ARABIC LETTER HAMZA
	alefMadda         = '\u0622' // ARABIC LETTER ALEF WITH MADDA ABOVE
	alefHamzaAbove    = '\u0623' // ARABIC LETTER ALEF WITH HAMZA ABOVE
	wawHamza          = '\u0624' // ARABIC LETTER WAW WITH HAMZA ABOVE
	alefHamzaBelow    = '\u0625' // ARABIC LETTER ALEF WITH HAMZA BELOW
	yehHamza          = '\u0626' // ARABIC LETTER YEH WITH HAMZA ABOVE
	alef              = '\u0627' // ARABIC LETTER ALEF
	tehMarbuta        = '\u0629' // ARABIC LETTER TEH MARBUTA
	tatweel           = '\u0640' // ARABIC TATWEEL
	kaf               = '\u0643' // ARABIC LETTER KAF
	noon              = '\u0646' // ARABIC LETTER NOON
	heh               = '\u0647' // ARABIC LETTER HEH
	waw               = '\u0648' // ARABIC LETTER WAW
	alefMaksura       = '\u0649' // ARABIC LETTER ALEF MAKSURA
	yeh               = '\u064A' // ARABIC LETTER YEH
	fathatan          = '\u064B' // ARABIC FATHATAN
	sukun             = '\u0652' // ARABIC SUKUN
	maddahAbove       = '\u0653' // ARABIC MADDAH ABOVE
	hamzaAbove        = '\u0654' // ARABIC HAMZA ABOVE
	hamzaBelow        = '\u0655' // ARABIC HAMZA BELOW
	wavyHamzaBelow    = '\u065F' // ARABIC WAVY HAMZA BELOW
	superscriptAlef   = '\u0670' // ARABIC LETTER SUPERSCRIPT ALEF
	alefWasla         = '\u0671' // ARABIC LETTER ALEF WASLA
	alefWavyAbove     = '\u0672' // ARABIC LETTER ALEF WITH WAVY HAMZA ABOVE
	alefWavyBelow     = '\u0673' // ARABIC LETTER ALEF WITH WAVY HAMZA BELOW
	highHamza         = '\u0674' // ARABIC LETTER HIGH HAMZA
	highHamzaAlef     = '\u0675' // ARABIC LETTER HIGH HAMZA ALEF
	keheh             = '\u06A9' // ARABIC LETTER KEHEH
	swashKaf          = '\u06AA' // ARABIC LETTER SWASH KAF
	noonGhunna        = '\u06BA' // ARABIC LETTER NOON GHUNNA
	hehDoachashmee    = '\u06BE' // ARABIC LETTER HEH DOACHASHMEE
	hehYeh            = '\u06C0' // ARABIC LETTER HEH WITH YEH ABOVE
	hehGoal           = '\u06C1' // ARABIC LETTER HEH GOAL
	hehGoalHamza      = '\u06C2' // ARABIC LETTER HEH GOAL WITH HAMZA ABOVE
	tehMarbutaGoal    = '\u06C3' // ARABIC LETTER TEH MARBUTA GOAL
	farsiYeh          = '\u06CC' // ARABIC LETTER FARSI YEH
	yehBarree         = '\u06D2' // ARABIC LETTER YEH BARREE
	yehBarreeHamza    = '\u06D3' // ARABIC LETTER YEH BARREE WITH HAMZA ABOVE
	ae                = '\u06D5' // ARABIC LETTER AE
	letterMark        = '\u061C' // ARABIC LETTER MARK
	comma             = '\u060C' // ARABIC COMMA
	dateSeparator     = '\u060D' // ARABIC DATE SEPARATOR
	semicolon         = '\u061B' // ARABIC SEMICOLON
	questionMark      = '\u061F' // ARABIC QUESTION MARK
	percentSign       = '\u066A' // ARABIC PERCENT SIGN
	decimalSeparator  = '\u066B' // ARABIC DECIMAL SEPARATOR
	thousandSeparator = '\u066C' // ARABIC THOUSANDS SEPARATOR
	fivePointedStar   = '\u066D' // ARABIC FIVE POINTED STAR
	fullStop          = '\u06D4' // ARABIC FULL STOP
	ornateLeft        = '\uFD3E' // ORNATE LEFT PARENTHESIS
	ornateRight       = '\uFD3F' // ORNATE RIGHT PARENTHESIS
	rialSign          = '\uFDFC' // RIAL SIGN
	nextLine          = '\u0085' // NEXT LINE
	noBreakSpace      = '\u00A0' // NO-BREAK SPACE
	softHyphen        = '\u00AD' // SOFT HYPHEN
	zeroWidthNonJoin  = '\u200C' // ZERO WIDTH NON-JOINER
	zeroWidthJoiner   = '\u200D' // ZERO WIDTH JOINER
	lineSeparator     = '\u2028' // LINE SEPARATOR
	paraSeparator     = '\u2029' // PARAGRAPH SEPARATOR
	byteOrderMark     = '\uFEFF' // ZERO WIDTH NO-BREAK SPACE
)

// markFold is the fold that removes a combining mark of the Arabic script, 0
// for any other rune.
func markFold(r rune) Profile {
	switch {
	case r < 0x610:
		return 0
	case r >= fathatan && r <= wavyHamzaBelow:
		return FoldTashkeel
	case r == superscriptAlef:
		return FoldSmallAlef
	case r <= 0x61A,
		r >= 0x6D6 && r <= 0x6ED && signFold(r) == 0,
		r >= 0x898 && r <= 0x89F,
		r >= 0x8CA && r <= 0x8FF && r != 0x8E2,
		r >= 0x10EFA && r <= 0x10EFF:
		return FoldQuranic
	}
	return 0
}

// signFold is the fold that removes a sign which does not combine, 0 for any
// other rune: Quranic annotation (end of ayah, rub el hizb, place of sajdah, the
// small waw and yeh), hamza on the line, two invisible characters.
func signFold(r rune) Profile {
	switch r {
	case 0x6DD, 0x6DE, 0x6E5, 0x6E6, 0x6E9, 0x8E2:
		return FoldQuranic
	case hamza, highHamza:
		return FoldHamza
	case letterMark, byteOrderMark:
		return FoldInvisible
	}
	return 0
}

// isComposing reports whether r is a mark that makes another letter of its base.
func isComposing(r rune) bool { return r >= maddahAbove && r <= hamzaBelow }

func isArabicDigit(r rune) bool { return r >= 0x660 && r <= 0x669 || r >= 0x6F0 && r <= 0x6F9 }

func isDigit(r rune) bool { return r >= '0' && r <= '9' || isArabicDigit(r) }

func isInvisible(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064 || r >= 0x2066 && r <= 0x206F
}

func isOddSpace(r rune) bool {
	return r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F || r == 0x3000 || r == 0x1680
}

// arabicLetters is the set of the letters of the Arabic block without tatweel, a
// bit a code point from U+0600 on.
var arabicLetters = [4]uint64{0xffffffff00000000, 0xfffec000000007fe, 0xffffffffffffffff, 0x9c00c060002fffff}

// isArabicLetter reports whether r joins a word: an Arabic letter, tatweel left out.
func isArabicLetter(r rune) bool {
	switch {
	case r < 0x600:
		return false
	case r < 0x700:
		return arabicLetters[r>>6&3]>>(r&63)&1 != 0
	}
	return r >= 0x750 && r <= 0x77F || r >= 0x870 && r <= 0x88E && r != 0x888 || r >= 0x8A0 && r <= 0x8C9
}
