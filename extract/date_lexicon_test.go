package extract_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

func lexicon(file, data string) fstest.MapFS {
	return fstest.MapFS{"lexicon/" + file: {Data: []byte(data)}}
}

func TestUserLexiconErrors(t *testing.T) {
	for _, c := range []struct{ file, data, want string }{
		{"months.tsv", "# mine\nmonth\t3\tمارس\nmonth\t3\tمارس\n", `extract: lexicon/months.tsv:3: duplicate key "مارس"`},
		{"months.tsv", "month\t4\tنيسان\n", `extract: lexicon/months.tsv:1: duplicate key "نيسان"`},
		{"months.tsv", "\nmonth 4 x\n", `extract: lexicon/months.tsv:2: want class, value and word, got "month 4 x"`},
		{"months.tsv", "month\tMay\tشهر الورد\n", `extract: lexicon/months.tsv:1: want a number, got "May"`},
		{"date_rules.tsv", "mine\tday\n", `extract: lexicon/date_rules.tsv:1: want name, action and pattern, got "mine\tday"`},
		{"date_rules.tsv", "mine\tday\tday nosuch\n", `extract: lexicon/date_rules.tsv:1: no class "nosuch"`},
		{"date_rules.tsv", "mine\tday\t@nosuch\n", `extract: lexicon/date_rules.tsv:1: no part "@nosuch"`},
		{"date_rules.tsv", "mine\tnosuch\tday\n", `extract: lexicon/date_rules.tsv:1: no action "nosuch"`},
		{"date_rules.tsv", "mine\tday\t(day month\n", `extract: lexicon/date_rules.tsv:1: missing )`},
		{"date_rules.tsv", "mine\tday\tday ) month\n", `extract: lexicon/date_rules.tsv:1: unexpected ") month"`},
		{"date_rules.tsv", "mine\tday\tday |\n", `extract: lexicon/date_rules.tsv:1: empty pattern`},
		{"date_rules.tsv", "mine\tday\t" + strings.Repeat("(", 30) + "\n", `extract: lexicon/date_rules.tsv:1: brackets nest too deep`},
		{"date_rules.tsv", "day\tday\tday month\n", `extract: lexicon/date_rules.tsv:1: duplicate key "day"`},
	} {
		_, err := extract.New(extract.Options{Lexicon: lexicon(c.file, c.data)})
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %q: got %v, want %s", c.file, c.data, err, c.want)
		}
	}
}

func TestUserLexiconTooManyClasses(t *testing.T) {
	var b strings.Builder
	for i := range 200 {
		b.WriteString("class" + strings.Repeat("x", i) + "\t0\tكلمة\n")
	}
	_, err := extract.New(extract.Options{Lexicon: lexicon("months.tsv", b.String())})
	if err == nil || !strings.Contains(err.Error(), "more than 192 classes") {
		t.Errorf("got %v", err)
	}
}

// A file that user data lacks is no error, one that cannot be read is.
func TestLexiconUnreadable(t *testing.T) {
	user := fstest.MapFS{"lexicon/months.tsv/part.tsv": {Data: []byte("month\t5\tشهر الورد\n")}}
	if _, err := extract.New(extract.Options{Lexicon: user}); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want the error of reading a directory", err)
	}
}

func TestUserLexicon(t *testing.T) {
	user := fstest.MapFS{
		"lexicon/months.tsv":     {Data: []byte("month\t5\tشهر الورد\n")},
		"lexicon/deictic.tsv":    {Data: []byte("harvest\t0\tموسم الزيتون\n")},
		"lexicon/date_rules.tsv": {Data: []byte("harvest-year\tyear\tharvest y4\n")},
	}
	x, err := extract.New(extract.Options{Lexicon: user})
	if err != nil {
		t.Fatal(err)
	}
	var r extract.Result
	doc := extract.Document{Text: "بدأ في 3 شهر الورد 2020 وفي موسم الزيتون 2019.", Published: time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)}
	extract.FindDates(x, doc, &r)
	if got, want := caseDates(r.Dates), "3 شهر الورد 2020 = 2020-05-03 | موسم الزيتون 2019 = 2019"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if r.Dates[1].Rule != "harvest-year" {
		t.Errorf("rule %s", r.Dates[1].Rule)
	}
}
