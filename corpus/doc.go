// Package corpus holds five Arabic news articles with gold annotations, reads
// anyone's own folder in the same layout, and scores predictions against gold.
//
//	Documents ──▶ the embedded articles
//	Load ──────▶ Corpus: documents, gold dates and entities, gold timelines
//	Score ─────▶ Report: precision, recall and F1 by measure
//
// # Layout of a folder
//
//	docs.jsonl               one object a line: id, source, url, title, dct, group
//	docs/ID.txt              the text, UTF-8
//	gold/ID.json             {id, dct, timex[], entities[]}
//	gold/timeline-GROUP.json {group, events[]}
//
// Offsets in the gold files are Unicode code points; Load turns them into the
// UTF-8 bytes that the library uses. A folder of bare .txt files is read as
// documents without date and gold.
//
// # Rights
//
// The five articles belong to their outlets; SOURCES.md beside this file says
// what is known of them and what the annotations mean.
package corpus
