package arabic

// NameKey returns a key of a person's name that does not depend on how it is
// transliterated or typed: بوتين and بوتن, جينبينغ and جين بينج, غوتيريش and
// جوتيريش have one key each. Names of different persons may share a key, above
// all short ones, so it is for finding candidates; [SameName] compares closer.
//
// The key is made of small ASCII letters and digits, one for each class of
// consonants that transliterations confuse. Vowels are dropped, but for the first
// of a name, long a in a name of three consonants, those inside a shorter name,
// and those of words with a letter that transliterations do not use: محمد and
// محمود differ. Spaces, marks and what is in parentheses fall away. A name without
// Arabic letters has the empty key.
func NameKey(name string) string {
	var k nameKey
	k.read(name)
	return string(k.key(make([]byte, 0, nameBytes)))
}

// SameName reports whether a and b can be spellings of one person's name: their
// keys are equal, where short with vowels that agree; or one lacks an inner word;
// or they are long, not both Arabic by their letters, and differ in one letter of
// a long word or one that is often confused. It does not tell that a part
// stands for the whole: بوتين and فلاديمير بوتين are different names to it. It is
// symmetric, but two names that are the same as a third need not be the same.
func SameName(a, b string) bool {
	var x, y nameKey
	x.read(a)
	y.read(b)
	var bx, by [nameBytes]byte
	kx, ky := x.key(bx[:0]), y.key(by[:0])
	if len(kx) == 0 || len(ky) == 0 {
		return false
	}
	if string(kx) == string(ky) {
		return x.n > shortName || x.vowelsAgree(&y)
	}
	if x.lacksInner(&y) || y.lacksInner(&x) {
		return true
	}
	return !(x.native && y.native) && x.closeTo(&y)
}
