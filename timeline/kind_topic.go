package timeline

import "github.com/hawliyat/hawliyat/arabic"

// What a text is about: so many words of a topic around a sentence, and one
// among so many words.
const (
	topicSentences = 3 // before and after
	topicWords     = 3
	topicShare     = 32
)

// about reports whether the sentences around s are full of words of a topic.
func (p *page) about(topic string, s int) bool {
	if p.topics == nil {
		p.topics = map[string][]int{}
	}
	sums, ok := p.topics[topic]
	if !ok {
		sums = p.topicSums(loadSenses().topics[topic])
		p.topics[topic] = sums
	}
	a, b := max(0, s-topicSentences), min(len(p.sents), s+topicSentences+1)
	n := sums[b] - sums[a]
	return n >= topicWords && n*topicShare >= p.sents[b-1].last-p.sents[a].first
}

// topicSums counts the words of a topic before each sentence.
func (p *page) topicSums(words map[string]bool) []int {
	sums := make([]int, len(p.sents)+1)
	for s := range p.sents {
		n := 0
		for i := p.sents[s].first; i < p.sents[s].last; i++ {
			if t := &p.toks[i]; t.kind == arabic.Word && (words[t.word] || words[bare(t.word)]) {
				n++
			}
		}
		sums[s+1] = sums[s] + n
	}
	return sums
}
