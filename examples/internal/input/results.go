package input

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"github.com/hawliyat/hawliyat/extract"
)

// Results are the results that annotate wrote to a file, by document.
type Results struct {
	name  string
	lines map[string]resultLine
}

type resultLine struct {
	number int
	json   []byte
}

// ReadResults reads a file with one result a line, and one a document at most.
func ReadResults(name string) (Results, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return Results{}, err
	}
	r := Results{name, map[string]resultLine{}}
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var id struct{ ID string }
		err := json.Unmarshal(line, &id)
		if _, seen := r.lines[id.ID]; err == nil && seen {
			err = fmt.Errorf("a second result for %.64q", id.ID)
		}
		if err != nil {
			return Results{}, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		r.lines[id.ID] = resultLine{n, line}
	}
	return r, nil
}

// Of returns the result of doc, its offsets as bytes whatever unit the file has;
// ok is false where it has none.
func (r Results) Of(doc extract.Document) (out extract.Result, ok bool, err error) {
	line, ok := r.lines[doc.ID]
	if !ok {
		return out, false, nil
	}
	if err := out.UnmarshalJSONOffsets(line.json, doc.Text); err != nil {
		return out, true, fmt.Errorf("%s:%d: %w", r.name, line.number, err)
	}
	return out, true, nil
}

// Stray is an error for the first result of a document that is not among docs.
func (r Results) Stray(docs []extract.Document) error {
	known := map[string]bool{}
	for _, d := range docs {
		known[d.ID] = true
	}
	stray, first := "", resultLine{}
	for id, line := range r.lines {
		if !known[id] && (first.number == 0 || line.number < first.number) {
			stray, first = id, line
		}
	}
	if first.number == 0 {
		return nil
	}
	return fmt.Errorf("%s:%d: no document %.64q in the folder", r.name, first.number, stray)
}
