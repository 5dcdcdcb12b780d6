package ner

import (
	"strconv"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

// TestMemoSaysWhatFeaturesSay: scores by way of the memo are the sums over the
// features that training sees, also after the memo was emptied.
func TestMemoSaysWhatFeaturesSay(t *testing.T) {
	m, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	text := arabic.Match.Fold("أعلنت وزارة الطاقة في عمان أمس أن شركة النقل الوطنية وقعت مع سالم بن حمد اتفاقا قيمته 30 مليون ريال (NATO) ، وللشركة فرع بالدوحة .")
	var sentence []Token
	for k := range arabic.Tokens(text) {
		sentence = append(sentence, Token{text[k.Start:k.End], k.Kind})
	}
	tagger := m.NewTagger()
	for round := range 3 {
		tagger.scores, tagger.ballots = tagger.scores[:0], tagger.ballots[:0]
		tagger.emit(sentence)
		for i, features := range m.Features(sentence) {
			var want sums
			for _, h := range features {
				at, ok := m.find(h)
				for l := 0; ok && l < Labels; l++ {
					want[l] += int16(int8(m.features[int(at)+l]))
				}
			}
			if got := tagger.window(i); got != want {
				t.Fatalf("round %d, %s: %v, want %v", round, sentence[i].Word, got, want)
			}
		}
		for i := range memoWords { // crowd the memo
			tagger.memo.room(m, 1)
			tagger.memo.index(m, Token{"كلمة" + strconv.Itoa(i+round), arabic.Word})
		}
	}
	if n := len(tagger.memo.words); n > memoWords {
		t.Errorf("%d words in the memo", n)
	}
}
