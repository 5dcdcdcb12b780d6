package timeline

import (
	"strings"
	"sync"
)

// nations maps folded names of countries, nationalities and seats of
// government to a country code.
var nations = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, row := range rows("nations", 4) {
		for i, cell := range row[1:] {
			for _, w := range strings.Split(cell, ",") {
				w = trimArticle(fold(w))
				if _, ok := m[w]; i < 2 || !ok {
					m[w] = row[0]
				}
			}
		}
	}
	return m
})

func trimArticle(w string) string {
	if r, ok := strings.CutPrefix(w, "ال"); ok {
		return r
	}
	return w
}

// nation is the country that a folded name of a country, a nationality or a
// capital stands for, "" where none is known.
func nation(name string) string {
	m, w := nations(), trimArticle(name)
	if c, ok := m[w]; ok {
		return c
	}
	w = strings.ReplaceAll(w, " ال", " ")
	if c, ok := m[w]; ok {
		return c
	}
	for _, end := range [...]string{"ة", "ون", "ين", "ان", "تان", "تين", "ا"} {
		if r, ok := strings.CutSuffix(w, end); ok {
			if c, ok := m[r]; ok {
				return c
			}
		}
	}
	return ""
}

// countryNames is the first name of every country by its code.
var countryNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, row := range rows("nations", 4) {
		m[row[0]], _, _ = strings.Cut(row[1], ",")
	}
	return m
})
