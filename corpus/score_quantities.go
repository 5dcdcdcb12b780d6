package corpus

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

var (
	reFigure = pattern(`-?\d+(?:\.\d+)?`)
	reDash   = pattern(`(\d)\s*(?:-|–|\.\.|/)\s*(\d)`)
)

// figures are the numbers in a value: ~17, >=3, +1.8, 10-17.
func figures(s string) []float64 {
	var out []float64
	for _, f := range reFigure().FindAllString(reDash().ReplaceAllString(s, "$1 $2"), -1) {
		v, _ := strconv.ParseFloat(f, 64)
		out = append(out, v)
	}
	return out
}

// unitName makes the spellings of one unit equal.
func unitName(u string) string {
	u = strings.ToLower(strings.TrimSpace(u))
	switch u {
	case "percent", "٪":
		return "%"
	case "percentage_point":
		return "pp"
	case "m³":
		return "m3"
	case "m²":
		return "m2"
	case "km²":
		return "km2"
	case "ton", "tonne":
		return "t"
	case "metre", "meter":
		return "m"
	case "kilometre", "kilometer":
		return "km"
	case "foot":
		return "ft"
	}
	return u
}

// measured reports whether unit is a unit of measure, not a counted noun.
func measured(unit string) bool {
	return slices.Contains([]string{
		"km", "m", "cm", "mm", "ft", "mi", "kg", "g", "t", "m2", "m3", "km2", "km3", "ha", "l", "bbl", "magnitude",
	}, unitName(unit))
}

// quantities scores numbers with their units.
func (s *scorer) quantities() Measures {
	all, kinds := counter{}, map[string]counter{}
	for _, k := range []extract.QuantityKind{extract.Money, extract.Percent, extract.Count} {
		kind := string(k)
		kinds[kind] = counter{}
		v := view{kinds: []string{kind}}
		for _, d := range s.docs {
			pairs, kept, judged := tally(v.only(d.goldNumbers), v.only(d.predNumbers), anyPair, func(item) bool { return false })
			for _, n := range []counter{all, kinds[kind]} {
				n["gold"] += len(kept)
				n["pred"] += len(judged)
				n["relaxed"] += len(pairs)
				for _, p := range pairs {
					countQuantity(n, kind, p[0], p[1])
				}
			}
		}
	}
	out := Measures{
		"strict all": all.prf("strict", "pred", "gold"), "value all": all.prf("value", "pred", "gold"),
		"relaxed all": all.prf("relaxed", "pred", "gold"), "value-strict all": all.prf("both", "pred", "gold"),
		"unit accuracy": ratio(all["unit"], all["units"]),
	}
	for kind, n := range kinds {
		out["strict "+kind] = n.prf("strict", "pred", "gold")
		out["value "+kind] = n.prf("value", "pred", "gold")
	}
	return out
}

func countQuantity(n counter, kind string, g, p item) {
	value, unit, _ := strings.Cut(strings.TrimLeft(g.value, "~<>= "), " ")
	same := slices.Equal(figures(value), figures(p.value))
	units := kind != string(extract.Count) || measured(unit)
	n.add("strict", exact(g, p))
	n.add("value", same)
	n.add("both", same && exact(g, p))
	n.add("units", units)
	n.add("unit", units && unitName(unit) == unitName(p.unit))
}
