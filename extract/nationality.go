package extract

import "strings"

// nationalities reads rows of English name, country, and stems: an adjective in
// the masculine singular, which is inflected, or with = before it a word that
// is taken as it is (a broken plural) and only gets the article.
func (b *gazBuilder) nationalities(data string) {
	gazRows(data, func(row, folded string) {
		f := strings.SplitN(row, "\t", 3)
		ff := strings.SplitN(folded, "\t", 3)
		if len(f) < 3 || len(ff) < 3 {
			return
		}
		first, _, _ := strings.Cut(f[2], "|")
		n := int32(len(b.l.entries))
		b.l.entries = append(b.l.entries, gazEntry{kind: Nationality, name: f[0], in: f[1], nameAr: strings.TrimPrefix(strings.TrimRight(first, formMarks), "=")})
		for stem := range strings.SplitSeq(ff[2], "|") {
			word := strings.TrimRight(stem, formMarks)
			b.nationality(n, word, b.marks(word, stem[len(word):]))
		}
	})
}

// nisbaEndings are the endings of a relative adjective after its yaa: feminine,
// duals, sound plurals, the accusative, and the plural before a genitive.
func nisbaEndings() []string {
	return []string{"", "ة", "ان", "ين", "ون", "ات", "تان", "تين", "ا", "ي", "و"}
}

// nationality enters one stem with its inflections, each without and with the
// article. In a stem of two adjectives (kuri shamali) both agree; of another
// first word (janub ifriqi) only the last is inflected.
func (b *gazBuilder) nationality(entry int32, stem string, m gazMark) {
	word, whole := strings.CutPrefix(stem, "=")
	if whole {
		b.inflected(entry, "", word, "", m)
		b.accusative(entry, word, m)
		return
	}
	first, last, two := strings.Cut(word, " ")
	if !two {
		first, last = "", word
	}
	for _, e := range nisbaEndings() {
		k := m
		if e != "" {
			k &^= markExactYa
		}
		b.inflected(entry, first, last, e, k)
	}
}

// accusative enters the indefinite accusative of a broken plural (aqbatan) where it is
// written: a word whose last letter is no ending takes an alef.
func (b *gazBuilder) accusative(entry int32, word string, m gazMark) {
	if hasAnySuffix(word, taMarbuta, alefOnly, yehEnd, "ون", "ين", "ان", "ات", conjWaw) {
		return
	}
	const shortest = 4 * letterLen
	if len(word) < shortest || isNameToken(word+alefOnly) {
		m |= markAmbiguous // rusan, Yehuda
	}
	b.toks = append(b.toks[:0], word+alefOnly)
	if !b.taken() {
		b.form(gazForm{entry: entry, marks: m})
	}
}

// inflected enters a word with an ending, without and with the article. Some
// forms without article are names of countries (jibuti, the accusative rusiya):
// there the country, which was read before, stays the only bearer.
func (b *gazBuilder) inflected(entry int32, first, last, ending string, m gazMark) {
	agree := strings.HasSuffix(first, "ي")
	b.toks = b.toks[:0]
	switch {
	case agree:
		b.toks = append(b.toks, first+ending)
	case first != "":
		b.toks = append(b.toks, first)
	}
	b.toks = append(b.toks, last+ending)
	region := first != "" && !agree && (ending == "ا" || ending == "ة") // gharb ifriqiya
	if !region && (ending != "" && ending != "ا" || !b.taken()) {
		b.form(gazForm{entry: entry, marks: m})
	}
	b.toks[0] = "ال" + b.toks[0]
	if agree {
		b.toks[1] = "ال" + b.toks[1]
	}
	b.form(gazForm{entry: entry, marks: m})
}

// taken reports whether the one tokenized word is already a form.
func (b *gazBuilder) taken() bool {
	t := &b.l.trie
	w := t.word(hashWord(hashStart, b.toks[0]))
	if w < 0 || len(b.toks) > 1 {
		return false
	}
	n := t.child(0, w)
	return n >= 0 && t.node[n] >= 0
}
