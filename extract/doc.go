// Package extract finds dates, names and quantities in Arabic news texts and
// says what they mean: a date its TIMEX3 value and its days, a name its kind and
// an ID, an amount its number and unit.
//
//	Document{Published, Text} ──Extract──▶ Result{Dates, Entities, Quantities}
//	[]Result ──Link──▶ one ID for one referent in all of them
//	Result ──AppendJSON──▶ schema hawliyat/extract/v1
//
// # Getting started
//
//   - One document: [Extract]. It needs the date of publication to resolve
//     "yesterday" and "last Tuesday"; [InferPublished] reads it off the text.
//   - Many documents: [New] once, then [Extractor.Batch], which keeps their order,
//     or [Extractor.Extract] from goroutines of your own; [Extractor.ExtractInto]
//     reuses memory.
//   - Names that must hold across documents: [Link] the results. Package timeline
//     does it by itself.
//   - Names and words of your own: [Options] Dictionaries and Lexicon.
//   - JSON for another program: [Result.AppendJSON]; in its unit of offsets,
//     [Result.AppendJSONOffsets].
//
// # Offsets
//
// Start and End are half-open UTF-8 byte offsets into Document.Text, on
// characters: text[Start:End] is the surface form, and equal to Text of the
// finding. The extent leaves out the proclitics و ف ب ل ك, prepositions and
// titles. [github.com/hawliyat/hawliyat/arabic.Offsets] converts to UTF-16 and
// code points.
//
// # Dates
//
// Pattern rules (lexicon/date_rules.tsv) over classes of words give a value that
// may be incomplete; a resolver completes it by the date of publication, the
// neighbouring dates, the weekday, and the direction that verbs and words such
// as المقبل show. Gregorian dates have the month names of all Arab regions;
// Hijri dates follow the Umm al-Qura calendar, and Persian ones the solar
// calendar. Feasts and observances are dates too.
//
// A [Date] is a mention of a [Value]. Value, Earliest and Latest are those of the
// expression itself; a preposition (since, until) is the Bound. Earliest and
// Latest are days, both included: a month is its first and its last day. What
// stays ambiguous keeps its Alternatives with their weights, what can't be
// resolved its Reason.
//
// # Names
//
// A gazetteer, rules for titles and for the heads of institutions, the grammar
// of personal names and a small statistical model each propose names; scores
// decide between them. Every [Entity] names the Rule that won; with
// Options.Explain it lists in Evidence all that spoke for it. Name is the
// English name that a source states, and is empty where none does: nothing is
// romanized by guess. IDs that begin with Q are Wikidata's, the others are made
// from the name and hold within the document until [Link].
//
// # Scores
//
// Scores are between 0 and 1. Those of entities are calibrated: of findings
// scored 0.9 about nine in ten are right (docs/calibration.svg); what Evidence
// quotes is the weight before. Those of dates and quantities order findings of
// one kind, no more. Options.MinScore cuts what is only possible.
//
// # Promises
//
// Each is held by tests, which TESTING.md names.
//
//  1. No panic on any bytes. Text that is not UTF-8 is no error.
//  2. Time and memory are linear in the text. Options.MaxInput and MaxSpans bound
//     them, safe where they are zero; more is a [LimitError], never a cut result.
//  3. A cancelled context is seen within 4 KiB of the text; the result is empty.
//  4. Spans are as above, in any text.
//  5. The same input, options and version give the same bytes, on any number of
//     processors and in any order of documents.
//  6. An [Extractor] is safe for concurrent use; nothing happens at import, no
//     goroutine is left.
//  7. [Link] gives the same IDs in any order of results and drops none.
//  8. JSON is valid, an error where the text is not UTF-8, and reading it back
//     gives the same bytes.
//  9. No unsafe, no cgo, no network, no processes, no file but those of the
//     options.
//
// # Limits
//
// The language is that of news in standard Arabic; a few words of dialects are
// known. Names that no list, rule or context gives away are missed, most of all
// in headlines. Not found: dates in letters as numerals, pronouns; of times
// relative to events ("two days after the election") only the length is. A text
// of over 64 KiB is read in pieces that end where a paragraph or else a sentence
// ends: a short form of a name that stands in full in another piece alone is
// found by itself or not at all.
package extract
