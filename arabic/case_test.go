package arabic_test

import (
	"flag"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the expected column of the case files")

// golden runs a case file: tab-separated fields, the last one what f should
// give for the others. In the fields \uXXXX and \n stand for what cannot be
// read in an editor; lines with # are comments.
func golden(t *testing.T, file string, f func(fields []string) string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	n := 0
	for i, line := range lines {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		in := make([]string, len(fields))
		for k, s := range fields {
			in[k] = unescape(t, s)
		}
		last := len(in) - 1
		got := f(in[:last])
		n++
		if *update && got != in[last] {
			fields[last] = escape(got)
			lines[i] = strings.Join(fields, "\t")
			continue
		}
		if d := cmp.Diff(in[last], got); d != "" {
			t.Errorf("%s:%d: %s (-want +got)\n%s", file, i+1, strings.Join(fields[:last], " "), d)
		}
	}
	if n == 0 {
		t.Errorf("%s: no cases", file)
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func unescape(t *testing.T, s string) string {
	t.Helper()
	if !strings.Contains(s, `\`) {
		return s
	}
	u, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return u
}

// escape is s with everything written out that is no plain letter or mark of
// punctuation.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\\':
			b.WriteString(`\\`)
		case r >= ' ' && r < 0x7F, r >= 0x621 && r <= 0x63A, r >= 0x641 && r <= 0x64A, r == 0x60C, r == 0x61B, r == 0x61F, r == 0xAB, r == 0xBB, r == 0x2026:
			b.WriteRune(r)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		}
	}
	return b.String()
}
