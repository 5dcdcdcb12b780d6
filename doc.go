// Package hawliyat turns Arabic news texts into one dated, cited timeline.
//
// The work is done by four packages, each usable on its own:
//
//	text ──arabic──▶ folded text + offset map, tokens, sentences, numbers
//	     ──extract─▶ dates, entities, quantities: spans in the original text
//	     ──timeline▶ mentions of events ──union──▶ events, conflicts, doubts
//	     corpus      five articles with gold annotations, and the scorers
//
// Start with package extract for one document, with package timeline for
// several, with package arabic for search and matching, and with package
// corpus to measure any of them.
package hawliyat
