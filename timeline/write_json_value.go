package timeline

import (
	"bufio"
	"strconv"
	"unicode/utf8"
)

// jsonWriter writes JSON; the bufio.Writer keeps the first error.
type jsonWriter struct {
	w *bufio.Writer
	v *view
}

func (j *jsonWriter) raw(s string) { _, _ = j.w.WriteString(s) }

// comma separates the elements of a list.
func (j *jsonWriter) comma(i int) {
	if i > 0 {
		j.raw(",")
	}
}

// line is comma that puts every element on its own line.
func (j *jsonWriter) line(i int) {
	j.comma(i)
	j.raw("\n")
}

// field writes ,"name":"s".
func (j *jsonWriter) field(name, s string) {
	j.raw(`,"` + name + `":`)
	j.str(s)
}

// some is field that is left out when s is empty.
func (j *jsonWriter) some(name, s string) {
	if s != "" {
		j.field(name, s)
	}
}

func (j *jsonWriter) open(id string) {
	j.raw(`{"id":`)
	j.str(id)
}

// number writes f with three digits; JSON has no infinity and no NaN, which
// become 0.
func (j *jsonWriter) number(f float64) {
	if f-f != 0 {
		f = 0
	}
	j.raw(strconv.FormatFloat(f, 'g', 3, 64))
}

// str writes s as a JSON string that may stand in a script and in front of eyes.
func (j *jsonWriter) str(s string) {
	_ = j.w.WriteByte('"')
	done := 0
	for i, r := range s {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(s[i:])
		}
		if r >= ' ' && r < 0x7f && r != '"' && r != '\\' && r != '<' && r != '>' && r != '&' ||
			r >= 0xa0 && !dropped(r) && !breaks(r) && (r != utf8.RuneError || size > 1) {
			continue
		}
		j.raw(s[done:i])
		done = i + size
		j.escape(r)
	}
	j.raw(s[done:])
	_ = j.w.WriteByte('"')
}

func (j *jsonWriter) escape(r rune) {
	const hex = "0123456789abcdef"
	switch r {
	case '"', '\\':
		j.raw(`\` + string(r))
	case '\n':
		j.raw(`\n`)
	case '\t':
		j.raw(`\t`)
	default:
		j.raw(`\u` + string([]byte{hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15]}))
	}
}
