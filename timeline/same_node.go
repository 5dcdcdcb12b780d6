package timeline

// tier is how precisely a node is dated; nodes of a finer tier are merged
// first, coarser ones attach to them.
type tier uint8

const (
	tierDay tier = iota
	tierWeek
	tierMonth
	tierYear
	tierNone
	tiers
)

// node is what the merge knows of a group of mentions that tell one event.
type node struct {
	first   int32 // index of the first mention; the others follow by merger.next
	last    int32
	lo, hi  int32   // interval; of an undated node what its document allows
	parts   []int32 // participants: persons, ascending, then the others, ascending
	nations []int16 // countries of participants and place
	kinds   uint64  // the kinds of the mentions, those that say something
	fams    uint64  // families of kinds
	facets  uint64  // what happens in it, of those that its kind has
	rare    *rarity // what few nodes have, nil for most
	persons int32   // how many of the participants are persons
	doc     int32
	place   int32
	actor   int32 // the person who acts: its number and one, 0 for none, -1 for several
	side    int16 // the country that acts, likewise
	contest int32 // the named event that a match is part of, likewise
	country int16 // of the place
	count   int16 // which one of a row it is: the second round; 0 where nothing says, -1 for several
	kind    int16

	tier     tier
	shape    shape
	action   int8 // the number of what it does to its event: begin, extend, end; 0 for most
	soft     bool // dated by publication alone
	own      bool // its own words date it
	specific bool // kind says what happened
	broad    bool // the place is a country
	town     bool // the place is a town, a province or a country
	implied  bool // nations is what the document is about, not what the clause says
	plan     bool // told as planned
	figured  bool // a figure of a period
	toll     bool // counts the dead
	deadly   bool // of a kind that costs lives
	speech   bool // an act of speech
	lives    bool // deadly, or death itself
	mutual   bool // of a kind that several do together
	match    bool // sides play against each other
	harm     bool // tells of harm
	incident bool // names what did harm
	grown    bool // something has joined it since it was made
	named    bool // a person stands in the clause by name, not only by a pronoun or title
}

// shape is what the word for an event says of how many take part and happen.
type shape uint8

const (
	gathering shape = 1 << iota // a meeting of many
	twoSides                    // a meeting of two sides
	twofold                     // a noun of two events
)

// rarity is what a node knows that most have not.
type rarity struct {
	also     uint64   // other kinds that the clauses name
	life     int64    // what happens once: the death or birth of this person; 0 for others
	figures  []figure // quantities
	terms    []uint32 // words, nil before they are asked for
	tellings []*node  // those that have joined, where they differ
}

// more is what few nodes have, to be written.
func (n *node) more() *rarity {
	if n.rare == nil {
		n.rare = new(rarity)
	}
	return n.rare
}

func (n *node) also() uint64 {
	if n.rare == nil {
		return 0
	}
	return n.rare.also
}

func (n *node) life() int64 {
	if n.rare == nil {
		return 0
	}
	return n.rare.life
}

func (n *node) figures() []figure {
	if n.rare == nil {
		return nil
	}
	return n.rare.figures
}

func (n *node) terms() []uint32 {
	if n.rare == nil {
		return nil
	}
	return n.rare.terms
}

// figure is a quantity: what is counted and how many.
type figure struct {
	unit  string
	value string
}
