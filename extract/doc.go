// Package extract finds dates, entities and quantities in Arabic news texts.
//
//	Document ──fold, tokens──▶ dates ──▶ quantities ──▶ entities ──▶ Result
//	     patterns of words, then a value by context   lists, rules, a small model
//	Results of many documents ──Link──▶ the same names under the same IDs
//
// # Getting started
//
//   - To annotate a text: [Extract], or [New] and [Extractor.Extract] for many.
//   - To annotate in a loop with few allocations: [Extractor.ExtractInto].
//   - To give names the same ID across documents: [Link].
//   - To write and read results: [Result.AppendJSON], [Result.UnmarshalJSON].
//   - To teach it names or words of dates: Dictionaries and Lexicon of [Options].
//   - To date a text that states no date of publication: [InferPublished].
//
// # Spans
//
// Start and End are bytes of [Document].Text, half-open, on the borders of
// characters: Text[Start:End] is the surface form, and stands in Text of each
// result too. Titles, prepositions and approximators stay outside.
//
// # Dates
//
// A [Date] is a mention of a [Value], which is TIMEX3 in writing and has the
// first and last day that it can mean. Relative dates are resolved against
// [Document].Published, the dates around them and the verb; without Published
// they stay unresolved, and Reason says why. What stays ambiguous has
// Alternatives. Gregorian, Hijri and solar Hijri dates are understood; a day that
// does not exist gets no value.
//
// # Entities and quantities
//
// An [Entity] has a kind, its name in Arabic, and its name in English and ID
// where a source gives them, never a guess. An ID without a source is local to
// the document until [Link]. A [Quantity] has a decimal value and a unit.
// Scores are between 0 and 1; each result names the rule that gave it.
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
//  8. JSON is valid for any text, and reading it back gives the same bytes.
//  9. No unsafe, no cgo, no network, no processes, no file but those of the
//     options.
//
// # Limits
//
// Names that no list, rule or context gives away are missed, most of all in
// headlines. Dates are read in Modern Standard Arabic; a few words of dialects
// are known. Phone numbers and results of matches are no dates.
package extract
