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
