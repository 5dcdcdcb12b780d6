package arabic

// Fold returns s folded; s itself, without allocating, when nothing changes.
func (p Profile) Fold(s string) string {
	b := p.AppendMap(nil, []byte(s), nil)
	if string(b) == s {
		return s
	}
	return string(b)
}
