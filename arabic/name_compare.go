package arabic

import "strings"

// vowelsAgree reports whether no vowel that both names write is another one. A
// vowel that one of them leaves out says nothing, but two names that each write
// one where the other has none are different: Salim and Salam.
func (k *nameKey) vowelsAgree(o *nameKey) bool {
	only, other := false, false
	for i := range k.n {
		a, b := k.vowel[i], o.vowel[i]
		switch {
		case a == b:
		case a != 0 && b != 0:
			return false
		case a != 0:
			only = true
		default:
			other = true
		}
	}
	return !only || !other
}

// lacksInner reports whether k is o without one inner word: a middle name, or
// where the names are Arabic the word for son.
func (k *nameKey) lacksInner(o *nameKey) bool {
	if o.words != k.words+1 || o.words < 3 || k.n < longName {
		return false
	}
	for w := 1; w+1 < o.words; w++ {
		from, to := int(o.start[w]), int(o.start[w+1])
		if from >= to || to > o.n || o.n-(to-from) != k.n {
			continue
		}
		if (k.native || o.native) && string(o.cons[from:to]) != "bn" {
			continue
		}
		if string(k.cons[:from]) == string(o.cons[:from]) && string(k.cons[from:k.n]) == string(o.cons[to:o.n]) {
			return true
		}
	}
	return false
}

// closeTo reports whether two long names differ as the spellings of one do: word
// by word by one letter, in short words only by letters that are confused.
func (k *nameKey) closeTo(o *nameKey) bool {
	n := min(k.n, o.n)
	if n < longName || k.lead != o.lead {
		return false
	}
	if k.words != o.words {
		return n >= veryLong && closeWord(k.cons[:k.n], o.cons[:o.n], false)
	}
	differ := 0
	for w := range k.words {
		a, b := k.wordAt(w), o.wordAt(w)
		if string(a) == string(b) {
			continue
		}
		if differ++; !closeWord(a, b, max(len(a), len(b)) >= longName) {
			return false
		}
	}
	return differ <= 1 || differ == 2 && n >= veryLong
}

// wordAt returns the consonants of word w.
func (k *nameKey) wordAt(w int) []byte {
	end := k.n
	if w+1 < k.words {
		end = int(k.start[w+1])
	}
	return k.cons[k.start[w]:end]
}

// closeWord reports whether a and b differ by one letter: any, or only letters
// that are confused, silent, or f for the waw of other spellings.
func closeWord(a, b []byte, anyLetter bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case i == len(b):
		return true
	case len(a) < len(b):
		return string(a[i:]) == string(b[i+1:]) && (anyLetter || i > 0 && strings.IndexByte("hwyantf", b[i]) >= 0)
	}
	return string(a[i+1:]) == string(b[i+1:]) && (anyLetter || confused(a[i], b[i]))
}

// confused reports whether transliterations take one of the letters for the other.
func confused(a, b byte) bool {
	for _, group := range [...]string{"7hxjcg", "fwb", "zs", "td", "kqgx", "awy3"} {
		if strings.IndexByte(group, a) >= 0 && strings.IndexByte(group, b) >= 0 {
			return true
		}
	}
	return false
}
