package extract

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// A DictionaryError says which line of a dictionary is wrong and why.
type DictionaryError struct {
	File   string // path in Options.Dictionaries
	Line   int    // from 1
	Reason string
}

// Error returns "extract: FILE:LINE: REASON".
func (e *DictionaryError) Error() string {
	return fmt.Sprintf("extract: %s:%d: %s", e.File, e.Line, e.Reason)
}

// Limits of a dictionary.
const (
	maxDictionaryLine   = 1 << 16 // bytes of a line
	maxDictionaryErrors = 20      // after so many errors no more are looked for
)

// kindNone is the kind of phrases that are no names.
const kindNone = "none"

// dictionaryEntry is a line of a dictionary.
type dictionaryEntry struct {
	Kind    string   `json:"kind"`
	Name    string   `json:"name"`
	ID      string   `json:"id"`
	Country string   `json:"country"`
	Forms   []string `json:"forms"`
}

// dictionary reads dictionaries into one layer.
type dictionary struct {
	b     *gazBuilder
	known map[gazName]*gazEntry // embedded entries
	seen  map[string]string     // folded form and kind -> name
	errs  []error
}

type gazName struct {
	kind Kind
	name string
}

// newGazetteer returns the embedded lists with the dictionaries of fsys, if
// any, over them.
func newGazetteer(fsys fs.FS) (*gazetteer, error) {
	embedded := embeddedGazetteer()
	if fsys == nil {
		return &gazetteer{layers: []*gazLayer{embedded}}, nil
	}
	d := dictionary{b: newGazBuilder(ruleDictionary), known: map[gazName]*gazEntry{}, seen: map[string]string{}}
	d.b.aliases(gazAliases)
	d.b.contexts(gazContexts)
	for i := range embedded.entries {
		e := &embedded.entries[i]
		d.known[gazName{e.kind, e.name}] = e
	}
	err := fs.WalkDir(fsys, ".", func(file string, entry fs.DirEntry, err error) error {
		if ext := path.Ext(file); err != nil || entry.IsDir() || ext != ".tsv" && ext != ".jsonl" {
			return err
		}
		return d.read(fsys, file)
	})
	if err = errors.Join(append(d.errs, err)...); err != nil {
		return nil, err
	}
	d.b.l.base = int32(len(embedded.entries))
	return &gazetteer{layers: []*gazLayer{d.b.layer(), embedded}}, nil
}

// read reads one file. What is wrong in a line is noted in d.errs; the error
// is that of the file system.
func (d *dictionary) read(fsys fs.FS, file string) error {
	f, err := fsys.Open(file)
	if err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	defer f.Close()
	parse := parseTSV
	if path.Ext(file) == ".jsonl" {
		parse = parseJSONL
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, maxDictionaryLine)
	n := 1
	for ; lines.Scan() && len(d.errs) < maxDictionaryErrors; n++ {
		line := strings.TrimPrefix(strings.TrimSuffix(lines.Text(), "\r"), "\uFEFF") // BYTE ORDER MARK
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		e, err := parse(line)
		if err == nil {
			err = d.add(e)
		}
		if err != nil {
			d.errs = append(d.errs, &DictionaryError{file, n, err.Error()})
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		d.errs = append(d.errs, &DictionaryError{file, n, fmt.Sprintf("line longer than %d bytes", maxDictionaryLine)})
	} else if err != nil {
		return fmt.Errorf("extract: %s: %w", file, err)
	}
	return nil
}

// parseTSV reads kind, name, id, country and forms with | between them.
func parseTSV(line string) (e dictionaryEntry, err error) {
	f := strings.Split(line, "\t")
	if len(f) != 5 {
		return e, fmt.Errorf("%d columns, want 5: kind, name, id, country, forms", len(f))
	}
	return dictionaryEntry{f[0], f[1], f[2], f[3], strings.Split(f[4], "|")}, nil
}

func parseJSONL(line string) (e dictionaryEntry, err error) {
	dec := json.NewDecoder(strings.NewReader(line))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&e); err != nil {
		return e, err
	}
	if dec.More() {
		return e, errors.New("more than one JSON value")
	}
	return e, nil
}

// add checks an entry and enters it.
func (d *dictionary) add(e dictionaryEntry) error {
	kind := Kind(e.Kind)
	switch {
	case e.Kind == kindNone:
		kind = ""
	case !kind.valid():
		return fmt.Errorf("unknown kind %q", clip(e.Kind))
	}
	if e.Country != "" && countryIndex(e.Country) == 0 {
		return fmt.Errorf("country %q is no ISO 3166-1 code of two letters", clip(e.Country))
	}
	for _, form := range e.Forms {
		if err := d.check(e, form); err != nil {
			return err
		}
	}
	if len(e.Forms) == 0 {
		return errors.New("no forms")
	}
	g := gazEntry{kind: kind, name: e.Name, nameAr: bareForm(e.Forms[0]), id: e.ID, in: e.Country}
	if k := d.known[gazName{kind, e.Name}]; k != nil && kind != "" {
		g.nameAr, g.id, g.in = k.nameAr, cmp.Or(e.ID, k.id), cmp.Or(e.Country, k.in)
	}
	d.b.entry(g, arabic.Match.Fold(strings.Join(e.Forms, "|")))
	return nil
}

// check checks one form.
func (d *dictionary) check(e dictionaryEntry, form string) error {
	lead := d.b.tokenize(arabic.Match.Fold(form))
	key := e.Kind + "\t" + strings.Join(d.b.toks, " ")
	other, dup := d.seen[key]
	switch {
	case !utf8.ValidString(form):
		return fmt.Errorf("form %q is not UTF-8", clip(form))
	case strings.ContainsAny(form, "|\t\n"):
		return fmt.Errorf("form %q holds a separator", clip(form))
	case len(d.b.toks) <= int(lead):
		return fmt.Errorf("form %q has no word", clip(form))
	case len(d.b.toks) > maxFormWords:
		return fmt.Errorf("form %q has more than %d words", clip(form), maxFormWords)
	case dup && other != e.Name:
		return fmt.Errorf("form %q is already that of %q", clip(form), clip(other))
	}
	d.seen[key] = e.Name
	return nil
}

// bareForm is a form without its marks and the words before it.
func bareForm(form string) string {
	form = strings.TrimRight(form, formMarks)
	if i := strings.Index(form, ") "); i >= 0 {
		form = form[i+2:]
	}
	return form
}

// valid reports whether k is one of the kinds.
func (k Kind) valid() bool {
	switch k {
	case Person, GPE, Location, Organization, Facility, EventName, Nationality:
		return true
	}
	return false
}

// clip shortens what an error message quotes.
func clip(s string) string {
	const most = 64
	if len(s) <= most {
		return s
	}
	for n := most; ; n-- {
		if utf8.RuneStart(s[n]) {
			return s[:n] + "…"
		}
	}
}
