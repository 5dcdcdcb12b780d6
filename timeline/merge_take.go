package timeline

import "github.com/hawliyat/hawliyat/extract"

// take is a participant of a mention: its number and how it takes part.
type take uint32

const (
	takePerson take = 1
	takeRole   take = 1 // bits before the role
	takeBits   take = 4
)

// takeOf is how p takes part, whose ID has a number.
func takeOf(p *Participant, number int32) take {
	t := take(number)<<takeBits | take(roleOf(p.Role))<<takeRole
	if p.Kind == extract.Person {
		t |= takePerson
	}
	return t
}

// part is the number of the participant.
func (t take) part() int32 { return int32(t >> takeBits) }

func (t take) role() roleCode { return roleCode(t >> takeRole & 7) }

// roleCode numbers the roles, in the order of their names.
type roleCode uint8

const (
	codeNoRole roleCode = iota
	codeAgent
	codeAttribute
	codeCounterpart
	codeImplied
	codePatient
	codeOtherRole // none that Mentions gives
)

func roleOf(role string) roleCode {
	switch role {
	case "":
		return codeNoRole
	case roleAgent:
		return codeAgent
	case roleAttribute:
		return codeAttribute
	case roleCounterpart:
		return codeCounterpart
	case roleImplied:
		return codeImplied
	case rolePatient:
		return codePatient
	}
	return codeOtherRole
}

// name is the role itself.
func (c roleCode) name() string {
	return [...]string{"", roleAgent, roleAttribute, roleCounterpart, roleImplied, rolePatient, ""}[c]
}
