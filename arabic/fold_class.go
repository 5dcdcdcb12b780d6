package arabic

// An action says what the folder does with one rune.
type action uint8

const (
	actEmit    action = iota // write the rune that classify returned
	actDrop                  // remove: the rune belonged to the letter before it
	actVanish                // remove: the rune belonged to no letter
	actMark                  // combining mark that is kept, ordered or composed with its letter
	actKashida               // tatweel: removed unless it carries a hamza
	actMaksura               // alef maksura: yeh when final
	actDecimal               // decimal separator: a point between digits, else a comma
	actJoiner                // ZWJ and ZWNJ: removed unless another script or an emoji needs it
	actForm                  // presentation form: replaced by its letters
)

// classify gives the folded rune and what to do with it; everything that does
// not depend on the context is decided here.
func (p Profile) classify(r rune) (rune, action) {
	switch {
	case r < 0x80:
		return r, actEmit
	case r < 0x600:
		return p.classifyLow(r)
	case r < 0x700:
		return p.classifyArabic(r)
	}
	return p.classifyHigh(r)
}

func (p Profile) classifyLow(r rune) (rune, action) {
	switch r {
	case nextLine:
		if p&FoldSpace != 0 {
			return '\n', actEmit
		}
	case noBreakSpace:
		if p&FoldSpace != 0 {
			return ' ', actEmit
		}
	case softHyphen:
		if p&FoldInvisible != 0 {
			return r, actVanish
		}
	case '«', '»':
		if p&FoldPunct != 0 {
			return '"', actEmit
		}
	}
	return r, actEmit
}

func (p Profile) classifyArabic(r rune) (rune, action) {
	if flag := markFold(r); flag != 0 {
		return r, p.markAction(r, flag)
	}
	if p&signFold(r) != 0 {
		if r == letterMark {
			return r, actVanish
		}
		return r, actDrop
	}
	switch {
	case r == tatweel && p&FoldTatweel != 0:
		return r, actKashida
	case r == alefMaksura && p&FoldMaqsura != 0:
		return r, actMaksura
	case r == decimalSeparator && p&FoldPunct != 0:
		return r, actDecimal
	case isArabicDigit(r) && p&FoldDigits != 0:
		return '0' + r&0xF, actEmit
	case p&FoldPunct != 0:
		r = asciiPunct(r)
	}
	return p.letter(r), actEmit
}

// markAction decides about a combining mark that flag removes.
func (p Profile) markAction(r rune, flag Profile) action {
	switch {
	case isComposing(r):
		if p&(FoldCompose|FoldTashkeel) != 0 {
			return actMark
		}
	case p&flag != 0:
		return actDrop
	case p&FoldCompose != 0:
		return actMark
	}
	return actEmit
}

func (p Profile) classifyHigh(r rune) (rune, action) {
	if flag := markFold(r); flag != 0 {
		return r, p.markAction(r, flag)
	}
	switch {
	case r >= 0x1680 && r <= 0x3000:
		return p.classifyGeneral(r)
	case p&signFold(r) != 0:
		if r == byteOrderMark {
			return r, actVanish
		}
		return r, actDrop
	case r == ornateLeft || r == ornateRight:
		if p&FoldPunct != 0 {
			return asciiPunct(r), actEmit
		}
	case isForm(r) && p&FoldForms != 0 && formOf(r) != "":
		return r, actForm
	}
	return r, actEmit
}

// classifyGeneral is classify for U+1680..U+3000, General Punctuation mostly.
func (p Profile) classifyGeneral(r rune) (rune, action) {
	switch {
	case r == zeroWidthNonJoin || r == zeroWidthJoiner:
		if p&FoldInvisible != 0 {
			return r, actJoiner
		}
	case isInvisible(r):
		if p&FoldInvisible != 0 {
			return r, actVanish
		}
	case isOddSpace(r):
		if p&FoldSpace != 0 {
			return ' ', actEmit
		}
	case r == lineSeparator || r == paraSeparator:
		if p&FoldSpace != 0 {
			return '\n', actEmit
		}
	case p&FoldPunct != 0:
		return asciiPunct(r), actEmit
	}
	return r, actEmit
}

// letter applies the letter folds. Their order matters: an Urdu teh marbuta
// becomes the Arabic one first and heh then.
func (p Profile) letter(r rune) rune {
	if p&FoldLetters != 0 && r >= keheh {
		r = arabicLetter(r)
	}
	switch r {
	case alefMadda, alefHamzaAbove, alefHamzaBelow, alefWasla, alefWavyAbove, alefWavyBelow, highHamzaAlef:
		if p&FoldAlef != 0 {
			return alef
		}
	case wawHamza:
		if p&FoldHamza != 0 {
			return waw
		}
	case yehHamza:
		if p&FoldHamza != 0 {
			return yeh
		}
	case tehMarbuta:
		if p&FoldMarbuta != 0 {
			return heh
		}
	}
	return r
}

// arabicLetter is the Arabic letter that a Farsi, Urdu or Kurdish keyboard has
// another code point for. Letters with a sound of their own (پ چ ژ گ ڤ) stay:
// Arabic texts spell foreign names with them. A Farsi yeh is a yeh in every
// position; taking it for an alef maksura would make اىران of Iran.
func arabicLetter(r rune) rune {
	switch r {
	case keheh, swashKaf:
		return kaf
	case noonGhunna:
		return noon
	case hehDoachashmee, hehYeh, hehGoal, hehGoalHamza, ae:
		return heh
	case tehMarbutaGoal:
		return tehMarbuta
	case farsiYeh, yehBarree:
		return yeh
	case yehBarreeHamza:
		return yehHamza
	}
	return r
}

// asciiPunct is the ASCII form of Arabic punctuation, dashes and quotes.
func asciiPunct(r rune) rune {
	switch r {
	case comma, thousandSeparator:
		return ','
	case semicolon, '\u204F': // REVERSED SEMICOLON
		return ';'
	case questionMark:
		return '?'
	case fullStop:
		return '.'
	case percentSign:
		return '%'
	case fivePointedStar:
		return '*'
	case dateSeparator, '\u2044': // FRACTION SLASH
		return '/'
	case '\u2018', '\u2019', '\u201A', '\u201B': // single quotation marks
		return '\''
	case '\u201C', '\u201D', '\u201E', '\u201F', '\u2039', '\u203A': // double and angle quotation marks
		return '"'
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212': // hyphens, dashes, minus
		return '-'
	case ornateRight: // opens in right-to-left text; the ornate parentheses do not mirror
		return '('
	case ornateLeft:
		return ')'
	}
	return r
}
