package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// learnTitle looks before person e for a title and a nationality:
// "the Russian president, Vladimir Putin".
func (p *page) learnTitle(e int) {
	i := p.at(p.res.Entities[e].Start) - 1
	if p.word(i) == "," {
		i--
	}
	country, from := "", i+1
	for range 4 {
		if i < 0 {
			return
		}
		if k := p.toks[i].ent; k >= 0 {
			if n := nation(fold(p.res.Entities[k].Text)); n != "" {
				country, from = n, i
			}
		} else if t := p.title(i); t != "" {
			if country != "" {
				p.addTitle(p.office(i, t, from)+"|"+country, e)
				p.addTitle("|"+country, e)
			}
			return
		}
		i--
	}
}

// office is a title with the words that tell it from others, up to token end:
// "minister of defence".
func (p *page) office(i int, title string, end int) string {
	for j := i + 1; j < end; j++ {
		if b := bare(p.word(j)); p.toks[j].kind == arabic.Word && p.toks[j].ent < 0 {
			title += " " + b
		}
	}
	return title
}

func (p *page) addTitle(key string, e int) {
	if _, ok := p.titles[key]; !ok {
		p.titles[key] = e
	}
}

// title is the bare title at token i, or "peer" for naziruhu, "" for another word.
func (p *page) title(i int) string {
	w := p.word(i)
	if p.lex.is("peer", w) {
		return "peer"
	}
	b := bare(w)
	for _, prep := range [...]string{"", "ل", "ب"} {
		if b = strings.TrimSuffix(strings.TrimPrefix(b, prep), "ة"); p.lex.is("title", b) {
			return b
		}
	}
	return ""
}

// titled is the person meant by a title at token i, -1 where none is known.
func (p *page) titled(i, last int) int {
	t := p.title(i)
	if t == "" {
		return -1
	}
	for j := i + 1; j < min(i+maxTitleWords-1, last); j++ {
		k := p.toks[j].ent
		if k < 0 {
			if p.toks[j].kind != arabic.Word || p.finite(j) != nil {
				return -1
			}
			continue
		}
		n := nation(fold(p.res.Entities[k].Text))
		if n == "" {
			return -1
		}
		if t = p.office(i, t, j); strings.HasPrefix(t, "peer") {
			t = ""
		}
		if e, ok := p.titles[t+"|"+n]; ok {
			return e
		}
		return -1
	}
	return -1
}
