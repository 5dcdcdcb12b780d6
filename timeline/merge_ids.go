package timeline

// idTable numbers the IDs of participants and places in the order in which they
// come.
type idTable struct {
	items  map[uint32]int32 // those of Wikidata by their number, which is found faster than a string
	others map[string]int32
	list   []string
	local  bool // holds an ID that is none of Wikidata: it tells nothing beyond its document
}

func newIDTable() idTable {
	return idTable{items: map[uint32]int32{}, others: map[string]int32{}}
}

func (t *idTable) add(id string) int32 {
	if n, ok := item(id); ok {
		return number(t, t.items, n, id)
	}
	t.local = true
	return number(t, t.others, id, id)
}

func number[T comparable](t *idTable, m map[T]int32, v T, id string) int32 {
	n, ok := m[v]
	if !ok {
		n = int32(len(t.list))
		m[v] = n
		t.list = append(t.list, id)
	}
	return n
}

// item is the number of an ID of Wikidata, Q and digits of which the first is
// not 0.
func item(id string) (uint32, bool) {
	if len(id) < 2 || len(id) > 10 || id[0] != 'Q' || id[1] == '0' {
		return 0, false
	}
	n := uint32(0)
	for i := 1; i < len(id); i++ {
		if id[i] < '0' || id[i] > '9' {
			return 0, false
		}
		n = n*10 + uint32(id[i]-'0')
	}
	return n, true
}
