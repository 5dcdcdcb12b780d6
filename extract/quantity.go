package extract

// QuantityKind is the kind of a quantity.
type QuantityKind string

// The kinds of quantities.
const (
	Money   QuantityKind = "money"
	Percent QuantityKind = "percent"
	Count   QuantityKind = "quantity"
	Ordinal QuantityKind = "ordinal"
)

// Quantity is an amount in a text.
type Quantity struct {
	Start, End int    // bytes of the document's text
	Text       string // the surface form, text[Start:End]
	Kind       QuantityKind
	Value      string // a decimal number: 4, 116800000, 3.5
	Unit       string // ISO 4217 code, %, pp, km …, or the counted noun
	Mod        Mod    // APPROX, MORE_THAN, LESS_THAN
	Score      float64
	Rule       string
}

func (x *Extractor) quantities(t *text, r *Result) {}
