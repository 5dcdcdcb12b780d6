package arabic

// NameKey returns a spelling-independent key of a person's name.
func NameKey(name string) string { return Search.Fold(name) }

// SameName reports whether a and b can be spellings of one person's name.
func SameName(a, b string) bool { return NameKey(a) == NameKey(b) }
