package main

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/rivo/uniseg"

	"github.com/hawliyat/hawliyat/arabic"
)

// wordTable compares tokens and sentences with the segmenters of UAX #29.
func wordTable(t *texts) table {
	n := 0
	return table{title: "Words and sentences", size: len(t.folded), subjects: []subject{
		{name: "arabic.Tokens", run: func() {
			for range arabic.Tokens(t.folded) {
				n++
			}
		}},
		{name: "uax29 words", run: func() {
			for it := words.FromString(t.folded); it.Next(); {
				n++
			}
		}},
		{name: "uniseg words", run: func() {
			var word string
			for rest, state := t.folded, -1; rest != ""; n += len(word) {
				word, rest, state = uniseg.FirstWordInString(rest, state)
			}
		}},
		{name: "strings.FieldsSeq", note: "parts at spaces only", run: func() {
			for range strings.FieldsSeq(t.folded) {
				n++
			}
		}},
		{name: "floor: decode runes", run: func() { decode(t.folded) }},
		{name: "arabic.Sentences", run: func() {
			for range arabic.Sentences(t.folded) {
				n++
			}
		}},
		{name: "uniseg sentences", run: func() {
			var sentence string
			for rest, state := t.folded, -1; rest != ""; n += len(sentence) {
				sentence, rest, state = uniseg.FirstSentenceInString(rest, state)
			}
		}},
	}}
}
