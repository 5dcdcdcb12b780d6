package hostile

import (
	_ "embed"
	"strings"
)

//go:embed testdata/states.txt
var statesFile string

// States is the texts of testdata/states.txt.
func States() (texts []string) {
	for line := range strings.Lines(statesFile) {
		if line[0] != '#' {
			texts = append(texts, strings.ReplaceAll(strings.TrimSuffix(line, "\n"), "~", "\n"))
		}
	}
	return texts
}
