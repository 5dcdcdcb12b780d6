package main

import (
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"

	"github.com/hawliyat/hawliyat/arabic"
)

// Names by which a mapping asks for the parts of the analysis. The analyzer is
// the three others in this order.
const (
	AnalyzerName  = "ar_news"
	TokenizerName = "ar_tokens"
	WordFilter    = "ar_word"
	FoldFilter    = "ar_fold"
)

// Bleve finds the parts of an analysis by these registrations.
func init() {
	for _, err := range []error{
		registry.RegisterTokenizer(TokenizerName, func(map[string]any, *registry.Cache) (analysis.Tokenizer, error) { return tokenizer{}, nil }),
		registry.RegisterTokenFilter(WordFilter, func(map[string]any, *registry.Cache) (analysis.TokenFilter, error) { return wordFilter{}, nil }),
		registry.RegisterTokenFilter(FoldFilter, func(map[string]any, *registry.Cache) (analysis.TokenFilter, error) { return foldFilter{}, nil }),
		registry.RegisterAnalyzer(AnalyzerName, newAnalyzer),
	} {
		if err != nil {
			panic(err) // a name taken twice in one program
		}
	}
}

func newAnalyzer(map[string]any, *registry.Cache) (analysis.Analyzer, error) {
	return &analysis.DefaultAnalyzer{Tokenizer: tokenizer{}, TokenFilters: []analysis.TokenFilter{wordFilter{}, foldFilter{}}}, nil
}

// tokenizer gives the words and numbers of the original text, whose offsets the
// highlights need: a fold before this, as a CharFilter, would shift them.
type tokenizer struct{}

// Tokenize implements analysis.Tokenizer.
func (tokenizer) Tokenize(text []byte) analysis.TokenStream {
	var out analysis.TokenStream
	for t := range arabic.Tokens(string(text)) {
		kind := analysis.AlphaNumeric
		switch t.Kind {
		case arabic.Punct, arabic.Symbol:
			continue
		case arabic.Digits:
			kind = analysis.Numeric
		}
		out = append(out, &analysis.Token{Start: t.Start, End: t.End, Term: text[t.Start:t.End], Position: len(out) + 1, Type: kind})
	}
	return out
}

// wordFilter takes what is written together with a word off it: و in وبغداد, بال
// in بالوزارة, هم in سفيرهم.
type wordFilter struct{}

// Filter implements analysis.TokenFilter.
func (wordFilter) Filter(in analysis.TokenStream) analysis.TokenStream {
	for _, t := range in {
		if t.Type == analysis.Numeric {
			continue
		}
		for s := range arabic.Splits(string(t.Term)) {
			t.Term = []byte(s.Word())
			break
		}
	}
	return in
}

// foldFilter folds the spelling of terms: marks, alefs, ta marbuta, digits.
type foldFilter struct{}

// Filter implements analysis.TokenFilter. A term that folds to nothing is left
// out.
func (foldFilter) Filter(in analysis.TokenStream) analysis.TokenStream {
	out := in[:0]
	for _, t := range in {
		if t.Term = arabic.Search.Append(nil, t.Term); len(t.Term) > 0 {
			out = append(out, t)
		}
	}
	return out
}
