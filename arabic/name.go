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

// Name is a person's name read once, to be compared with many others.
type Name struct {
	nameKey
	text [nameBytes]byte // the key
	size int
}

// ReadName reads a name for comparison.
func ReadName(name string) (n Name) {
	n.read(name)
	n.size = len(n.key(n.text[:0]))
	return n
}

// Same is [SameName] of names that have been read.
func (n *Name) Same(o *Name) bool {
	switch {
	case n.size == 0 || o.size == 0:
		return false
	case string(n.text[:n.size]) == string(o.text[:o.size]):
		return n.n > shortName || n.vowelsAgree(&o.nameKey)
	case n.lacksInner(&o.nameKey) || o.lacksInner(&n.nameKey):
		return true
	}
	return !(n.native && o.native) && n.closeTo(&o.nameKey)
}

// SameName reports whether a and b can be spellings of one person's name: their
// keys are equal, where short with vowels that agree; or one lacks an inner word;
// or they are long, not both Arabic by their letters, and differ in one letter of
// a long word or one that is often confused. It does not tell that a part
// stands for the whole: بوتين and فلاديمير بوتين are different names to it. It is
// symmetric, but two names that are the same as a third need not be the same.
func SameName(a, b string) bool {
	x, y := ReadName(a), ReadName(b)
	return x.Same(&y)
}
