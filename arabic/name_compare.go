package arabic

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

// edits reports whether a becomes b by at most max letters changed, left out or
// put in. It walks along the diagonals, so the cost is len(a)·max.
func edits(a, b []byte, max int) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if len(a) == 0 || len(b) == 0 {
		return len(a)+len(b) <= max
	}
	return max > 0 && (edits(a[1:], b[1:], max-1) || edits(a[1:], b, max-1) || edits(a, b[1:], max-1))
}
