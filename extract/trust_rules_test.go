package extract_test

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// ruled makes dates of lexicon/date_rules.tsv: every rule of it, with words of
// the lexicons for its classes.
type ruled struct {
	t     *testing.T
	parts map[string]string   // patterns of @ names
	words map[string][]string // of a class
	seed  string
	said  int
	out   []string // words so far; one that ends in + is joined to the next
}

// numbersOf is the classes of digits and signs: what stands at their borders.
var numbersOf = map[string]string{
	"int": "2 3 5 10 11 12 20 30 40 99 100 1 0 365", "dec": "1.5 2.5 0.5", "day": "1 2 9 10 12 13 28 29 30 31 7 20",
	"y4": "2020 2021 2022 1999 1967 2000 1850 2099 1443 1400", "y2": "98 67 05 20", "hhmm": "10:30 00:00 23:59 12:00 12:45 8:05", "hhmm4": "1030 2015 0000 2359",
	"numdate": "12/3/2021 31/12/1999 2021-02-28 1/1/2022 29.2.2020 13/12/2021 3-4-2019", "nummonth": "3/2021 12/1999 2021/05", "daymonth": "12/3 31/12 5/13",
	"years": "2019-2021 2020/2021 1998-99 1914-1918", "days": "3-5 10-12 28-30", "numspan": "3-5 2-4 10-15",
	"slash": "/", "dash": "- –", "lpar": "(", "rpar": ")", "comma": "،", "al": "الـ+", "stamp": "2021-03-05T10:30:00Z 2020-02-29T23:59",
}

func newRuled(t *testing.T) (*ruled, [][2]string) {
	r := &ruled{t: t, parts: map[string]string{}, words: map[string][]string{}}
	for class, words := range numbersOf {
		r.words[class] = strings.Fields(words)
	}
	for _, n := range []int64{1967, 1999, 2000, 2011, 2020, 1850} {
		r.words["yw"] = append(r.words["yw"], arabic.Spell(n, arabic.SpellOptions{Oblique: true}))
	}
	for _, e := range hostile.Lexicon(t, "lexicon", "words_common.tsv", "date_rules.tsv", "names_ar.tsv") {
		file, class, _ := strings.Cut(e.Name, " ")
		if !strings.HasPrefix(file, "gaz_") {
			r.words[class] = append(r.words[class], e.Words...)
		}
	}
	data, err := os.ReadFile("lexicon/date_rules.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var rules [][2]string
	for line := range strings.Lines(string(data)) {
		cols := strings.Split(strings.TrimSpace(line), "\t")
		switch {
		case line[0] == '#':
		case line[0] == '@':
			r.parts[cols[0]] = cols[2]
		default:
			rules = append(rules, [2]string{cols[0], cols[2]})
		}
	}
	return r, rules
}

// pick is a number below n, another at each call and for each seed.
func (r *ruled) pick(n int) int {
	r.said++
	h := fnv.New64a()
	fmt.Fprint(h, r.seed, r.said)
	return int(h.Sum64() >> 20 % uint64(n))
}

// cutOutside parts a pattern at the bytes that stand in no brackets: | between
// alternatives, spaces in a sequence.
func cutOutside(pattern string, at byte) (all []string) {
	depth, from := 0, 0
	for i := range len(pattern) {
		switch {
		case pattern[i] == '(':
			depth++
		case pattern[i] == ')':
			depth--
		case pattern[i] == at && depth == 0:
			all, from = append(all, pattern[from:i]), i+1
		}
	}
	return append(all, pattern[from:])
}

func (r *ruled) say(pattern string) {
	all := cutOutside(pattern, '|')
	for _, item := range cutOutside(all[r.pick(len(all))], ' ') {
		r.item(item)
	}
}

func (r *ruled) item(item string) {
	if rest, ok := strings.CutSuffix(item, "?"); ok {
		if r.pick(2) == 0 {
			return
		}
		item = rest
	}
	for mark, clitics := range map[string]string{"+": "و+", "l:": "ل+", "b:": "ب+", "~": "و+ ب+ ل+ ف+ ك+"} {
		if rest, ok := strings.CutPrefix(item, mark); ok {
			item = rest
			if c := strings.Fields(clitics); mark != "~" || r.pick(2) == 0 {
				r.out = append(r.out, c[r.pick(len(c))])
			}
		}
	}
	switch {
	case item[0] == '(':
		r.say(item[1 : len(item)-1])
	case item[0] == '@':
		if r.parts[item] == "" {
			r.t.Fatalf("no part %s", item)
		}
		r.say(r.parts[item])
	default:
		r.word(item)
	}
}

// word adds a word of a class: which one changes little when the class grows.
func (r *ruled) word(class string) {
	words := r.words[class]
	if len(words) == 0 {
		r.t.Fatalf("no words of %s", class)
	}
	r.said++
	r.out = append(r.out, slices.MaxFunc(words, func(a, b string) int {
		h, g := fnv.New64a(), fnv.New64a()
		fmt.Fprint(h, a, r.seed, r.said)
		fmt.Fprint(g, b, r.seed, r.said)
		return cmp.Compare(h.Sum64()*0x9E3779B97F4A7C15, g.Sum64()*0x9E3779B97F4A7C15)
	}))
}

// settings are what stands around a date.
var settings = [...]string{
	"%s", "وصل الوفد %s إلى المدينة.", "سيصل الوفد %s.", "يصل الوفد %s بعد غياب", "(%s)", "%s: أعلن المصرف", "وكان قد غادر %s ثم عاد",
	"في %s قال إن الأمر انتهى", "ولد %s ومات %s", "اعتبارا من %s وحتى إشعار آخر", "في 12 مارس 2020 افتتح المتحف. و%s أغلق", "قبل %s أو بعده",
	"عمره %s", "%s 15 شخصا", "15 %s", "منذ %s لم يعد", "حتى %s", "من %s إلى %s", "بين %s و%s", "خلال %s", "مرتين %s", "قرار رقم %s", "لن يعود قبل %s",
	"سافر عام 1999.\nوعاد %s", "«%s»", "عقد %s اجتماعا، وفي %s آخر", "لم يسافر %s", "صباح %s", "مساء %s", "%s/مارس", "%s المقبل", "%s الماضي",
	"كان ذلك %s. وبعد ذلك بأسبوعين عاد، وفي اليوم نفسه توفي %s.", "اندلعت %s.\nوفي %s سقطت المدينة، وبعدها بعام انتهت", "%s ثم %s ثم %s", "أعلن %s أنه سيسافر %s وأنه عاد %s",
	"قال %s: \"سنعود %s\". وأضاف: \"التقينا %s\"", "ولد %s، وتخرج بعد 20 عاما، وتوفي %s", "%s (%s)", "%s - %s", "%s و%s", "%s، %s",
}

// TestApprovedRules holds what is found where the dates of every rule stand in every
// setting.
func TestApprovedRules(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{DatesOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	g, rules := newRuled(t)
	d := hostile.NewDigests()
	for _, rule := range rules {
		var b strings.Builder
		texts, found, itself := 0, 0, 0
		for i := range 5 * len(settings) {
			g.seed, g.said, g.out = fmt.Sprint(rule[0], i), 0, g.out[:0]
			g.say(rule[1])
			first := strings.Join(g.out, " ")
			g.out = g.out[:0]
			g.say(rules[g.pick(len(rules))][1])
			text := strings.Replace(settings[i%len(settings)], "%s", first, 1)
			text = strings.ReplaceAll(strings.ReplaceAll(text, "%s", strings.Join(g.out, " ")), "+ ", "")
			doc := extract.Document{Text: text}
			doc.Published, _ = time.Parse(time.DateOnly, someDays[(i+i/len(settings))%len(someDays)])
			r, err := x.Extract(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			record(&b, text, r)
			for _, v := range r.Dates {
				fmt.Fprintf(&b, "  %s\n", v.Value.EDTF())
				if v.Rule == rule[0] {
					itself++
				}
			}
			texts, found = texts+1, found+len(r.Dates)
		}
		d.Add(rule[0], b.String(), texts, found, itself)
		if itself == 0 {
			t.Logf("%s is the rule of no date", rule[0])
		}
	}
	d.Approved(t, "rules.txt", *update)
}
