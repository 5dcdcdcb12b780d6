package extract

// firstRules is the rules that can begin with one class. Most need a second
// atom, and that of most texts fits none of them.
type firstRules struct {
	alone  []int32 // rules that one atom may be enough for
	more   []firstPair
	follow classSet // the second classes of all of more
}

// firstPair is a rule with the classes that can follow its first atom, and
// those that can follow both, unless two may be enough for it.
type firstPair struct {
	rule   int32
	two    bool
	follow classSet
	third  classSet
}

// fits reports whether the rule can go on with atoms of these classes.
func (f *firstPair) fits(second, third *classSet) bool {
	return second.meets(&f.follow) && (f.two || third.meets(&f.third))
}

// finish is called after the last file.
func (rc *ruleCompiler) finish() {
	rc.macros, rc.names = nil, nil
	lex := rc.lex
	next, ends := rc.branches()
	seen := make([]bool, len(lex.code)) // no two rules share a step
	for id := range lex.rules {
		for _, pc := range lex.starts(nil, lex.rules[id].start, seen) {
			f, after := &lex.first[lex.code[pc].class], pc+1
			if ends[after] {
				f.alone = appendRule(f.alone, int32(id))
				continue
			}
			if n := len(f.more); n == 0 || f.more[n-1].rule != int32(id) {
				f.more = append(f.more, firstPair{rule: int32(id)})
			}
			pair := &f.more[len(f.more)-1]
			pair.follow.join(&next[after])
			f.follow.join(&next[after])
			lex.third(pair, after, next, ends)
		}
	}
}

// third adds to a rule what can follow its second atom, which it takes after
// step pc.
func (lex *dateLexicon) third(f *firstPair, pc int32, next []classSet, ends []bool) {
	for {
		step := &lex.code[pc]
		switch step.op {
		case stepEnd:
			return
		case stepClass:
			f.two = f.two || ends[pc+1]
			f.third.join(&next[pc+1])
			return
		}
		if step.y >= 0 {
			lex.third(f, step.y, next, ends)
		}
		pc = step.x
	}
}

func appendRule(rules []int32, id int32) []int32 {
	if n := len(rules); n > 0 && rules[n-1] == id {
		return rules
	}
	return append(rules, id)
}

// branches gives each split the classes that its first branch can go on with,
// and returns for each step those of the step itself, and whether the rule can
// end there.
func (rc *ruleCompiler) branches() (next []classSet, ends []bool) {
	lex := rc.lex
	next, ends = make([]classSet, len(lex.code)), make([]bool, len(lex.code))
	words := lex.wordClasses()
	ids := make(map[classSet]int32)
	lex.needs = append(lex.needs[:0], classSet{})
	for pc := len(lex.code) - 1; pc >= 0; pc-- { // every step leads forward
		step := &lex.code[pc]
		switch step.op {
		case stepEnd:
			ends[pc] = true
		case stepClass:
			if step.clitic <= needAny || words.has(step.class) {
				next[pc].add(step.class)
			}
		default:
			next[pc], ends[pc] = next[step.x], ends[step.x]
			if step.y < 0 {
				continue
			}
			step.need = 0
			if !ends[step.x] {
				id, ok := ids[next[step.x]]
				if !ok {
					id = int32(len(lex.needs))
					lex.needs = append(lex.needs, next[step.x])
					ids[next[step.x]] = id
				}
				step.need = id
			}
			next[pc].join(&next[step.y])
			ends[pc] = ends[pc] || ends[step.y]
		}
	}
	return next, ends
}

// wordClasses is the classes of words: the others are of digits and signs,
// which never have a proclitic.
func (lex *dateLexicon) wordClasses() classSet {
	var set classSet
	for i := range lex.entries {
		set.join(&lex.entries[i].mask)
	}
	set.add(clsYearW)
	return set
}

// starts appends the steps from pc on that can take an atom, each once.
func (lex *dateLexicon) starts(to []int32, pc int32, seen []bool) []int32 {
	step := &lex.code[pc]
	switch {
	case seen[pc]:
	case step.op == stepClass:
		to = append(to, pc)
	case step.op == stepSplit:
		to = lex.starts(to, step.x, seen)
		if step.y >= 0 {
			to = lex.starts(to, step.y, seen)
		}
	}
	seen[pc] = true
	return to
}
