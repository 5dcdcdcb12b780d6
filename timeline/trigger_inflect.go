package timeline

import "strings"

// The letters that decide how words inflect, and those written to a word.
const (
	article        = alef + lam
	teh            = "ت"
	seen           = "س"
	feh            = "ف"
	meem           = "م"
	noon           = "ن"
	heh            = "ه"
	hamza          = "ء"
	yehHamza       = "ئ"
	alef           = "ا"
	alefMaqsura    = "ى"
	waw            = "و"
	yeh            = "ي"
	tehMarbuta     = "ة"
	alefHamza      = "أ"
	alefHamzaBelow = "إ"
	wawHamza       = "ؤ"
)

// pastForms yields the third-person and first-person-plural past forms, active
// and passive, of a verb given in its third person masculine singular.
func pastForms(p string, yield func(string)) {
	yield(p)
	switch r := []rune(p); {
	case strings.HasSuffix(p, alefMaqsura), strings.HasSuffix(p, alef):
		stem := string(r[:len(r)-1])
		for _, end := range [...]string{"ت", "تا", "يا", "وا", "ي", "يت", "ينا"} {
			yield(stem + end)
		}
	case strings.HasSuffix(p, yeh):
		yield(p + "ت")
		yield(p + "تا")
		yield(p + alef)
		yield(string(r[:len(r)-1]) + "وا")
	default:
		for _, end := range [...]string{"ت", "تا", "ا", "وا", "نا"} {
			if end == alef && len(r) == 2 {
				continue // jiddan "very", raddan "in reply": the dual of a doubled verb is rare
			}
			yield(p + end)
		}
		if stem, ok := strings.CutSuffix(p, alefHamza); ok {
			for _, end := range [...]string{"ؤوا", "ئ", "ئت", "ئوا"} { // active; passive: unshiʾa
				yield(stem + end)
			}
		}
		passivePast(r, yield)
	}
}

// passivePast yields the passives that are spelled differently: hollow verbs
// (aqala, uqila) and the third form (hajama, hujima).
func passivePast(r []rune, yield func(string)) {
	n := len(r)
	var w string
	switch {
	case n > 3 && string(r[n-2]) == alef:
		w = string(r[:n-2]) + yeh + string(r[n-1])
	case n == 4 && string(r[1]) == alef && string(r[0]) != waw: // wuwasila is not written, wa-wasala is
		w = string(r[0]) + waw + string(r[2:])
	default:
		return
	}
	yield(w)
	yield(w + "ت")
	yield(w + "وا")
	yield(w + alef)
	yield(w + "تا")
}

// presentForms yields the present forms of a verb given in its third person
// masculine singular, the passive of hollow verbs among them, and the jussive
// where it is spelled differently.
func presentForms(y string, yield func(string, tense)) {
	body, ok := strings.CutPrefix(y, yeh)
	if !ok {
		yield(y, present)
		return
	}
	all := []string{"ي", "ت", "ن", "أ"}
	third := []string{"ي", "ت"}
	each := func(body string, t tense, prefixes []string) {
		for _, p := range prefixes {
			yield(p+body, t)
		}
	}
	each(body, present, all)
	r := []rune(body)
	n := len(r)
	last := string(r[n-1])
	if last == yeh || last == alefMaqsura || last == waw {
		stem := string(r[:n-1])
		dual := strings.ReplaceAll(last, alefMaqsura, yeh)
		for _, end := range [...]string{"ون", "وا", dual + "ان", dual + "ا", yeh} {
			each(stem+end, present, third)
		}
		yield(yeh+stem+"ين", present) // with t it is addressed to a woman: taḥṣīn is a masdar
		each(stem, jussive, all)
		return
	}
	for _, end := range [...]string{"ون", "وا", "ان", "ا"} {
		each(body+end, present, third)
	}
	if n < 3 {
		return
	}
	if mid := string(r[n-2]); mid == waw || mid == yeh || mid == alef {
		each(string(r[:n-2])+string(r[n-1]), jussive, third)
		each(string(r[:n-2])+alef+string(r[n-1]), present, third)
	}
}
