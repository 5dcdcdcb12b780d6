// Package arabic is a text layer for Arabic: folds with an offset map, tokens,
// sentences, numbers in words, clitics, names, transliteration. Every result
// can be traced to bytes of the caller's text.
//
//	text ──Profile──▶ folded text ──Tokens, Sentences, Numbers──▶ spans
//	                       └──────────Map.Original──────────▶ spans of the text
//
// # Getting started
//
//   - To compare or index words: [Profile.Fold] with [Search], [Match] or [Display].
//   - To find something and mark it in the original: [Profile.AppendMap] and [Map.Original].
//   - To fold a stream: [Profile.Transformer].
//   - To cut a text: [Tokens] and [Sentences].
//   - To read and write numbers: [Numbers], [ParseNumber], [Spell].
//   - To take a word apart: [Splits], or a [Splitter] with your own words.
//   - To give offsets to a program that counts UTF-16 or code points: [NewOffsets].
//   - To compare persons' names: [NameKey], [SameName], [ReadName].
//   - To write Arabic in ASCII: [Buckwalter]. To shorten a text: [Snippet].
//
// # Profiles
//
// A [Profile] is a set of folds; each Fold constant is one. Beside it, what
// Lucene's ArabicNormalizer, the functions of CAMeL Tools and ICU's folding
// filter do with the same characters ("–": nothing, (a): in arclean only):
//
//	fold                        Display Match Search  Lucene   CAMeL        ICU
//	tashkeel                            yes   yes     yes      yes          yes
//	Quranic marks, 08D3–08FF            yes   yes     –        part (a)     yes
//	superscript alef                    yes   yes     –        yes          yes
//	hamza, madda as marks       yes     yes   yes     –        lost (a)     yes
//	tatweel                             yes   yes     yes      yes (a)      –
//	أ إ آ to ا                          yes   yes     yes      yes          –
//	ٱ to ا                              yes   yes     –        yes          –
//	ؤ ئ to و ي, no ء                          yes     –        –            –
//	ى to ي                              final final   all      all          –
//	ة to ه                                    yes     yes      yes          –
//	Farsi and Urdu letters              yes   yes     –        ی to ى (a)   –
//	digits to ASCII                     yes   yes     analyzer yes (a)      yes
//	٫ ٬ ٪ and punctuation               yes   yes     –        3٫5: 3,5 (a) ، ؛ ؟
//	presentation forms          yes     yes   yes     –        yes          yes
//	  isolated marks (ﹰ)       no space                 –        space        space
//	bidi marks, ZWNJ            removed               –        a space (a)  removed
//	odd spaces                  yes     yes   yes     –        (a)          yes
//	elongation                                yes     –        –            –
//
// An alef maksura is folded at the end of a word alone, where Egyptian typing
// does not tell it from yeh; the original decides where على and علي differ. ﷽
// stays one character, and so do emoji with their joiners. [FoldCompose] knows
// the letters and marks of the Arabic script; é stays as it is composed.
//
// # Offsets
//
// All offsets are bytes, half-open. A [Map] is a list of edits, so that text
// that changes little costs little. It moves the ends of a span out to whole
// characters: a match inside the ligature ﷺ is the ligature, and ولد in
// «ولدٌ» takes in the tanwin. Marks in another order are one edit.
//
// # Tokens and sentences
//
// [Tokens] and [Sentences] follow UAX #29 but where it fails Arabic news; their
// comments list the differences. Of Unicode's test vectors 1,564 of 1,820 word
// lines come out the same, 253 but for invisible characters at the end of a
// token, which belong to none here; the other 3 are a joiner before an
// emoji. Of 502 sentence lines 493 are the same; 4 are
// quotations that hold, 5 invisible characters between two sentences. The vectors hold none of
// the cases that our rules are for.
//
// # Numbers, clitics and names
//
// A number is read whole or not at all: malformed, overflowing and over-long
// chains of number words are refused, and so are number words inside names
// (تشرين الثاني, محمد السادس). [Splits] ranks by affixes, letters and the counts of
// 185,190 words, a table that is read where it lies; function words and names
// stand in a list. [NameKey] keeps classes of consonants. Measured on files that
// are not part of the module, 2026-11-21:
//
//	go test ./arabic -run MeasureNumbers -v -numbers FILE  # 1,450 vectors of our own
//	100 % right, no silent wrong value
//	go test ./arabic -run MeasureSplits -v -splits FILE    # WikiNews, half not fitted on
//	full scheme 98.2 %, proclitics 99.6 % of 4,054 words exact
//	go test ./arabic -run MeasureNames -v -names FILE      # 291 pairs, 647 names of JRC-Names
//	SameName: recall 90.7 %, false merges 0.002 % of 208,833 pairs; NameKey: 81.8 %, 0.002 %
//
// lexicon/word_counts.bin is made from text of Wikipedia and is under CC BY-SA
// 4.0; its header says more.
//
// # Speed
//
// One core, the embedded articles, fastest round on an AMD EPYC, 2026-11-21:
//
//	go test -run '^$' -bench 'Fold|Tokens|Sentences' ./arabic
//
//	Match 1,357 MB/s; with a map 1,311; text with a mark on every letter 729,
//	with a map 463; Search 731; Display 1,367; Tokens 1,308; Sentences 736.
//	Nothing allocates.
//
// [Numbers] reads 995 MB/s of text without numbers, 183 with one in every fourth
// word; a name key takes 0.4 µs, the splits of a word 3.8, both on a loaded machine
// (-bench 'Numbers|NameKey|Splits').
//
// In one run Match folded 12.4 times as fast as the Arabic filter of bleve 2.4.4
// over the same words (109 MB/s) and 4.9 times as fast as a [strings.Replacer]
// of 38 of its pairs (274 MB/s).
//
// # Promises
//
// Each is held by tests, which TESTING.md names.
//
//  1. No panic on any bytes: those that are not UTF-8 pass through, and nothing
//     is removed right behind them.
//  2. Time and memory are linear in the text. A fold gives at most 11 bytes for
//     one (ﷺ) and 16 more; a word of over 24 letters is not split, a number of
//     over [MaxNumberWords] words not read.
//  3. There is no context here: cut a text of many megabytes where you can, or
//     fold it by [Profile.Transformer].
//  4. Offsets are as above, in any text, and on the borders of characters.
//  5. The same text gives the same bytes, in one piece or streamed.
//  6. All functions and a [Splitter] are safe for concurrent use; a transformer
//     belongs to one stream. Nothing happens at import: tables and word lists
//     are made on first use.
//  7. Folding twice is folding once.
//  8. What [Snippet] shortens keeps whole characters.
//  9. No unsafe, no cgo, no network, no processes, no files.
package arabic
