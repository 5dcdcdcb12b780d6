package extract

// kindCode is a kind in one byte, for what is kept of every token.
type kindCode uint8

// kinds is the kinds by their codes; 0 is none.
func kinds() [8]Kind {
	return [...]Kind{"", Person, GPE, Location, Organization, Facility, EventName, Nationality}
}

func (c kindCode) kind() Kind { return kinds()[c] }

func codeOf(k Kind) kindCode {
	for c, other := range kinds() {
		if k == other {
			return kindCode(c)
		}
	}
	return 0
}
