package timeline

import "github.com/hawliyat/hawliyat/extract"

// idTable numbers the IDs of participants and places in the order in which they
// come.
type idTable struct {
	items  map[uint32]int32 // those of Wikidata by their number, which is found faster than a string
	others map[string]int32
	list   []bearer
	names  []byte // of the bearers, side by side: they are compared more often than anything else
	local  bool   // holds an ID that is none of Wikidata: it tells nothing beyond its document
}

// bearer is whom an ID stands for, as one mention has it.
type bearer struct {
	form    *Participant
	kind    extract.Kind
	at      int32 // its Arabic name and its name in idTable.names
	ar, all int32 // bytes of the Arabic name, of both
	varied  bool  // others differ in more than the role
}

func newIDTable() idTable {
	return idTable{items: map[uint32]int32{}, others: map[string]int32{}}
}

// add numbers the ID of p, which is in a role that has a code or is varied.
func (t *idTable) add(p *Participant, varied bool) int32 {
	if n, ok := item(p.ID); ok {
		return number(t, t.items, n, p, varied)
	}
	t.local = true
	return number(t, t.others, p.ID, p, varied)
}

func number[T comparable](t *idTable, m map[T]int32, v T, p *Participant, varied bool) int32 {
	n, ok := m[v]
	if !ok {
		n = int32(len(t.list))
		m[v] = n
		t.list = append(t.list, bearer{p, p.Kind, int32(len(t.names)), int32(len(p.NameAr)), int32(len(p.NameAr) + len(p.Name)), varied})
		t.names = append(append(t.names, p.NameAr...), p.Name...)
		return n
	}
	if b := &t.list[n]; !b.varied {
		b.varied = varied || !t.named(b, p)
	}
	return n
}

// named reports that p has the names and the kind of b, which has its ID.
func (t *idTable) named(b *bearer, p *Participant) bool {
	names := t.names[b.at : b.at+b.all]
	return b.kind == p.Kind && int(b.ar) == len(p.NameAr) && len(names) == len(p.NameAr)+len(p.Name) && string(names[:b.ar]) == p.NameAr && string(names[b.ar:]) == p.Name
}

// id is the ID with a number.
func (t *idTable) id(n int32) string { return t.list[n].form.ID }

// form is number n in a role, where it has one form only.
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
