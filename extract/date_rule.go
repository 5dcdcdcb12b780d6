package extract

import (
	"fmt"
	"io/fs"
	"strings"
)

// dateRule is one line of date_rules.tsv.
type dateRule struct {
	name   string
	action dateAction
	start  int32 // in code
}

// A pattern is compiled to steps that a matcher follows over the atoms of a
// text. There are no loops, so every match is bounded.
type ruleStep struct {
	op     stepOp
	class  dateClass
	clitic cliticNeed
	x, y   int32 // where a split goes; x: the rule that ends
	need   int32 // of a split: the set of classes that x can go on with, 0: any
}

type stepOp uint8

const (
	stepClass stepOp = iota // take an atom of a class
	stepSplit               // try x, then y
	stepEnd                 // rule x has matched
)

// cliticNeed says which proclitics an atom of a pattern must have.
type cliticNeed uint8

const (
	needNone cliticNeed = iota // no proclitic
	needAny                    // any, outside the expression where it is the first
	needWa                     // wa-, also as a word of its own: +class
	needLi                     // li-: l:class
	needBi                     // bi-: b:class
)

// patternNode is a node of a parsed pattern.
type patternNode struct {
	kind  patternKind
	class dateClass
	need  cliticNeed
	kids  []*patternNode
}

type patternKind uint8

const (
	patClass patternKind = iota
	patSeq
	patAlt
	patOpt
)

// ruleCompiler reads rule files into a lexicon.
type ruleCompiler struct {
	lex    *dateLexicon
	macros map[string]*patternNode
	names  map[string]bool
}

func newRuleCompiler(lex *dateLexicon) *ruleCompiler {
	return &ruleCompiler{lex: lex, macros: make(map[string]*patternNode), names: make(map[string]bool)}
}

// readFile reads lines of name, action and pattern. A name that begins with @
// is a part for later patterns and has no action.
func (rc *ruleCompiler) readFile(fsys fs.FS, file string, optional bool) error {
	return eachLine(fsys, file, optional, rc.line)
}

func (rc *ruleCompiler) line(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 3 {
		return fmt.Errorf("want name, action and pattern, got %.64q", line)
	}
	if rc.names[f[0]] {
		return fmt.Errorf("duplicate key %.64q", f[0])
	}
	rc.names[f[0]] = true
	p := patternParser{rc: rc, rest: f[2]}
	node, err := p.alternatives()
	if err == nil && p.rest != "" {
		err = fmt.Errorf("unexpected %.64q", p.rest)
	}
	if err != nil {
		return err
	}
	if f[0][0] == '@' {
		rc.macros[f[0]] = node
		return nil
	}
	action, ok := dateActionOf(f[1])
	if !ok {
		return fmt.Errorf("no action %.64q", f[1])
	}
	rc.add(f[0], action, node)
	return nil
}

// add compiles a rule.
func (rc *ruleCompiler) add(name string, action dateAction, node *patternNode) {
	lex := rc.lex
	id := int32(len(lex.rules))
	lex.rules = append(lex.rules, dateRule{name, action, int32(len(lex.code))})
	rc.emit(node, needAny)
	lex.code = append(lex.code, ruleStep{op: stepEnd, x: id})
	var first classSet
	firstClasses(node, &first)
	for i := range first {
		lex.start[i] |= first[i]
	}
}

// firstClasses adds the classes with which a match of n can begin and reports
// whether n can match nothing.
func firstClasses(n *patternNode, set *classSet) bool {
	switch n.kind {
	case patClass:
		set.add(n.class)
		return false
	case patSeq:
		for _, k := range n.kids {
			if !firstClasses(k, set) {
				return false
			}
		}
		return true
	case patAlt:
		empty := false
		for _, k := range n.kids {
			empty = firstClasses(k, set) || empty
		}
		return empty
	}
	firstClasses(n.kids[0], set)
	return true
}

// emit compiles n; lead is the proclitic that its first atom needs. It reports
// whether n can match nothing, so that what follows takes the lead over.
func (rc *ruleCompiler) emit(n *patternNode, lead cliticNeed) {
	lex := rc.lex
	switch n.kind {
	case patClass:
		if n.need != needNone {
			lead = n.need
		}
		rc.emitClass(n.class, lead)
	case patSeq:
		for i, k := range n.kids {
			if i > 0 && !leadsEmpty(n.kids[:i]) {
				lead = needNone
			}
			need := lead
			if k.need != needNone {
				need = k.need
			}
			rc.emit(k, need)
		}
	case patOpt:
		at := rc.split()
		rc.emit(n.kids[0], lead)
		lex.code[at].y = int32(len(lex.code))
	case patAlt:
		var ends []int
		for i, k := range n.kids {
			if i == len(n.kids)-1 {
				rc.emit(k, lead)
				break
			}
			at := rc.split()
			rc.emit(k, lead)
			ends = append(ends, rc.split())
			lex.code[at].y = int32(len(lex.code))
		}
		for _, e := range ends {
			lex.code[e].x = int32(len(lex.code))
			lex.code[e].y = -1
		}
	}
}

// split appends a split whose first branch follows it.
func (rc *ruleCompiler) split() int {
	at := len(rc.lex.code)
	rc.lex.code = append(rc.lex.code, ruleStep{op: stepSplit, x: int32(at + 1), y: -1})
	return at
}

// leadsEmpty reports whether all of the nodes can match nothing.
func leadsEmpty(nodes []*patternNode) bool {
	for _, n := range nodes {
		var s classSet
		if !firstClasses(n, &s) {
			return false
		}
	}
	return true
}

// emitClass compiles one class. A proclitic before digits or Latin letters is a
// word of its own, hence the second branch.
func (rc *ruleCompiler) emitClass(c dateClass, need cliticNeed) {
	lex := rc.lex
	word := clsNone
	switch need {
	case needWa:
		word = clsWa
	case needLi:
		word = clsLi
	case needBi:
		word = clsBi
	}
	if word == clsNone {
		lex.code = append(lex.code, ruleStep{op: stepClass, class: c, clitic: need})
		return
	}
	at := rc.split()
	lex.code = append(lex.code, ruleStep{op: stepClass, class: c, clitic: need})
	end := rc.split()
	lex.code[at].y = int32(len(lex.code))
	lex.code = append(lex.code, ruleStep{op: stepClass, class: word}, ruleStep{op: stepClass, class: c})
	lex.code[end].x = int32(len(lex.code))
}
