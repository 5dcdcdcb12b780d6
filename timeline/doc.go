// Package timeline merges what several documents tell into one timeline of
// events, with every source, conflict and doubt.
//
//	document, extract.Result ──Mentions──▶ mentions ──AddDocument, Union──▶ Set
//	Set ──Build──▶ Timeline: events, ambiguous mentions, undated mentions
//	Timeline ──WriteText, WriteJSON, WriteHTML, WriteSVG, WriteMarkdown, WriteICS, WriteCSV──▶
//
// # Getting started
//
// For each document call [extract.Extract] and [Mentions] and give both to
// [Set.AddDocument]; then [Build] the timeline and write it.
//
//   - For people: [Timeline.WriteText], [Timeline.WriteHTML], [Timeline.WriteMarkdown];
//     one picture: [Timeline.WriteSVG].
//   - For programs: [Timeline.WriteJSON], [Timeline.WriteCSV]; for calendars
//     [Timeline.WriteICS].
//   - On several machines: ship sets by [Set.MarshalBinary], join them by
//     [Set.Union], build once.
//   - To see why mentions are one event: Explain of [Options], then Merges of each
//     [Event].
//
// # Offsets
//
// Start and End of a mention are half-open UTF-8 bytes of its document's text.
// Unit of [Timeline] has JSON and CSV count UTF-16 or code points.
//
// # Merge
//
// A [Set] only grows, and is keyed by the hash of each document's and mention's
// content. Union is commutative, associative and idempotent, and a [Timeline] is
// a pure function of a Set: any order and any tree of unions gives the same
// bytes. The ID of an event is the smallest ID of its mentions; a mention's ID
// never changes.
//
// No mention is ever dropped: each of the Set is in exactly one event, or
// ambiguous (its date is coarse and fits several events), or undated. Its quote
// is its document's text at its span, in bytes.
//
// # Doubt
//
// A mention has a [Status]: happened, planned, denied, claimed, conditional or
// cancelled. A plan and its fulfilment are one event, and the writers show the
// history; an announcement and the thing announced are two. Where sources
// exclude each other the event has a [Conflict] that names who says what; a date
// that lies inside another is no conflict, it narrows. A later figure of the same
// source is marked as its update.
//
// # Output
//
// Every writer gives the same bytes for the same Timeline and reads no clock:
// what is written as made at, and as DTSTAMP of the calendar, is the Stamp of
// [Options]. Text, HTML, SVG and Markdown are for people: dates in Arabic words
// with both names of the month, right to left. JSON (schema hawliyat/timeline/v1)
// is for programs and alone keeps every character of a quote; the other formats
// leave out control characters and those that reorder text.
//
// Documents may come from anywhere. All text is escaped by the rules of the
// format: in HTML and SVG by html/template under a content security policy that
// allows no script and no request, in CSV against formulas, in iCalendar and
// Markdown against further properties and markup. The tests read each format
// back, and let a browser load a page of hostile documents.
//
// # Promises
//
// Each is held by tests, which TESTING.md names.
//
//  1. No panic on any text, result or encoded set.
//  2. Time and memory are linear in the mentions: each is compared with a bounded
//     number of others, MaxCompared of [Options], and nothing is dropped by it.
//     Reading an encoded Set takes memory linear in its length, whoever wrote it.
//  3. A cancelled context ends [Build] within 256 comparisons.
//  4. The quote of a mention is its document's text at its span.
//  5. The same Set gives the same bytes in every format, on any number of
//     processors and by any order of documents.
//  6. A Timeline may be read and written by several goroutines at once; a Set must
//     not be changed while another goroutine uses it. Nothing happens at import.
//  7. Union is commutative, associative and idempotent; no mention is lost.
//  8. What is written is safe for hostile text.
//  9. No unsafe, no cgo, no network, no processes, no files.
package timeline
