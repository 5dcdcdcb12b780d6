package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/extract"
)

// Corpus is a set of documents with what is known of them.
type Corpus struct {
	Documents []extract.Document
	Group     map[string]string      // document ID -> group of documents on one story, may be ""
	Gold      map[string]Gold        // document ID -> annotations; no entry where there are none
	Timelines map[string][]GoldEvent // group -> events
}

// Gold are the annotations of one document. Offsets are bytes.
type Gold struct {
	Dates    []GoldDate
	Entities []GoldEntity
}

// GoldDate is an annotated temporal expression.
type GoldDate struct {
	Span
	Type, Value, Earliest, Latest, Mod string
	Optional                           bool
}

// GoldEntity is an annotated name or quantity. Kind is one of extract's kinds of
// entities or quantities; Canonical is a name, or "value unit".
type GoldEntity struct {
	Span
	Kind, Canonical string
	Optional        bool
}

// Span is a half-open range of bytes and the text there.
type Span struct {
	Start, End int
	Text       string
}

// GoldEvent is an event of a gold timeline.
type GoldEvent struct {
	ID, Date, Earliest, Latest, Status, Title, Confidence string
	Participants, Place                                   []string
	Mentions                                              []GoldMention
}

// GoldMention is a clause that tells a gold event. Status is "" where it is that
// of the event.
type GoldMention struct {
	Doc string
	Span
	Status string
}

// Load reads a folder in the layout of the package documentation, or the bare
// .txt files of a folder. Errors name the file, and for docs.jsonl the line.
func Load(fsys fs.FS) (*Corpus, error) {
	c := &Corpus{Group: map[string]string{}, Gold: map[string]Gold{}, Timelines: map[string][]GoldEvent{}}
	list, err := fs.ReadFile(fsys, "docs.jsonl")
	if errors.Is(err, fs.ErrNotExist) {
		return c, c.loadBare(fsys)
	}
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	n := 0
	for line := range bytes.Lines(list) {
		n++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := c.loadDocument(fsys, line); err != nil {
			return nil, fmt.Errorf("corpus: docs.jsonl:%d: %w", n, err)
		}
	}
	return c, c.loadTimelines(fsys)
}

func (c *Corpus) loadBare(fsys fs.FS) error {
	names, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return fmt.Errorf("corpus: %w", err)
	}
	if len(names) == 0 {
		return errors.New("corpus: neither docs.jsonl nor a .txt file in the folder")
	}
	slices.Sort(names)
	for _, name := range names {
		text, err := readText(fsys, name)
		if err != nil {
			return fmt.Errorf("corpus: %w", err)
		}
		c.Documents = append(c.Documents, extract.Document{ID: strings.TrimSuffix(name, ".txt"), Text: text})
	}
	return nil
}

func readText(fsys fs.FS, name string) (string, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return "", err
	}
	if !utf8.Valid(data) {
		return "", fmt.Errorf("%s: not UTF-8", name)
	}
	return string(data), nil
}

func (c *Corpus) loadDocument(fsys fs.FS, line []byte) error {
	var d struct{ ID, Source, URL, Title, DCT, Group string }
	if err := json.Unmarshal(line, &d); err != nil {
		return err
	}
	if _, double := c.Group[d.ID]; double || d.ID == "" || !fs.ValidPath("docs/"+d.ID) {
		return fmt.Errorf("id %.64q is empty, double or no file name", d.ID)
	}
	text, err := readText(fsys, "docs/"+d.ID+".txt")
	if err != nil {
		return err
	}
	doc := extract.Document{ID: d.ID, Source: d.Source, URL: d.URL, Title: d.Title, Text: text}
	if d.DCT != "" {
		if doc.Published, err = time.Parse(time.DateOnly, d.DCT); err != nil {
			return fmt.Errorf("dct: %.64q is no date", d.DCT)
		}
	}
	c.Documents = append(c.Documents, doc)
	c.Group[d.ID] = d.Group
	return c.loadGold(fsys, doc)
}

// kinds are the annotation guidelines' types as extract names them.
func kindOf(guideline string) string {
	switch guideline {
	case "LOC":
		return string(extract.Location)
	case "ORG":
		return string(extract.Organization)
	case "FAC":
		return string(extract.Facility)
	case "NORP":
		return string(extract.Nationality)
	}
	return strings.ToLower(guideline) // PERSON, GPE, EVENT, MONEY, QUANTITY, PERCENT
}

func (c *Corpus) loadGold(fsys fs.FS, doc extract.Document) error {
	name := "gold/" + doc.ID + ".json"
	data, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var in struct {
		Timex []struct {
			Text                               string
			Start, End                         int
			Type, Value, Earliest, Latest, Mod string
			Optional                           bool
		}
		Entities []struct {
			Text, Type, Canonical string
			Start, End            int
			Optional              bool
		}
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	var g Gold
	at := runeOffsets(doc.Text)
	for _, t := range in.Timex {
		s, err := at.span(doc.Text, t.Start, t.End, t.Text)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		g.Dates = append(g.Dates, GoldDate{s, t.Type, t.Value, t.Earliest, t.Latest, t.Mod, t.Optional})
	}
	for _, e := range in.Entities {
		s, err := at.span(doc.Text, e.Start, e.End, e.Text)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		g.Entities = append(g.Entities, GoldEntity{s, kindOf(e.Type), e.Canonical, e.Optional})
	}
	c.Gold[doc.ID] = g
	return nil
}

func (c *Corpus) loadTimelines(fsys fs.FS) error {
	names, err := fs.Glob(fsys, "gold/timeline-*.json")
	if err != nil {
		return fmt.Errorf("corpus: %w", err)
	}
	texts := map[string]string{}
	for _, d := range c.Documents {
		texts[d.ID] = d.Text
	}
	for _, name := range names {
		group := strings.TrimSuffix(strings.TrimPrefix(path.Base(name), "timeline-"), ".json")
		events, err := loadTimeline(fsys, name, texts)
		if err != nil {
			return fmt.Errorf("corpus: %s: %w", name, err)
		}
		c.Timelines[group] = events
	}
	return nil
}

func loadTimeline(fsys fs.FS, name string, texts map[string]string) ([]GoldEvent, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	var in struct {
		Events []struct {
			ID, Date, Earliest, Latest, Modality, Confidence string
			TitleAr                                          string `json:"title_ar"`
			Participants, Place                              []string
			Mentions                                         []struct {
				Doc, Text, Modality string
				Start, End          int
			}
		}
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, err
	}
	at := map[string]offsets{}
	var events []GoldEvent
	for _, e := range in.Events {
		out := GoldEvent{
			ID: e.ID, Date: e.Date, Earliest: e.Earliest, Latest: e.Latest, Status: e.Modality, Title: e.TitleAr,
			Confidence: e.Confidence, Participants: e.Participants, Place: e.Place,
		}
		for _, m := range e.Mentions {
			text, ok := texts[m.Doc]
			if !ok {
				return nil, fmt.Errorf("event %s: no document %.64q", e.ID, m.Doc)
			}
			if at[m.Doc] == nil {
				at[m.Doc] = runeOffsets(text)
			}
			s, err := at[m.Doc].span(text, m.Start, m.End, m.Text)
			if err != nil {
				return nil, fmt.Errorf("event %s: %w", e.ID, err)
			}
			out.Mentions = append(out.Mentions, GoldMention{m.Doc, s, m.Modality})
		}
		events = append(events, out)
	}
	return events, nil
}

// offsets are the byte offsets of the code points of a text, and its length.
type offsets []int

func runeOffsets(s string) offsets {
	var at offsets
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

// span turns code points into bytes and checks the text there.
func (at offsets) span(text string, start, end int, want string) (Span, error) {
	if start < 0 || start >= end || end >= len(at) {
		return Span{}, fmt.Errorf("span [%d,%d) lies outside the text", start, end)
	}
	s := Span{at[start], at[end], text[at[start]:at[end]]}
	if want != "" && s.Text != want {
		return s, fmt.Errorf("span [%d,%d): %.64q, not %.64q", start, end, s.Text, want)
	}
	return s, nil
}
