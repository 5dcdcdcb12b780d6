package timeline

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lexicon/labels.tsv
var labelsTSV string

// labels is the words of the writers by key.
var labels = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 200)
	for line := range strings.Lines(labelsTSV) {
		if key, ar, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && !strings.HasPrefix(line, "#") {
			m[key] = ar
		}
	}
	return m
})

// label is the words of key with args in the places of {1}, {2} …; "" without
// such a key.
func label(key string, args ...string) string {
	s := labels()[key]
	var b strings.Builder
	for len(args) > 0 {
		i := strings.IndexByte(s, '{')
		if i < 0 || i+2 >= len(s) {
			break
		}
		b.WriteString(s[:i])
		if n := int(s[i+1] - '1'); n >= 0 && n < len(args) {
			b.WriteString(args[n])
		}
		s = s[i+len("{1}"):]
	}
	b.WriteString(s)
	return b.String()
}
