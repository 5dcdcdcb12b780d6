// Package corpus holds five Arabic news articles with gold annotations, reads
// anyone's own folder in the same layout, and scores predictions against gold.
//
//	Documents ──▶ the embedded articles
//	Load ──────▶ Corpus: documents, gold dates and entities, gold timelines
//	Score ─────▶ Report: precision, recall and F1 by measure
//
// # Getting started
//
//   - Texts to try the library on: [Documents]; with their gold: [Seeds].
//   - To measure on texts of your own: [Load] a folder, extract each of its
//     Documents, [Score] the results. The program examples/evaluate does it, and
//     lists what was confused with what.
//
// # Layout of a folder
//
//	docs.jsonl               one object a line: id, source, url, title, dct, group
//	docs/ID.txt              the text, UTF-8
//	gold/ID.json             {id, dct, timex[], entities[]}
//	gold/timeline-GROUP.json {group, events[]}
//
// An element of timex has text, start, end, type, value, earliest, latest, mod and
// optional; one of entities text, start, end, type (PERSON, GPE, LOC, ORG, FAC,
// EVENT, NORP, MONEY, QUANTITY, PERCENT), canonical and optional. What is optional
// is neither asked for nor counted against. An event has id, date, earliest,
// latest, modality, title_ar, participants, place and mentions with doc, start,
// end and text. The dct is the date of publication; documents of one group tell
// one story and share a timeline.
//
// Offsets in the gold files are Unicode code points; Load turns them into the
// UTF-8 bytes that the library uses. A folder of bare .txt files is read as
// documents without date and gold.
//
// # Measures
//
// [Score] pairs spans one to one and counts precision, recall and F1 of dates
// (found, exact, value, days), names (exact, by kind, and how they cluster by ID),
// quantities, events and their merging. Its comment says how each is counted.
//
// # Rights
//
// The five articles belong to their outlets; SOURCES.md beside this file says
// what is known of them and what the annotations mean.
package corpus
