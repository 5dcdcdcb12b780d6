package arabic

import (
	"unicode/utf8"
)

// Fold returns s folded; s itself when nothing changes.
func (p Profile) Fold(s string) string {
	b := p.AppendMap(nil, []byte(s), nil)
	if string(b) == s {
		return s
	}
	return string(b)
}

// Append appends the fold of src to dst.
func (p Profile) Append(dst, src []byte) []byte { return p.AppendMap(dst, src, nil) }

// AppendMap is Append that also records in m, which is reset, how the appended
// bytes relate to src. Folded offsets count from the first appended byte.
func (p Profile) AppendMap(dst, src []byte, m *Map) []byte {
	if m != nil {
		m.reset()
	}
	base := len(dst)
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			dst = append(dst, src[i])
			i++
			continue
		}
		out, drop := p.rune(r)
		at := len(dst) - base
		if !drop {
			if r == 'ى' && p&FoldMaqsura != 0 && finalAt(src, i+n) {
				out = 'ي'
			}
			dst = utf8.AppendRune(dst, out)
		}
		if m != nil {
			m.add(at, len(dst)-base-at, i, n)
		}
		i += n
	}
	return dst
}

func finalAt(src []byte, i int) bool {
	for i < len(src) {
		r, n := utf8.DecodeRune(src[i:])
		if _, drop := Match.rune(r); drop {
			i += n
			continue
		}
		return r < 0x621 || r > 0x64A
	}
	return true
}

func (p Profile) rune(r rune) (rune, bool) {
	switch {
	case r < 0x80:
		return r, false
	case r >= 0x660 && r <= 0x669:
		if p&FoldDigits != 0 {
			return r - 0x660 + '0', false
		}
	case r >= 0x6F0 && r <= 0x6F9:
		if p&FoldDigits != 0 {
			return r - 0x6F0 + '0', false
		}
	case r >= 0x64B && r <= 0x652:
		return r, p&FoldTashkeel != 0
	case r == 0x670:
		return r, p&FoldSmallAlef != 0
	case r == 0x640:
		return r, p&FoldTatweel != 0
	case r == 'أ' || r == 'إ' || r == 'آ' || r == 0x671:
		if p&FoldAlef != 0 {
			return 'ا', false
		}
	case r == 0x6CC:
		if p&FoldLetters != 0 {
			return 'ي', false
		}
	case r == 0x6A9:
		if p&FoldLetters != 0 {
			return 'ك', false
		}
	case r == '،':
		if p&FoldPunct != 0 {
			return ',', false
		}
	case r == '؛':
		if p&FoldPunct != 0 {
			return ';', false
		}
	case r == '؟':
		if p&FoldPunct != 0 {
			return '?', false
		}
	case r == '٫':
		if p&FoldPunct != 0 {
			return '.', false
		}
	case r == '٬':
		if p&FoldPunct != 0 {
			return ',', false
		}
	case r == '٪':
		if p&FoldPunct != 0 {
			return '%', false
		}
	case r == '«' || r == '»' || r == 0x201C || r == 0x201D || r == 0x201E:
		if p&FoldPunct != 0 {
			return '"', false
		}
	case r == 0x2013 || r == 0x2014 || r == 0x2010 || r == 0x2011:
		if p&FoldPunct != 0 {
			return '-', false
		}
	case r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F:
		if p&FoldSpace != 0 {
			return ' ', false
		}
	case r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x61C || r == 0xFEFF:
		return r, p&FoldInvisible != 0
	}
	return r, false
}
