package timeline

import "github.com/hawliyat/hawliyat/extract"

// idTable numbers the IDs of participants and places in the order in which they
// come.
type idTable struct {
	items  map[uint32]int32 // those of Wikidata by their number, which is found faster than a string
	others map[string]int32
	list   []bearer
	local  bool // holds an ID that is none of Wikidata: it tells nothing beyond its document
}

// bearer is whom an ID stands for, as one mention has it. It fills a line of
// memory.
type bearer struct {
	nameAr, name string
	kind         extract.Kind
	form         *Participant
	varied       bool // others differ in more than the role
}

func newIDTable() idTable {
	return idTable{items: map[uint32]int32{}, others: map[string]int32{}}
}

// add numbers the ID of p. Whether p differs from others of that ID is asked by
// [idTable.see].
func (t *idTable) add(p *Participant) int32 {
	if n, ok := item(p.ID); ok {
		return number(t, t.items, n, p)
	}
	t.local = true
	return number(t, t.others, p.ID, p)
}

func number[T comparable](t *idTable, m map[T]int32, v T, p *Participant) int32 {
	n, ok := m[v]
	if !ok {
		n = int32(len(t.list))
		m[v] = n
		t.list = append(t.list, bearer{p.NameAr, p.Name, p.Kind, p, false})
	}
	return n
}

// see notes whether p, which has number n, is known in another form, or must be
// asked for its role.
func (t *idTable) see(n int32, p *Participant, odd bool) {
	if b := &t.list[n]; !b.varied {
		b.varied = odd || b.nameAr != p.NameAr || b.name != p.Name || b.kind != p.Kind
	}
}

// addAll adds the IDs of another table and returns their numbers in this one.
func (t *idTable) addAll(o *idTable) []int32 {
	out := make([]int32, len(o.list))
	for i := range o.list {
		b := &o.list[i]
		out[i] = t.add(b.form)
		t.see(out[i], b.form, b.varied)
	}
	return out
}

// id is the ID with a number.
func (t *idTable) id(n int32) string { return t.list[n].form.ID }

// form is number n in a role, where it has no other form.
func (t *idTable) form(n int32, role roleCode) Participant {
	p := *t.list[n].form
	p.Role = role.name()
	return p
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
