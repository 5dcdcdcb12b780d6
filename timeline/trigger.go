package timeline

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/*.tsv
var lexiconFiles embed.FS

// entry is one line of triggers.tsv or verbs.tsv.
type entry struct {
	kind  string // kind of event, "" for the verbs of verbs.tsv
	class string // verb, noun, report, light, begin, end, continue, intent, aux, state
	hint  string
	lemma string
	hamza bool // a verb that begins with hamza on alef

	settled bool // by its frame: nothing else decides its kind
	again   bool // by its frame: an event only beside a date, also as the noun of a verb
}

// tense of a form.
type tense uint8

const (
	nominal tense = iota
	past
	present
	jussive // spelled differently only after lam
)

type form struct {
	*entry
	tense tense
	dual  bool // they two: rare
	we    bool // I or we
}

// frame is an event named by several words.
type frame struct {
	words []string
	form  form
}

// lexicon is everything the data files say, ready for look-up by folded word.
type lexicon struct {
	forms  map[string][]form
	cues   map[string][]string // folded word → its classes of cues.tsv
	shapes map[string][]string // class → shapes of words, _ for any letter
	frames map[string][]frame  // by the first word
	debris []string
	family map[string]string
	label  map[string]string

	scheduled map[string]bool // kinds that are planned for a day
}

var loadLexicon = sync.OnceValue(func() *lexicon {
	l := &lexicon{forms: make(map[string][]form, 1<<14), cues: map[string][]string{}, shapes: map[string][]string{}, frames: map[string][]frame{}, family: map[string]string{}, label: map[string]string{}, scheduled: map[string]bool{}}
	for _, row := range rows("kinds", 4) {
		l.family[row[0]], l.scheduled[row[0]], l.label[row[0]] = row[1], row[2] == "day", row[3]
	}
	for _, row := range rows("triggers", 4) {
		l.add(&entry{kind: row[0], class: row[1], hint: row[2]}, strings.Fields(row[3]))
	}
	for _, row := range rows("verbs", 2) {
		l.add(&entry{class: row[0], hint: "-"}, strings.Fields(row[1]))
	}
	for _, row := range rows("cues", 2) {
		if row[0] == "debris" {
			l.debris = append(l.debris, fold(row[1]))
			continue
		}
		for _, w := range strings.Fields(row[1]) {
			if w = fold(w); strings.Contains(w, "_") {
				l.shapes[row[0]] = append(l.shapes[row[0]], w)
			} else if !l.is(row[0], w) {
				l.cues[w] = append(l.cues[w], row[0])
			}
		}
	}
	return l
})

func fold(s string) string { return arabic.Match.Fold(s) }

// rows reads an embedded data file: tab-separated, # lines left out.
func rows(name string, columns int) [][]string {
	data, err := lexiconFiles.ReadFile("lexicon/" + name + ".tsv")
	if err != nil {
		return nil // embedded at build time: cannot happen
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if f := strings.Split(line, "\t"); len(f) == columns {
			out = append(out, f)
		}
	}
	return out
}

func (l *lexicon) add(e *entry, words []string) {
	e.lemma, e.hamza = fold(words[0]), e.class != "noun" && strings.HasPrefix(words[0], alefHamza)
	if e.class == "frame" {
		e.class, e.lemma = "noun", fold(strings.Join(words, " "))
		f := frame{form: form{entry: e}}
		for _, w := range words {
			f.words = append(f.words, fold(w))
		}
		l.frames[f.words[0]] = append(l.frames[f.words[0]], f)
		return
	}
	if e.class == "noun" {
		for _, w := range words {
			l.put(fold(w), form{entry: e})
		}
		return
	}
	if e.class == "plain" {
		l.put(e.lemma, form{entry: e})
		return
	}
	if strings.HasPrefix(e.lemma, teh) && len(e.lemma) >= 8 && len(words) > 1 { // masdars of the fifth and sixth form are spelled as the past
		l.put(e.lemma, form{entry: &entry{class: "plain", lemma: e.lemma}})
	}
	pastForms(words[0], func(w string) {
		l.put(fold(w), form{e, past, w == words[0]+alef, strings.HasSuffix(w, noon+alef) && w != words[0]})
	})
	if len(words) > 1 {
		presentForms(words[1], func(w string, t tense) {
			l.put(fold(w), form{e, t, false, strings.HasPrefix(w, alefHamza) || strings.HasPrefix(w, noon)})
		})
	}
}

func (l *lexicon) put(w string, f form) {
	for _, old := range l.forms[w] {
		if old == f {
			return
		}
	}
	l.forms[w] = append(l.forms[w], f)
}

// action is what a trigger does to its event: begin, extend, end; "" for most.
func (l *lexicon) action(trigger string) string { return actionOf(l.read(trigger)) }

func actionOf(reads []reading) string {
	for _, r := range reads {
		if a, ok := strings.CutPrefix(r.hint, "act:"); ok {
			return a
		}
	}
	return ""
}

// is reports whether the folded word belongs to a class of cues.tsv.
func (l *lexicon) is(class, word string) bool { return slices.Contains(l.cues[word], class) }

// function reports words that open clauses, whatever else they may spell.
func (l *lexicon) function(word string) bool {
	return l.is("that", word) || l.is("relative", word) || l.is("sub", word) || l.is("when", word) || l.is("negative", word) || l.is("qad", word)
}
