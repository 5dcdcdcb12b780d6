package timeline_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestContrast holds every colour of text of the page and of the picture to the
// ratio of WCAG 2.2, 4.5 to 1, upon each ground that it stands on, by day and by
// night.
func TestContrast(t *testing.T) {
	for _, c := range []struct{ file, text, grounds string }{
		{"page.css", "ink muted rubric link planned claimed conditional denied cancelled clash-ink", "paper card"},
		{"page.css", "mark-ink link", "mark"},
		{"page.css", "clash-ink", "clash/18/paper"},
		{"page.css", "ink muted link clash-ink", "mark/45/paper"},
		{"page.css", "paper", "planned claimed conditional denied cancelled"},
		{"overview.css", "o-ink o-muted o-rubric o-denied o-cancelled", "o-paper o-band"},
	} {
		css, err := os.ReadFile("template/" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		day, night, ok := strings.Cut(string(css), "(prefers-color-scheme:dark)")
		if !ok {
			t.Fatalf("%s: no colours for the night", c.file)
		}
		night, _, _ = strings.Cut(night, "}}")
		for name, sheet := range map[string]string{"day": day, "night": night} {
			colours := palette(sheet)
			for _, text := range strings.Fields(c.text) {
				for _, ground := range strings.Fields(c.grounds) {
					a, b := luminance(colour(t, colours, text)), luminance(colour(t, colours, ground))
					if r := (max(a, b) + .05) / (min(a, b) + .05); r < 4.5 {
						t.Errorf("%s, %s: %s upon %s has %.2f", c.file, name, text, ground, r)
					}
				}
			}
		}
	}
	if s, err := os.ReadFile("template/page.css"); err != nil || regexp.MustCompile(`\.weekday\{[^}]*opacity`).Match(s) {
		t.Errorf("text is made paler by opacity, or %v", err)
	}
}

// palette is the colours that a style sheet names, by name.
func palette(css string) map[string][3]float64 {
	out := map[string][3]float64{}
	for _, m := range regexp.MustCompile(`--([a-z-]+):#([0-9a-f]{6}|[0-9a-f]{3})\b`).FindAllStringSubmatch(css, -1) {
		hex := m[2]
		if len(hex) == 3 {
			hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
		}
		var c [3]float64
		for i := range c {
			n, _ := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
			c[i] = float64(n)
		}
		if _, told := out[m[1]]; !told {
			out[m[1]] = c
		}
	}
	return out
}

// colour is the colour of a name, or of name/percent/ground what they mix to.
func colour(t *testing.T, of map[string][3]float64, name string) [3]float64 {
	t.Helper()
	parts := strings.Split(name, "/")
	c, ok := of[parts[0]]
	if !ok {
		t.Fatalf("no colour %q", parts[0])
	}
	if len(parts) == 3 {
		n, _ := strconv.ParseFloat(parts[1], 64)
		g := colour(t, of, parts[2])
		for i := range c {
			c[i] = c[i]*n/100 + g[i]*(1-n/100)
		}
	}
	return c
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c [3]float64) float64 {
	for i, v := range c {
		if v /= 255; v <= .04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return .2126*c[0] + .7152*c[1] + .0722*c[2]
}
