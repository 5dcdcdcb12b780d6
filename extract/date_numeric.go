package extract

import (
	"math"
	"strconv"
)

// numericForm is what digits and the signs between them say.
type numericForm struct {
	v       float64 // of a plain number
	a, b, c int32   // year, month, day; hour, minute, second; from, to
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
			if sep[n] == '\\' {
				sep[n] = '/'
			}
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
	case ',':
		if len(part[1]) == 3 {
			a.num.v = float64(x)*1000 + float64(y)
			a.mask.add(clsInt)
			return
		}
		readDecimal(part, x, y, a)
		readDotClock(part, x, y, a)
	case '.':
		readDecimal(part, x, y, a)
		readDotClock(part, x, y, a)
	default:
		readParts(part, sep, x, y, a)
	}
}

// readDotClock reads 9.30 and 9,30, which the word hour makes a clock time.
func readDotClock(part [4]string, x, y int32, a *dateAtom) {
	if x < 24 && y < 60 && len(part[1]) == 2 {
		a.mask.add(clsClock4)
	}
}

func readDecimal(part [4]string, x, y int32, a *dateAtom) {
	a.num.v = float64(x) + float64(y)*math.Pow10(-len(part[1]))
	a.mask.add(clsDec)
}

// readParts reads two numbers with a slash or a hyphen between.
func readParts(part [4]string, sep byte, x, y int32, a *dateAtom) {
	first, second := len(part[0]), len(part[1])
	switch {
	case first == 4 && x >= 1000:
		readFromYear(second, sep, x, y, a)
	case second == 4 && x >= 1 && x <= 12 && y >= 1000 && y < 2200:
		a.num.a, a.num.b = y, x
		a.mask.add(clsNumMonth)
	case sep == '/' && x >= 1 && x <= 31 && y >= 1 && y <= 12:
		a.mask.add(clsDayMonth)
	}
	if first <= 2 && second <= 2 {
		readSpanForm(x, y, a)
	}
}

// readSpanForm reads two small numbers as a span, 5-9.
func readSpanForm(x, y int32, a *dateAtom) {
	if x >= 1 && x < y {
		a.mask.add(clsNumSpan)
		if y <= 31 {
			a.mask.add(clsDays)
		}
	}
}

// readFromYear reads what begins with a year: 2000-2005, 2024/05, 2000-05.
func readFromYear(second int, sep byte, x, y int32, a *dateAtom) {
	switch {
	case second == 4:
		if x == y+1 { // turned round by careless typesetting: 2018-2017
			a.num.a, a.num.b = y, x
		}
		if x <= y+1 && x != y && max(x, y) < 2200 {
			a.mask.add(clsYears)
		}
	case second != 2:
	case y >= 1 && y <= 12 && (sep == '-' || y != x%100+1):
		a.mask.add(clsNumMonth)
	case y > x%100:
		a.num.b = x/100*100 + y
		a.mask.add(clsYears)
	}
}

// readTriple reads three numbers: a date in either order, or a time with
// seconds.
func readTriple(part [4]string, sep [4]byte, v [4]int32, a *dateAtom) {
	if sep[0] != sep[1] {
		return
	}
	switch sep[0] {
	case ':':
		if v[0] < 24 && v[1] < 60 && v[2] < 60 && len(part[1]) == 2 && len(part[2]) == 2 {
			a.num.a, a.num.b, a.num.c = v[0], v[1], v[2]
			a.num.v = 1
			a.mask.add(clsClock)
		}
	case ',':
		if len(part[1]) == 3 && len(part[2]) == 3 {
			a.num.v = float64(v[0])*1e6 + float64(v[1])*1e3 + float64(v[2])
			a.mask.add(clsInt)
		}
	default:
		if yearFirst(part, sep[0], &v) {
			readYMD(v, a)
		}
	}
}

// yearFirst brings three numbers into the order year, month, day; false when
// they have no form of a date.
func yearFirst(part [4]string, sep byte, v *[4]int32) bool {
	first, last := len(part[0]), len(part[2])
	if len(part[1]) > 2 {
		return false
	}
	if first == 4 {
		return last <= 2
	}
	if first > 2 || last != 4 && (last != 2 || first != 2 || sep == '.') {
		return false
	}
	v[0], v[2] = v[2], v[0]
	if v[0] < 100 {
		v[0] = century(v[0])
	}
	return true
}

// readYMD takes a year, month and day; month and day may be the other way
// round where that alone is a date.
func readYMD(v [4]int32, a *dateAtom) {
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
