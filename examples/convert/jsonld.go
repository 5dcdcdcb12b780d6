package main

import (
	"cmp"
	"encoding/json"
	"io"
	"strings"
)

// thing is a node of schema.org.
type thing map[string]any

// writeJSONLD writes the events as an ItemList. What is only claimed, denied or
// conditional is a Claim about an event, so that no reader takes it for fact.
func writeJSONLD(w io.Writer, t *timelineJSON) error {
	items := make([]thing, 0, len(t.Events))
	for i := range t.Events {
		e := &t.Events[i]
		var item thing
		switch e.Status {
		case "claimed", "denied", "conditional":
			item = thing{
				"@type": "Claim", "@id": "urn:hawliyat:claim:" + e.ID, "name": e.Title, "creativeWorkStatus": e.Status,
				"about": event(e), "appearance": articles(t, e),
			}
		default:
			item = event(e)
			item["subjectOf"] = articles(t, e)
		}
		items = append(items, thing{"@type": "ListItem", "position": i + 1, "item": item})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(thing{"@context": "https://schema.org", "@type": "ItemList", "inLanguage": "ar", "numberOfItems": len(items), "itemListElement": items})
}

func event(e *eventJSON) thing {
	out := thing{"@type": "Event", "@id": "urn:hawliyat:event:" + e.ID, "name": e.Title}
	if d := isoDate(e); d != "" {
		out["startDate"] = d
	}
	switch e.Status {
	case "planned":
		out["eventStatus"] = "https://schema.org/EventScheduled"
	case "cancelled":
		out["eventStatus"] = "https://schema.org/EventCancelled"
	}
	if e.Place.ID != "" {
		out["location"] = named("Place", &e.Place)
	}
	var who, about []thing
	for i := range e.Participants {
		switch p := &e.Participants[i]; p.Kind {
		case "person":
			who = append(who, named("Person", p))
		case "organization":
			who = append(who, named("Organization", p))
		case "gpe", "location", "facility":
			about = append(about, named("Place", p))
		default:
			about = append(about, named("Thing", p))
		}
	}
	if who != nil {
		out["attendee"] = who
	}
	if about != nil {
		out["about"] = about
	}
	return out
}

func named(kind string, p *entityJSON) thing {
	out := thing{"@type": kind, "name": cmp.Or(p.NameAr, p.Name)}
	if p.Name != "" && p.Name != p.NameAr {
		out["alternateName"] = p.Name
	}
	if iri := wikidata(wikidataEntity, p.ID); iri != "" {
		out["sameAs"] = iri
	}
	return out
}

func articles(t *timelineJSON, e *eventJSON) []thing {
	var out []thing
	for _, s := range t.sources(e) {
		a := thing{"@type": "NewsArticle", "identifier": s.ID, "abstract": strings.Join(s.quotes, " … ")}
		if s.Published != "" {
			a["datePublished"] = s.Published
		}
		if s.Title != "" {
			a["headline"] = s.Title
		}
		if u := webAddress(s.URL); u != "" {
			a["url"] = u
		}
		if s.Source != "" {
			a["publisher"] = thing{"@type": "Organization", "name": s.Source}
		}
		out = append(out, a)
	}
	return out
}

// isoDate is what the two ends of the interval have in common, a day, a month or
// a year: never more than is known. Years before 1 and after 9999 are left out.
func isoDate(e *eventJSON) string {
	const day, month, year = len("2006-01-02"), len("2006-01"), len("2006")
	if len(e.Earliest) != day || len(e.Latest) != day || e.Earliest < "0001" {
		return ""
	}
	for _, n := range []int{day, month, year} {
		if e.Earliest[:n] == e.Latest[:n] {
			return e.Earliest[:n]
		}
	}
	return ""
}
