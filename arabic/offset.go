package arabic

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// Unit is what offsets into a text count. As text it is "utf-8", "utf-16" or
// "codepoint".
type Unit uint8

// The units. Offsets in this module are bytes; the others are for programs in
// other languages.
const (
	UTF8      Unit = iota // bytes: Go, Rust
	UTF16                 // code units: JavaScript, Java, C#, Swift's NSString
	CodePoint             // characters of Unicode: Python, brat, W3C annotations
)

var unitNames = [...]string{"utf-8", "utf-16", "codepoint"}

// String returns the name of the unit, and a number for what is none of the
// units.
func (u Unit) String() string {
	if int(u) < len(unitNames) {
		return unitNames[u]
	}
	return fmt.Sprintf("Unit(%d)", uint8(u))
}

// MarshalText returns the name of the unit. It is an error if u is none of the
// units.
func (u Unit) MarshalText() ([]byte, error) {
	if int(u) >= len(unitNames) {
		return nil, fmt.Errorf("arabic: no offset unit %d", uint8(u))
	}
	return []byte(unitNames[u]), nil
}

// UnmarshalText reads the name of a unit, with or without its hyphen.
func (u *Unit) UnmarshalText(b []byte) error {
	for i, name := range unitNames {
		if s := string(b); s == name || s == strings.ReplaceAll(name, "-", "") {
			*u = Unit(i)
			return nil
		}
	}
	return fmt.Errorf("arabic: offset unit %.64q is not utf8, utf16 or codepoint", b)
}

// offsetStep is the bytes between two marks of [Offsets]: what one look-up
// reads at most, but for one character.
const offsetStep = 64

// Offsets converts byte offsets into one text to another [Unit] and back. It is
// made in one pass over the text, takes an eighth of its memory, and converts
// an offset in constant time. It may be used by many goroutines.
type Offsets struct {
	text  string
	unit  Unit
	size  int          // of text in units
	marks []offsetMark // the first character at or behind each step
}

type offsetMark struct{ byte, unit uint32 }

// NewOffsets reads text, of up to 4 GiB. Each byte of it that is not valid
// UTF-8 counts as one character, as Go's range reads it.
func NewOffsets(text string, u Unit) *Offsets {
	o := &Offsets{text: text, unit: u, size: len(text)}
	if u == UTF8 {
		return o
	}
	o.marks = make([]offsetMark, 0, len(text)/offsetStep+1)
	n, next := 0, 0
	for i, r := range text {
		if i >= next {
			o.marks = append(o.marks, offsetMark{uint32(i), uint32(n)})
			next += offsetStep
		}
		n += o.width(r)
	}
	o.size = n
	return o
}

// width is how many units a character has.
func (o *Offsets) width(r rune) int {
	if o.unit == UTF16 && r > 0xFFFF {
		return 2
	}
	return 1
}

// Unit returns the unit that o converts to.
func (o *Offsets) Unit() Unit { return o.unit }

// Of returns the offset, in o's unit, of the character at byte offset b, or
// that b lies in; in bytes it is b. It is 0 for a negative b and the length of
// the text behind its end.
func (o *Offsets) Of(b int) int {
	switch {
	case b <= 0:
		return 0
	case b >= len(o.text):
		return o.size
	case o.unit == UTF8:
		return b
	}
	at, n := o.from(sort.Search(min(b/offsetStep+1, len(o.marks)), func(i int) bool { return int(o.marks[i].byte) > b }))
	for at < b {
		r, size := utf8.DecodeRuneInString(o.text[at:])
		if at+size > b {
			break
		}
		at += size
		n += o.width(r)
	}
	return n
}

// Byte returns the byte offset of the character at offset n in o's unit, the
// reverse of [Offsets.Of]: of the second half of a surrogate pair that of the
// character.
func (o *Offsets) Byte(n int) int {
	switch {
	case n <= 0:
		return 0
	case n >= o.size:
		return len(o.text)
	case o.unit == UTF8:
		return n
	}
	at, m := o.from(sort.Search(len(o.marks), func(i int) bool { return int(o.marks[i].unit) > n }))
	for m < n {
		r, size := utf8.DecodeRuneInString(o.text[at:])
		if m += o.width(r); m > n {
			break
		}
		at += size
	}
	return at
}

// from is the mark before index i, the start of the text for none.
func (o *Offsets) from(i int) (at, n int) {
	if i == 0 {
		return 0, 0
	}
	return int(o.marks[i-1].byte), int(o.marks[i-1].unit)
}
