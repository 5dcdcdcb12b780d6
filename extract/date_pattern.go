package extract

import (
	"fmt"
	"strings"
)

// patternParser reads a pattern of date_rules.tsv:
//
//	alternatives = sequence { "|" sequence }
//	sequence     = { item }
//	item         = [ "+" | "~" | "l:" | "b:" ] ( class | "@" part | "(" alternatives ")" ) [ "?" ]
type patternParser struct {
	rc    *ruleCompiler
	rest  string
	depth int
}

func (p *patternParser) space() { p.rest = strings.TrimLeft(p.rest, " ") }

func (p *patternParser) alternatives() (*patternNode, error) {
	if p.depth++; p.depth > 20 {
		return nil, fmt.Errorf("brackets nest too deep")
	}
	defer func() { p.depth-- }()
	alt := &patternNode{kind: patAlt}
	for {
		seq, err := p.sequence()
		if err != nil {
			return nil, err
		}
		alt.kids = append(alt.kids, seq)
		if p.rest == "" || p.rest[0] != '|' {
			break
		}
		p.rest = p.rest[1:]
	}
	if len(alt.kids) == 1 {
		return alt.kids[0], nil
	}
	return alt, nil
}

func (p *patternParser) sequence() (*patternNode, error) {
	seq := &patternNode{kind: patSeq}
	for p.space(); p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')'; p.space() {
		n, err := p.item()
		if err != nil {
			return nil, err
		}
		seq.kids = append(seq.kids, n)
	}
	if len(seq.kids) == 0 {
		return nil, fmt.Errorf("empty pattern")
	}
	return seq, nil
}

func (p *patternParser) item() (*patternNode, error) {
	need := p.clitic()
	n, err := p.operand()
	if err != nil {
		return nil, err
	}
	if need != needNone {
		n = &patternNode{kind: patSeq, need: need, kids: []*patternNode{n}}
	}
	if rest, ok := strings.CutPrefix(p.rest, "?"); ok {
		p.rest = rest
		n = &patternNode{kind: patOpt, need: n.need, kids: []*patternNode{n}}
	}
	return n, nil
}

// clitic reads the mark of a proclitic.
func (p *patternParser) clitic() cliticNeed {
	for n := needAny; n <= needBi; n++ {
		if rest, ok := strings.CutPrefix(p.rest, n.mark()); ok {
			p.rest = rest
			return n
		}
	}
	return needNone
}

func (n cliticNeed) mark() string {
	return [...]string{needNone: "", needAny: "~", needWa: "+", needLi: "l:", needBi: "b:"}[n]
}

func (p *patternParser) operand() (*patternNode, error) {
	if rest, ok := strings.CutPrefix(p.rest, "("); ok {
		p.rest = rest
		n, err := p.alternatives()
		if err == nil && !strings.HasPrefix(p.rest, ")") {
			err = fmt.Errorf("missing )")
		}
		if err != nil {
			return nil, err
		}
		p.rest = p.rest[1:]
		return n, nil
	}
	name := p.rest
	if i := strings.IndexAny(name, " |()?"); i >= 0 {
		name = name[:i]
	}
	p.rest = p.rest[len(name):]
	if strings.HasPrefix(name, "@") {
		n, ok := p.rc.macros[name]
		if !ok {
			return nil, fmt.Errorf("no part %.64q", name)
		}
		return n, nil
	}
	c, ok := p.rc.lex.classes[name]
	if !ok || name == "" {
		return nil, fmt.Errorf("no class %.64q", name)
	}
	return &patternNode{kind: patClass, class: c}, nil
}
