package arabic_test

import (
	"io"
	"strings"
	"testing"

	"golang.org/x/text/transform"

	"github.com/hawliyat/hawliyat/arabic"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

// doors is the public entry points of the package.
func doors() []attack.Door {
	var all []attack.Door
	add := func(name string, f func(s string)) {
		all = append(all, attack.Door{Name: name, Open: func(s string) func() { return func() { f(s) } }})
	}
	for name, p := range map[string]arabic.Profile{"Display": arabic.Display, "Match": arabic.Match, "Search": arabic.Search} {
		add(name+".Fold", func(s string) { p.Fold(s) })
		add(name+".AppendMap", func(s string) { p.AppendMap(nil, []byte(s), new(arabic.Map)) })
		add(name+".Transformer", func(s string) {
			_, _ = io.Copy(io.Discard, transform.NewReader(strings.NewReader(s), p.Transformer()))
		})
	}
	add("Tokens", func(s string) {
		for k := range arabic.Tokens(s) {
			_ = s[k.Start:k.End]
		}
	})
	add("Sentences", func(s string) {
		for start, end := range arabic.Sentences(s) {
			_ = s[start:end]
		}
	})
	add("Numbers", func(s string) {
		for n := range arabic.Numbers(s) {
			_ = s[n.Start:n.End]
		}
	})
	add("ParseNumber", func(s string) { _, _ = arabic.ParseNumber(s) })
	add("Splits", func(s string) {
		for k := range arabic.Splits(s) {
			_ = k.Word()
		}
	})
	add("NameKey", func(s string) { arabic.NameKey(s) })
	add("SameName", func(s string) { arabic.SameName(s, s+" علي") })
	add("Snippet", func(s string) { arabic.Snippet(s, len(s)/2) })
	add("Buckwalter", func(s string) { arabic.Buckwalter(0).Decode(arabic.Buckwalter(0).Encode(s)) })
	all = append(all, attack.Door{Name: "Map", Open: func(s string) func() {
		var a, b arabic.Map
		folded := arabic.Search.AppendMap(nil, arabic.Display.AppendMap(nil, []byte(s), &a), &b)
		return func() {
			m := a.Then(&b)
			for i := range len(folded) {
				start, end := m.Original(i, i+1)
				_ = s[start:end]
			}
		}
	}})
	return all
}

// TestBounded holds promises 1 and 2: no panic, time bounded for any bytes.
func TestBounded(t *testing.T) { attack.Bounded(t, doors(), nil) }

// TestLinear holds promise 2: four times the text takes at most six times as
// long.
func TestLinear(t *testing.T) { attack.Linear(t, doors()) }
