package extract

import "strings"

// nameMemo keeps what names come to by themselves, as the same names stand in a
// text, and in one text after the other, again and again. It decides nothing:
// what it holds is what would be worked out again.
type nameMemo struct {
	ids  map[nameRef]string
	keys map[string][]string // persons' names: nameWordKeys
}

// nameRef is what a local id is made from.
type nameRef struct {
	kind       Kind
	name, home string
}

// Bounds of the memo: it is emptied when it is full, and what is too long to be
// a name is worked out each time.
const (
	memoNames      = 1 << 12
	memoNameLength = 128
)

// id is localID.
func (m *nameMemo) id(k Kind, name, home string) string {
	if len(name) > memoNameLength {
		return localID(k, name, home)
	}
	if id, ok := m.ids[nameRef{k, name, home}]; ok {
		return id
	}
	if m.ids == nil || len(m.ids) >= memoNames {
		m.ids = make(map[nameRef]string)
	}
	id := localID(k, name, home)
	m.ids[nameRef{k, strings.Clone(name), home}] = id
	return id
}

// wordKeys is nameWordKeys of a person; the slice is shared.
func (m *nameMemo) wordKeys(name string) []string {
	if len(name) > memoNameLength {
		return nameWordKeys(string(Person), name)
	}
	if keys, ok := m.keys[name]; ok {
		return keys
	}
	if m.keys == nil || len(m.keys) >= memoNames {
		m.keys = make(map[string][]string)
	}
	name = strings.Clone(name)
	keys := nameWordKeys(string(Person), name)
	m.keys[name] = keys
	return keys
}
