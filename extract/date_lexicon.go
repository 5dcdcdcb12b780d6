package extract

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/date_rules.tsv lexicon/dayparts.tsv lexicon/deictic.tsv lexicon/feasts.tsv lexicon/months.tsv
//go:embed lexicon/numerals.tsv lexicon/particles.tsv lexicon/parts.tsv lexicon/sets.tsv lexicon/units.tsv
//go:embed lexicon/weekdays.tsv lexicon/zones.tsv lexicon/date_context.tsv
var dateData embed.FS

// dateLexicons are the files of words that dates are made of, in the order in
// which they are read; date_rules.tsv comes last.
var dateLexicons = [...]string{
	"dayparts.tsv", "deictic.tsv", "feasts.tsv", "months.tsv", "numerals.tsv", "particles.tsv", "parts.tsv",
	"sets.tsv", "units.tsv", "weekdays.tsv", "zones.tsv", "date_context.tsv",
}

// reading is one class that a word or phrase has, with its value there.
type reading struct {
	class dateClass
	num   int32  // the value as a number
	str   string // the value as it stands in the file
}

// readings are the classes of one word or phrase.
type readings struct {
	mask classSet
	list []reading
}

// vocab says what is known of one folded word.
type vocab struct {
	entry int32 // its readings, 0: none of its own
	more  bool  // a phrase of the lexicon begins with it
}

// dateLexicon holds the words, phrases and rules of dates. It is immutable
// after it is read.
type dateLexicon struct {
	names   []string // of classes
	classes map[string]dateClass
	cues    tenseCues
	ids     map[string]int32 // folded word -> index in words
	words   []vocab
	phrases map[[2]int32]int32 // (node, word) -> node; nodes count after words
	nodes   []int32            // node -> its readings, 0: none
	entries []readings
	rules   []dateRule
	code    []ruleStep
	first   [maxClasses]firstRules
	start   classSet
	needs   []classSet // what branches of splits can go on with
	pool    sync.Pool  // of *dateMatcher
}

// defaultDateLexicon is the embedded lexicon, read on first use. Its files are
// tested, so that an error means a broken build.
var defaultDateLexicon = sync.OnceValue(func() *dateLexicon {
	lex, err := readDateLexicon(nil)
	if err != nil {
		panic(err)
	}
	return lex
})

// readDateLexicon reads the embedded files and then those of user, which may
// add to any of them.
func readDateLexicon(user fs.FS) (*dateLexicon, error) {
	lex := newDateLexicon()
	rules := newRuleCompiler(lex)
	for i, fsys := range []fs.FS{dateData, user} {
		if fsys == nil {
			continue
		}
		for _, name := range dateLexicons {
			if err := eachLine(fsys, "lexicon/"+name, i == 1, lex.line); err != nil {
				return nil, err
			}
		}
		if err := rules.readFile(fsys, "lexicon/date_rules.tsv", i == 1); err != nil {
			return nil, err
		}
	}
	rules.finish()
	lex.cues = lex.tenseCues()
	return lex, nil
}

func newDateLexicon() *dateLexicon {
	lex := &dateLexicon{
		classes: make(map[string]dateClass, maxClasses),
		ids:     make(map[string]int32, 1500),
		words:   make([]vocab, 1, 1500),
		phrases: make(map[[2]int32]int32, 800),
		nodes:   make([]int32, 0, 800),
		entries: make([]readings, 1, 1500),
	}
	for c, name := range classNames {
		lex.classes[name] = dateClass(c)
		lex.names = append(lex.names, name)
	}
	return lex
}

// class returns the class of a name, making it where it is new.
func (lex *dateLexicon) class(name string) (dateClass, bool) {
	if c, ok := lex.classes[name]; ok {
		return c, true
	}
	if len(lex.names) == maxClasses {
		return 0, false
	}
	c := dateClass(len(lex.names))
	lex.classes[name] = c
	lex.names = append(lex.names, name)
	return c, true
}

// lineError is an error in a line of a data file.
func lineError(file string, line int, format string, a ...any) error {
	return fmt.Errorf("extract: %s:%d: %w", file, line, fmt.Errorf(format, a...))
}

// eachLine calls read with every line of a data file that is neither empty nor a
// comment, and names the line in its error. Only that user data lacks a file is
// no error; that it cannot be read is one.
func eachLine(fsys fs.FS, name string, optional bool, read func(line string) error) error {
	data, err := fs.ReadFile(fsys, name)
	if optional && errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := read(line); err != nil {
			return lineError(name, n, "%w", err)
		}
	}
	return nil
}

// line reads one line of a file of words.
func (lex *dateLexicon) line(line string) error {
	class, rest, ok1 := strings.Cut(line, "\t")
	value, phrase, ok2 := strings.Cut(rest, "\t")
	if !ok1 || !ok2 || class == "" || phrase == "" || strings.Contains(phrase, "\t") {
		return fmt.Errorf("want class, value and word, got %.64q", line)
	}
	c, ok := lex.class(class)
	if !ok {
		return fmt.Errorf("more than %d classes", maxClasses)
	}
	if _, err := strconv.Atoi(value); err != nil && numbered(c) {
		return fmt.Errorf("want a number, got %.64q", value)
	}
	if !lex.add(c, value, phrase) {
		return fmt.Errorf("duplicate key %.64q", phrase)
	}
	return nil
}

// numbered reports whether the values of a class are numbers.
func numbered(c dateClass) bool {
	switch c {
	case clsMonth, clsWeakMonth, clsLibyaMonth, clsHijriMonth, clsWeakHijri, clsSolarMonth, clsWeakSolar,
		clsWeekday, clsWeekdayBare, clsDeictic, clsDeicNight, clsCard, clsOrd, clsOrdi, clsDecade, clsAMPM:
		return true
	}
	return false
}

// add gives a word or phrase a class; false when it has that class already.
func (lex *dateLexicon) add(c dateClass, value, phrase string) bool {
	var folded [8]string
	parts := folded[:0]
	for w := range strings.FieldsSeq(arabic.Match.Fold(phrase)) {
		parts = append(parts, w)
	}
	if len(parts) == 0 {
		return false
	}
	at := lex.wordID(parts[0])
	slot := &lex.words[at].entry
	if len(parts) > 1 {
		lex.words[at].more = true
		node := -at // words as first nodes are negative, inner nodes from 1
		for _, w := range parts[1:] {
			key := [2]int32{node, lex.wordID(w)}
			next, ok := lex.phrases[key]
			if !ok {
				lex.nodes = append(lex.nodes, 0)
				next = int32(len(lex.nodes))
				lex.phrases[key] = next
			}
			node = next
		}
		slot = &lex.nodes[node-1]
	}
	if *slot == 0 {
		lex.entries = append(lex.entries, readings{})
		*slot = int32(len(lex.entries) - 1)
	}
	e := &lex.entries[*slot]
	if e.mask.has(c) {
		return false
	}
	e.mask.add(c)
	num, err := strconv.Atoi(value)
	if err != nil {
		num = 0
	}
	e.list = append(e.list, reading{c, int32(num), value})
	return true
}

func (lex *dateLexicon) wordID(w string) int32 {
	id, ok := lex.ids[w]
	if !ok {
		id = int32(len(lex.words))
		lex.words = append(lex.words, vocab{})
		lex.ids[w] = id
	}
	return id
}

// get returns the reading of an entry in a class.
func (lex *dateLexicon) get(entry int32, c dateClass) (reading, bool) {
	for _, r := range lex.entries[entry].list {
		if r.class == c {
			return r, true
		}
	}
	return reading{}, false
}
