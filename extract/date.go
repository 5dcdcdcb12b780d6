package extract

// DateType is a TIMEX3 type.
type DateType string

// The TIMEX3 types.
const (
	TypeDate     DateType = "DATE"
	TypeTime     DateType = "TIME"
	TypeDuration DateType = "DURATION"
	TypeSet      DateType = "SET"
)

// Bound says how a preposition bounds the time before or after a date; the
// date's value stays the expression's own.
type Bound string

// The bounds.
const (
	BoundSince  Bound = "since"  // منذ
	BoundUntil  Bound = "until"  // حتى
	BoundBefore Bound = "before" // قبل
	BoundAfter  Bound = "after"  // بعد
)

// Date is a temporal expression in a text.
type Date struct {
	Start, End   int    // bytes of the document's text
	Text         string // the surface form, text[Start:End]
	Type         DateType
	Value        Value
	Bound        Bound
	Rule         string // name of the rule that gave the value
	Score        float64
	Alternatives []Alternative // other readings, best first; Value is the best
	Reason       string        // why Value is unresolved, "" when it is resolved
}

// Alternative is another reading of an ambiguous date.
type Alternative struct {
	Value  Value
	Weight float64 // share among all readings, Value's own being the rest
	Rule   string
}

// dates appends the temporal expressions of t to r.
func (x *Extractor) dates(t *text, r *Result) {
	lex := x.dateLex
	s := dateScan{t: t, lex: lex, atoms: t.scratch.atoms}
	d := dateResolver{t: t, lex: lex, r: r, m: lex.matcher()}
	defer lex.release(d.m)
	d.begin()
	for i := 0; i < len(t.toks) && !t.stopped(t.toks[i].start); {
		next := s.run(i)
		d.m.atoms = s.atoms
		for a := 0; a < len(s.atoms); {
			a += max(1, d.at(a))
		}
		i = next
	}
	t.scratch.atoms = s.atoms
}
