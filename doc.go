// Package hawliyat turns Arabic news texts into one dated, cited timeline.
//
// Hawliyat (حوليات) are annals: events written down under their years. The work
// is done by four packages, each usable on its own; this one only says where
// they are.
//
//	text ──arabic──▶ folded text + offset map, tokens, sentences, numbers
//	     ──extract─▶ dates, entities, quantities: spans in the original text
//	     ──timeline▶ mentions of events ──union──▶ events, conflicts, doubts
//	     corpus      five articles with gold annotations, and the scorers
//
// # Getting started
//
//	var set timeline.Set
//	for _, doc := range docs { // []extract.Document: ID, Published, Text
//		r, err := extract.Extract(doc)
//		if err != nil {
//			return err
//		}
//		set.AddDocument(doc, timeline.Mentions(doc, r)...)
//	}
//	t, err := timeline.Build(ctx, &set, timeline.Options{})
//	if err != nil {
//		return err
//	}
//	return t.WriteHTML(w)
//
// For one document start with [github.com/hawliyat/hawliyat/extract], for several
// with [github.com/hawliyat/hawliyat/timeline], for search and matching with
// [github.com/hawliyat/hawliyat/arabic], and to measure any of them on texts of
// your own with [github.com/hawliyat/hawliyat/corpus]. The programs under
// examples do the same from the command line and inside other tools.
//
// # What holds everywhere
//
//   - Offsets are half-open UTF-8 bytes into the caller's text, on characters.
//   - The same input gives the same bytes, in any order of documents.
//   - Every finding names the rule that gave it; what is ambiguous stays so.
//   - Everything is embedded: no network, no cgo, no files, no work at import.
//   - Time and memory are linear in the text; no bytes make it panic.
package hawliyat
