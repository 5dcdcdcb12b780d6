package extract

import (
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
)

// text is a document, or a piece of a long one, made ready for the recognizers:
// folded once by [arabic.Match], tokenized once. Recognizers work on tokens and
// folded words and report through span.
type text struct {
	watch
	src       string // of the whole document
	piece     piece
	ready     bool // for the stages that come
	opened    bool // brackets around numbers are left out of fold
	fold      string
	m         arabic.Map
	toks      []token
	sents     []sentence
	info      []wordInfo // one a token, after analyze
	published time.Time
	bytes     []byte   // memory that fold is made in
	memo      []uint16 // one a token: its word in the scratch's memo, see facts
	scratch   *scratch
}

// token is one token of the folded text.
type token struct {
	start, end int32 // bytes of the folded text
	sent       int32 // index of its sentence
	kind       arabic.TokenKind
	glued      bool // no space before it
}

// sentence is a half-open range of tokens.
type sentence struct{ first, last int32 }

// prepare makes the text of doc ready, as one piece.
func (t *text) prepare(doc Document) {
	t.published, t.ready = doc.Published, false
	t.prepared(doc.Text, piece{0, len(doc.Text)})
}

// prepared makes a piece of src ready, unless it is.
func (t *text) prepared(src string, p piece) {
	if t.ready && t.piece == p {
		return
	}
	t.src, t.piece, t.ready = src, p, true
	t.bytes = arabic.Match.AppendMap(t.bytes[:0], []byte(src[p.start:p.end]), &t.m)
	t.opened = openBrackets(t.bytes)
	t.fold = string(t.bytes)
	t.toks, t.sents, t.info = t.toks[:0], t.sents[:0], t.info[:0]
	if t.scratch == nil { // a text that no extractor has lent its memory
		t.scratch = &scratch{}
	}
	words := &t.scratch.words
	words.begin()
	t.memo = t.memo[:0]
	for s, e := range arabic.Sentences(t.fold) {
		if t.stopped(int32(s)) {
			return
		}
		first := int32(len(t.toks))
		prev := -1
		for k := range arabic.Tokens(t.fold[s:e]) {
			t.toks = append(t.toks, token{int32(s + k.Start), int32(s + k.End), int32(len(t.sents)), k.Kind, s+k.Start == prev})
			prev = s + k.End
			n := uint16(0)
			if k.Kind == arabic.Word {
				n = words.index(t.fold[s+k.Start : prev])
			}
			t.memo = append(t.memo, n)
		}
		t.sents = append(t.sents, sentence{first, int32(len(t.toks))})
	}
}

// word is the folded form of token i, "" outside the text.
func (t *text) word(i int) string {
	if i < 0 || i >= len(t.toks) {
		return ""
	}
	return t.fold[t.toks[i].start:t.toks[i].end]
}

// span is the original span of a folded one, with the other bracket of a pair of
// which it holds one.
func (t *text) span(start, end int32) (int, int) {
	s, e := t.m.Original(int(start), int(end))
	s, e = t.piece.start+s, t.piece.start+e
	if !t.opened {
		return s, e
	}
	switch in := t.src[s:e]; strings.Count(in, "(") - strings.Count(in, ")") {
	case -1:
		if before := strings.TrimRight(t.src[:s], " "); strings.HasSuffix(before, "(") {
			return len(before) - 1, e
		}
	case 1:
		if after := strings.TrimLeft(t.src[e:], " "); strings.HasPrefix(after, ")") {
			return s, len(t.src) - len(after) + 1
		}
	}
	return s, e
}

const kashida = "\u0640" // ARABIC TATWEEL

// kashidas is what the document has for the folded digits from start to end, and
// whether a kashida stands between them, which is then typed for a dash.
func (t *text) kashidas(start, end int32) (src string, ok bool) {
	s, e := t.span(start, end)
	if e-s == int(end-start) {
		return "", false // the fold has dropped nothing
	}
	src = strings.Trim(t.src[s:e], kashida)
	return src, strings.Contains(src, kashida)
}
