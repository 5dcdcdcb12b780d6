package main

import (
	"encoding/json"
	"fmt"

	"github.com/hawliyat/hawliyat/timeline"
)

// timelineJSON is the part of schema hawliyat/timeline/v1 that the formats use.
type timelineJSON struct {
	Schema    string
	Documents []documentJSON
	Events    []eventJSON
}

type documentJSON struct{ ID, Published, Source, URL, Title string }

type eventJSON struct {
	ID, Date, Earliest, Latest, Title, Kind, Status string
	DateAr                                          string `json:"date_ar"`
	Participants                                    []entityJSON
	Place                                           entityJSON
	Mentions                                        []struct{ Doc, Quote string }
}

type entityJSON struct {
	ID, Name, Kind string
	NameAr         string `json:"name_ar"`
}

func parseTimeline(data []byte) (*timelineJSON, error) {
	var t timelineJSON
	if err := json.Unmarshal(data, &t); err != nil {
		return nil, err
	}
	if t.Schema != timeline.Schema {
		return nil, fmt.Errorf("schema %.64q, not %q", t.Schema, timeline.Schema)
	}
	return &t, nil
}

// sources are the documents that tell e, each with its quotes.
func (t *timelineJSON) sources(e *eventJSON) []sourceJSON {
	var out []sourceJSON
	at := map[string]int{}
	for _, m := range e.Mentions {
		i, ok := at[m.Doc]
		if !ok {
			i = len(out)
			at[m.Doc] = i
			out = append(out, sourceJSON{documentJSON: documentJSON{ID: m.Doc}})
		}
		out[i].quotes = append(out[i].quotes, m.Quote)
	}
	for _, d := range t.Documents {
		if i, ok := at[d.ID]; ok && out[i].Published == "" && out[i].Source == "" {
			out[i].documentJSON = d
		}
	}
	return out
}

type sourceJSON struct {
	documentJSON
	quotes []string
}
