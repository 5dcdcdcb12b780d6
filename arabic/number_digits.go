package arabic

// Limits of a number in digits.
const (
	maxDigits = 18 // digits of a number, so that it fits in an int64
	maxGroups = 8  // groups between separators
)

// A figure is a run of digits with the separators inside it.
type figure struct {
	group  [maxGroups]int64
	digits [maxGroups]int  // digits of each group
	start  [maxGroups]int  // offset of each group
	end    [maxGroups]int  // offset after each group
	sep    [maxGroups]byte // separator after each group: '.', ',', ' ', and 'd', 't', 'r' for the Arabic decimal and thousands marks and raa
	n      int             // groups
	zero   bool            // the first digit of several is 0
	bad    bool            // too long, or with foreign letters: no number
	next   int             // offset after all of it
}

// scanFigure reads the figure at s[i:], where a digit stands.
func scanFigure(s string, i int, f *figure) {
	*f = figure{}
	total := 0
	for {
		f.scanGroup(s, &i)
		g := f.n - 1
		if total += f.digits[g]; total > maxDigits {
			f.bad = true
		}
		sep, size := separator(s, i)
		if size == 0 || sep == ' ' && !f.spaced(s, i+size) {
			break
		}
		if f.n == maxGroups {
			f.bad = true
			f.n--
		}
		f.sep[f.n-1] = sep
		i += size
	}
	f.next = i
	if f.foreign(s) {
		f.bad = true
	}
}

func (f *figure) scanGroup(s string, i *int) {
	g := f.n
	f.start[g], f.group[g], f.digits[g] = *i, 0, 0
	for {
		v, size := digit(s, *i)
		if size == 0 {
			break
		}
		if f.digits[g] < maxDigits {
			f.group[g] = f.group[g]*10 + int64(v)
		} else {
			f.bad = true
		}
		f.digits[g]++
		*i += size
	}
	f.end[g] = *i
	f.n++
	if g == 0 {
		v, _ := digit(s, f.start[0])
		f.zero = v == 0 && f.digits[0] > 1
	}
}

// separator returns the separator at s[i:] that a digit follows, size 0 if
// there is none.
func separator(s string, i int) (sep byte, size int) {
	if i >= len(s) {
		return 0, 0
	}
	switch c := s[i]; {
	case c == '.' || c == ',':
		sep, size = c, 1
	case c&0xFE == 0xD8 && i+1 < len(s) && arabicSeparator(c, s[i+1]) != 0:
		sep, size = arabicSeparator(c, s[i+1]), 2
	default:
		if size = space(s, i); size == 0 {
			return 0, 0
		}
		sep = ' '
	}
	if _, n := digit(s, i+size); n == 0 {
		return 0, 0
	}
	return sep, size
}

// arabicSeparator is the separator that two bytes of UTF-8 are, 0 for none.
func arabicSeparator(c, next byte) byte {
	switch [2]byte{c, next} {
	case [2]byte{0xD8, 0x8C}: // Arabic comma
		return ','
	case [2]byte{0xD9, 0xAB}:
		return 'd'
	case [2]byte{0xD9, 0xAC}:
		return 't'
	case [2]byte{0xD8, 0xB1}:
		return 'r'
	}
	return 0
}

// spaced reports whether the space before s[i:] can be a thousands mark: one to
// three digits before the first, three after each, no other mark before.
func (f *figure) spaced(s string, i int) bool {
	if f.zero || f.digits[0] > 3 || f.group[0] == 0 || f.n > 1 && f.sep[f.n-2] != ' ' {
		return false
	}
	for range 3 {
		_, size := digit(s, i)
		if size == 0 {
			return false
		}
		i += size
	}
	if _, size := digit(s, i); size > 0 {
		return false
	}
	// Two figures side by side are likelier than one of two groups, unless the
	// space does not break or the number is round.
	round := s[i-1] == s[i-2] || s[i-2] >= 0x80 && s[i-1] == s[i-3]
	_, more := separator(s, i)
	return f.n > 1 || more > 0 || round || s[f.end[0]] != ' '
}

// foreign reports whether the figure is part of a name such as 5G, F-16 or
// covid-19: a letter of another script touches it, or a hyphen after a letter.
func (f *figure) foreign(s string) bool {
	if f.next < len(s) && latin(s[f.next]) {
		return true
	}
	i := f.start[0]
	if i == 0 {
		return false
	}
	if latin(s[i-1]) {
		return true
	}
	if s[i-1] != '-' && s[i-1] != '_' || i < 2 {
		return false
	}
	c := s[i-2]
	return latin(c) || c >= 0x80 && letterBefore(s, i-1)
}

func latin(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// letterBefore reports whether an Arabic letter ends at s[:i].
func letterBefore(s string, i int) bool {
	if i < 2 || s[i-2]&0xFC != 0xD8 {
		return false
	}
	c := letterCode[s[i-2]&3<<6|s[i-1]&0x3F]
	return c != 0 && c != codeDigit
}

// value reads the figure as one number. alt is another reading, 0 if there is
// none; ok is false where it is no number, such as 1.2.2022 or 10,20,30.
func (f *figure) value() (v ratio, alt int64, ok bool) {
	last := f.n - 1
	lone := last == 1 && f.sep[0] == '.' // one point, which may be either mark
	switch {
	case f.bad:
		return v, 0, false
	case last == 0:
		return whole(f.group[0]), 0, true
	case f.sep[0] == 'r':
		v, ok = f.raa()
		return v, 0, ok
	case f.thousands(last) && lone && f.group[1] == 0:
		return whole(f.join(1)), f.group[0], true
	case f.thousands(last) && !lone:
		return whole(f.join(last)), 0, true
	case !f.decimal(last):
		return v, 0, false
	}
	if lone && f.thousands(1) {
		alt = f.join(1)
	}
	v, ok = f.fraction(last)
	return v, alt, ok
}

// raa reads a number of the agencies with the letter raa for its mark, as it
// is typed from right to left: 5ر2 is 2.5.
func (f *figure) raa() (v ratio, ok bool) {
	if f.n != 2 {
		return v, false
	}
	f.group[0], f.group[1] = f.group[1], f.group[0]
	f.digits[0], f.digits[1] = f.digits[1], f.digits[0]
	return f.fraction(1)
}

// fraction reads the last group as decimals of those before it.
func (f *figure) fraction(last int) (v ratio, ok bool) {
	pow := int64(1)
	for range f.digits[last] {
		pow *= 10
	}
	return whole(f.join(last - 1)).plus(ratio{f.group[last], pow}.lowest())
}

// thousands reports whether groups 0..last are groups of thousands. One point
// that is the only mark is one just before three zeros, as in 20.000.
func (f *figure) thousands(last int) bool {
	sep := f.sep[0]
	if f.zero || f.digits[0] > 3 || f.group[0] == 0 || sep == 'd' {
		return false
	}
	for g := 1; g <= last; g++ {
		if f.digits[g] != 3 || f.sep[g-1] != sep {
			return false
		}
	}
	return true
}

// decimal reports whether the last separator is a decimal mark and those before
// it thousands marks.
func (f *figure) decimal(last int) bool {
	sep := f.sep[last-1]
	switch {
	case sep != '.' && sep != ',' && sep != 'd':
		return false
	case last > 1:
		return f.sep[0] != sep && f.thousands(last-1)
	case sep == ',':
		// A comma before one or two digits cannot group thousands; 2015,2016 is a list.
		return f.digits[1] <= 2 || f.group[0] == 0
	}
	return !f.zero
}

// list reports whether the figure is a list of numbers with commas and no spaces.
func (f *figure) list() bool {
	for g := range f.n - 1 {
		if f.sep[g] != ',' {
			return false
		}
	}
	return !f.bad && f.n > 1
}

// join reads groups 0..last as digits of one whole number.
func (f *figure) join(last int) int64 {
	v := f.group[0]
	for g := 1; g <= last; g++ {
		v = v*1000 + f.group[g]
	}
	return v
}
