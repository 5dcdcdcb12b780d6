package extract

import (
	"math"
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// numericForm is what digits and the signs between them say.
type numericForm struct {
	v       float64 // of a plain number
	a, b, c int32   // year, month, day; hour, minute, second; from, to
}

// isNumber reports whether a word with these classes can be part of a number.
func isNumber(mask *classSet) bool {
	return mask.has(clsCard) || mask.has(clsOrd) || mask.has(clsOrdi) || mask.has(clsNumX)
}

// maxNumberTokens bounds a number in words.
const maxNumberTokens = 10

// numberWord gives a the value of the number in words that begins with it. The
// lexicon knows the single words; only what may be a compound is read by
// [arabic.Numbers].
func (s *dateScan) numberWord(a *dateAtom) {
	if r, ok := s.lex.get(a.entry, clsCard); ok {
		a.num.v = float64(r.num)
	} else if r, ok := s.lex.get(a.entry, clsOrd); ok {
		a.num.v = float64(r.num)
	} else if r, ok := s.lex.get(a.entry, clsOrdi); ok {
		a.num.v = float64(r.num)
	}
	if s.compound(int(a.last)) && (!a.mask.has(clsWeekday) || s.elevenOf(int(a.last)+1)) {
		s.readCompound(a)
	}
	if a.mask.has(clsCard) && a.num.v >= 1000 && a.num.v <= 2100 {
		a.mask.add(clsYearW)
	}
}

// compound reports whether token i can go on with a number.
func (s *dateScan) compound(i int) bool {
	if i >= len(s.t.toks) || s.t.toks[i].kind != arabic.Word {
		return false
	}
	k := s.look(i)
	if k.id == 0 || k.clitic&^cliticWa != 0 || s.lex.words[k.id].entry == 0 {
		return false
	}
	e := &s.lex.entries[s.lex.words[k.id].entry]
	if k.clitic == cliticWa {
		return e.mask.has(clsCard) || e.mask.has(clsOrd) || e.mask.has(clsNumX)
	}
	if r, ok := s.lex.get(s.lex.words[k.id].entry, clsCard); ok && r.num >= 100 {
		return true
	}
	return e.mask.has(clsTen) || e.mask.has(clsNumX)
}

// elevenOf reports whether token i is what eleven counts, in -an: "the eleven
// months" begins like Sunday.
func (s *dateScan) elevenOf(i int) bool { return strings.HasSuffix(s.t.word(i), alef) }

// readCompound lets arabic.Numbers read on from a.
func (s *dateScan) readCompound(a *dateAtom) {
	to := int(a.first) + 1
	for to < len(s.t.toks) && to-int(a.first) < maxNumberTokens && s.t.toks[to].kind == arabic.Word {
		to++
	}
	str := s.t.fold[a.start:s.t.toks[to-1].end]
	for n := range arabic.Numbers(str) {
		if n.Start != 0 || !n.Exact && n.Kind != arabic.Cardinal {
			return
		}
		end := a.start + int32(n.End)
		last := int(a.first)
		for last < to && s.t.toks[last].end < end {
			last++
		}
		if last == to || s.t.toks[last].end != end || last < int(a.last)-1 {
			return
		}
		a.last, a.end, a.num.v = int32(last+1), end, n.Value
		a.mask = classSet{}
		switch {
		case n.Kind != arabic.Ordinal:
			a.mask.add(clsCard)
		case strings.HasPrefix(str, alef+lam):
			a.mask.add(clsOrd)
		default:
			a.mask.add(clsOrdi)
		}
		return
	}
}

// numeral appends the atom of the digits at token i, with the signs and digits
// glued to them. A form that is none of a date's (1.2.3.4, 555-1234) makes an
// atom without a class, which no rule can enter.
func (s *dateScan) numeral(i int) int {
	last := i + 1
	for last < len(s.t.toks) && last-i < 12 && s.t.toks[last].glued {
		if s.t.toks[last].kind == arabic.Digits {
			last++
			continue
		}
		if w := s.t.word(last); len(w) != 1 || !strings.Contains("/-:.", w) {
			break
		}
		if last+1 >= len(s.t.toks) || s.t.toks[last+1].kind != arabic.Digits || !s.t.toks[last+1].glued {
			break
		}
		last++
	}
	a := dateAtom{first: int32(i), last: int32(last), start: s.t.toks[i].start, end: s.t.toks[last-1].end}
	if s.stamped(&a) {
		s.atoms = append(s.atoms, a)
		return int(a.last - a.first)
	}
	if s.boundBefore(i) {
		s.atoms = append(s.atoms, a)
		return last - i
	}
	if last == i+1 && s.spaced(&a) {
		s.atoms = append(s.atoms, a)
		return int(a.last - a.first)
	}
	readNumeric(s.t.fold[a.start:a.end], &a)
	s.atoms = append(s.atoms, a)
	return last - i
}

// stamped reads a time stamp, whose parts the tokenizer cuts in its own way.
func (s *dateScan) stamped(a *dateAtom) bool {
	if s.t.toks[a.first].end-a.start != int32(len("2024")) {
		return false
	}
	n := int32(stampAt(s.t.fold[a.start:]))
	if n == 0 {
		return false
	}
	for i := int(a.first); i < len(s.t.toks) && s.t.toks[i].end <= a.start+n; i++ {
		a.last, a.end = int32(i+1), s.t.toks[i].end
	}
	if a.end != a.start+n {
		return false
	}
	a.mask.add(clsStamp)
	return true
}

// spaced reads a date with spaces around its signs, 28 / 2 / 2016.
func (s *dateScan) spaced(a *dateAtom) bool {
	i := int(a.first)
	if i+4 >= len(s.t.toks) || s.t.toks[i+4].sent != s.t.toks[i].sent || s.t.word(i+1) != s.t.word(i+3) {
		return false
	}
	sign := s.t.word(i + 1)
	if sign != "/" && sign != "-" || s.t.toks[i+2].kind != arabic.Digits || s.t.toks[i+4].kind != arabic.Digits {
		return false
	}
	x, y := s.t.word(i), s.t.word(i+4)
	if len(x) != 4 && len(y) != 4 || len(x)+len(s.t.word(i+2))+len(y) > 8 {
		return false
	}
	var b [16]byte
	str := append(append(append(append(append(b[:0], x...), sign...), s.t.word(i+2)...), sign...), y...)
	readNumeric(string(str), a)
	if !a.mask.has(clsNumDate) {
		return false
	}
	a.last, a.end = a.first+5, s.t.toks[i+4].end
	return true
}

// boundBefore reports whether something is glued to the digits at token i that
// makes them part of a name or a code: F-16, #3, +966.
func (s *dateScan) boundBefore(i int) bool {
	if !s.t.toks[i].glued || i == 0 {
		return false
	}
	switch p := &s.t.toks[i-1]; p.kind {
	case arabic.Latin, arabic.Symbol:
		return true
	case arabic.Punct:
		w := s.t.word(i - 1)
		return w == "#" || w == "." || w == ":" || w == "-" && p.glued && s.t.toks[i-2].kind != arabic.Word
	}
	return false
}

// readNumeric gives a the classes and values of digits with signs.
func readNumeric(str string, a *dateAtom) {
	var part [4]string
	var sep [4]byte
	n, from := 0, 0
	for i := 0; i <= len(str); i++ {
		if i < len(str) && str[i] >= '0' && str[i] <= '9' {
			continue
		}
		if n == len(part) {
			return
		}
		part[n] = str[from:i]
		if i < len(str) {
			sep[n] = str[i]
		}
		n, from = n+1, i+1
	}
	var v [4]int32
	for i := range n {
		if part[i] == "" || len(part[i]) > 9 {
			return
		}
		x, _ := strconv.Atoi(part[i])
		v[i] = int32(x)
	}
	switch n {
	case 1:
		readInteger(part[0], v[0], a)
	case 2:
		readPair(part, sep[0], v, a)
	case 3:
		readTriple(part, sep, v, a)
	}
}

func readInteger(str string, v int32, a *dateAtom) {
	a.num.v, a.num.a = float64(v), v
	a.mask.add(clsInt)
	if v >= 1 && v <= 31 && len(str) <= 2 {
		a.mask.add(clsDay)
	}
	switch {
	case len(str) == 4 && v >= 1000 && v < 2200:
		a.mask.add(clsYear4)
	case len(str) == 2:
		a.mask.add(clsYear2)
	}
	if len(str) == 4 && v/100 < 24 && v%100 < 60 {
		a.mask.add(clsClock4)
		a.num.b = v % 100
	}
}

// readPair reads two numbers: 17:20, 5/2024, 21/9, 2000-2005, 5-9, 3.5, 1,500.
func readPair(part [4]string, sep byte, v [4]int32, a *dateAtom) {
	x, y := v[0], v[1]
	a.num.a, a.num.b = x, y
	switch sep {
	case ':':
		if x <= 24 && y < 60 && len(part[1]) == 2 && len(part[0]) <= 2 {
			a.mask.add(clsClock)
		}
		return
	case ',':
		if len(part[1]) == 3 {
			a.num.v = float64(x)*1000 + float64(y)
			a.mask.add(clsInt)
		} else {
			a.num.v = float64(x) + float64(y)*math.Pow10(-len(part[1]))
			a.mask.add(clsDec)
		}
		return
	case '.':
		a.num.v = float64(x) + float64(y)*math.Pow10(-len(part[1]))
		a.mask.add(clsDec)
		if x < 24 && y < 60 && len(part[1]) == 2 {
			a.mask.add(clsClock4)
		}
		return
	}
	switch {
	case len(part[0]) == 4 && len(part[1]) == 4:
		if x < y && x >= 1000 && y < 2200 {
			a.mask.add(clsYears)
		}
	case len(part[0]) == 4 && len(part[1]) == 2 && x >= 1000 && y >= 1 && y <= 12 && (sep == '-' || y != x%100+1):
		a.mask.add(clsNumMonth)
	case len(part[0]) == 4 && len(part[1]) == 2 && y > x%100:
		a.num.b = x/100*100 + y
		a.mask.add(clsYears)
	case len(part[1]) == 4 && x >= 1 && x <= 12 && y >= 1000 && y < 2200:
		a.num.a, a.num.b = y, x
		a.mask.add(clsNumMonth)
	case sep == '/' && x >= 1 && x <= 31 && y >= 1 && y <= 12:
		a.mask.add(clsDayMonth)
	}
	if len(part[0]) <= 2 && len(part[1]) <= 2 && x >= 1 && x < y {
		a.mask.add(clsNumSpan)
		if y <= 31 {
			a.mask.add(clsDays)
		}
	}
}

// readTriple reads three numbers: a date in either order, or a time with
// seconds.
func readTriple(part [4]string, sep [4]byte, v [4]int32, a *dateAtom) {
	if sep[0] != sep[1] {
		return
	}
	if sep[0] == ':' {
		if v[0] < 24 && v[1] < 60 && v[2] < 60 && len(part[1]) == 2 && len(part[2]) == 2 {
			a.num.a, a.num.b, a.num.c = v[0], v[1], v[2]
			a.num.v = 1
			a.mask.add(clsClock)
		}
		return
	}
	if sep[0] == ',' {
		if len(part[1]) == 3 && len(part[2]) == 3 {
			a.num.v = float64(v[0])*1e6 + float64(v[1])*1e3 + float64(v[2])
			a.mask.add(clsInt)
		}
		return
	}
	switch {
	case len(part[0]) == 4 && len(part[1]) <= 2 && len(part[2]) <= 2:
	case len(part[2]) == 4 && len(part[0]) <= 2 && len(part[1]) <= 2,
		len(part[2]) == 2 && len(part[0]) <= 2 && len(part[1]) <= 2 && sep[0] != '.' && len(part[0]) == 2:
		v[0], v[2] = v[2], v[0]
		if v[0] < 100 {
			v[0] = century(v[0])
		}
	default:
		return
	}
	if v[1] > 12 && v[2] <= 12 {
		v[1], v[2] = v[2], v[1]
	}
	if v[0] < 1000 || v[0] > 2200 || v[1] < 1 || v[1] > 12 || v[2] < 1 || v[2] > 31 {
		return
	}
	a.num.a, a.num.b, a.num.c = v[0], v[1], v[2]
	a.mask.add(clsNumDate)
}

// century gives a year of two digits its century: 00 to 39 are 2000 to 2039.
func century(y int32) int32 {
	if y < 40 {
		return 2000 + y
	}
	return 1900 + y
}
