package timeline

import "github.com/hawliyat/hawliyat/extract"

// A custom is told in the present with how often it returns: "which they mark
// every year since 1974". It is no event of the day of the news. The year since
// when it is kept is that of its first time.

// custom reports that u tells what returns.
func (p *page) custom(u *unit) bool {
	return u.verb != nil && u.verb.tense == present && u.status.status == Happened && p.returns(&p.clauses[u.clause])
}

// returns reports a word such as "yearly" in clause c.
func (p *page) returns(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if k := p.toks[i].date; k >= 0 && p.res.Dates[k].Type == extract.TypeSet || k < 0 && p.lex.is("recurring", p.word(i)) {
			return true
		}
	}
	return false
}
