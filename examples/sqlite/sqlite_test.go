package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

var documents = []extract.Document{
	{ID: "marks", Published: day(2018, 4, 12), Text: "أَعْلَنَتْ وَزَارَةُ الزِّرَاعَةِ التُّونِسِيَّةُ أَنَّ المَوْسِمَ بَدَأَ أَمْسِ، وَأَنَّ الحَصَادَ جَيِّدٌ."},
	{ID: "joined", Published: day(2018, 4, 13), Text: "قال مسؤول للصحافة وبوزارة الزراعة إن الوزير زار المنستير في 11 أبريل 2018."},
	{ID: "forms", Published: day(2020, 9, 2), Text: "ﻭﺯﺍﺭﺓ ﺍﻟﺰﺭﺍﻋﺔ: بيع ٢٥ طنــــا من القمح \"الصلب\" ﻷول مرة."},
	{ID: "other", Published: day(2020, 9, 2), Text: "زارت الوفود القطرية قطر والتقت رئيسها في الدوحة."},
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func filled(t *testing.T, name string) *archive {
	t.Helper()
	a, err := open(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	for _, d := range documents {
		if err := a.add(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// found is the documents with the words that were marked in them.
func found(t *testing.T, a *archive, words string) string {
	t.Helper()
	hits, err := a.search(t.Context(), words)
	if err != nil {
		t.Fatalf("%s: %v", words, err)
	}
	byDoc := map[string]string{}
	for _, h := range hits {
		for _, s := range h.Spans {
			byDoc[h.Doc] += " " + h.Body[s[0]:s[1]]
		}
	}
	var out []string
	for _, d := range documents {
		if marked, ok := byDoc[d.ID]; ok {
			out = append(out, d.ID+":"+marked)
		}
	}
	return strings.Join(out, ", ")
}

// TestSearchVocalizedByBareQuery also holds that what is marked is the original.
func TestSearchVocalizedByBareQuery(t *testing.T) {
	a := filled(t, ":memory:")
	for words, want := range map[string]string{
		"وزارة الزراعة":            "marks: وَزَارَةُ الزِّرَاعَةِ, joined: وبوزارة الزراعة, forms: ﻭﺯﺍﺭﺓ ﺍﻟﺰﺭﺍﻋﺔ",
		"زراعه":                    "marks: الزِّرَاعَةِ, joined: الزراعة, forms: ﺍﻟﺰﺭﺍﻋﺔ",
		"الحصاد":                   "marks: الحَصَادَ",
		"صحافة":                    "joined: للصحافة",
		"25 طنا":                   "forms: ٢٥ طنــــا",
		"اول":                      "forms: ﻷول",
		"قطر":                      "other: قطر",
		"القطرية":                  "other: القطرية",
		`"الصلب"`:                  "forms: الصلب",
		`صلب" OR folded:* NEAR(`:   "",
		"":                         "",
		"، - * \"":                 "",
		"كلمة ليست هنا":            "",
		"وزارة قطر":                "",
		strings.Repeat("قطر ", 50): "other: قطر",
	} {
		if got := found(t, a, words); got != want {
			t.Errorf("%q finds %s\nwant %s", words, got, want)
		}
	}
}

// TestTextWithMarks: a text that has the marks of the highlights in it is found,
// but nothing wrong is marked.
func TestTextWithMarks(t *testing.T) {
	a := filled(t, ":memory:")
	if err := a.add(t.Context(), extract.Document{ID: "odd", Text: "خبر \x01 عن السدود\x02 الجديدة"}); err != nil {
		t.Fatal(err)
	}
	hits, err := a.search(t.Context(), "سدود")
	if err != nil || len(hits) != 1 || len(hits[0].Spans) > 0 || hits[0].excerpt() == "" {
		t.Errorf("%v %v", hits, err)
	}
}

// TestValueInColumns: what goes in as a Value comes out as one, and the days of
// the columns can be compared as text.
func TestValueInColumns(t *testing.T) {
	a := filled(t, ":memory:")
	var v extract.Value
	var earliest string
	row := a.db.QueryRowContext(t.Context(), `SELECT value, earliest FROM date JOIN doc ON doc.id = doc WHERE key = 'joined'`)
	if err := row.Scan(&v, &earliest); err != nil || v.TIMEX != "2018-04-11" || v.Grain != extract.GrainDay || v.Earliest.String() != earliest {
		t.Errorf("%+v %s %v", v, earliest, err)
	}
	first, last := extract.DayOf(day(2018, 4, 1)), extract.DayOf(day(2018, 4, 30))
	events, err := a.between(t.Context(), first, last)
	if err != nil || len(events) < 2 {
		t.Fatalf("%v %v", events, err)
	}
	for _, e := range events {
		if e.Date.Earliest < first || e.Date.Latest > last || e.Quote == "" || e.Status == "" || !strings.Contains(text(e.Doc), e.Quote) {
			t.Errorf("%+v", e)
		}
	}
	if _, err := a.db.ExecContext(t.Context(), `UPDATE date SET value = 'no date'`); err != nil {
		t.Fatal(err)
	}
	if err := a.db.QueryRowContext(t.Context(), `SELECT value FROM date`).Scan(&v); err == nil {
		t.Error("a broken value was read")
	}
}

func text(id string) string {
	for _, d := range documents {
		if d.ID == id {
			return d.Text
		}
	}
	return ""
}

func TestAddingAgainReplaces(t *testing.T) {
	name := filepath.Join(t.TempDir(), "news.db")
	counts := func(a *archive) (n [4]int) {
		for i, q := range []string{"doc", "date", "name", "event"} {
			if err := a.db.QueryRowContext(t.Context(), "SELECT count(*) FROM "+q).Scan(&n[i]); err != nil {
				t.Fatal(err)
			}
		}
		return n
	}
	a := filled(t, name)
	before := counts(a)
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	a = filled(t, name)
	if after := counts(a); after != before || before[0] != len(documents) {
		t.Errorf("%v, then %v", before, after)
	}
	changed := documents[3]
	changed.Text = "لا خبر."
	if err := a.add(t.Context(), changed); err != nil {
		t.Fatal(err)
	}
	if got := found(t, a, "قطر"); got != "" {
		t.Errorf("the old text is still found: %s", got)
	}
	if _, err := a.db.ExecContext(t.Context(), `INSERT INTO search (search) VALUES ('integrity-check')`); err != nil {
		t.Error(err)
	}
}

// TestCancelledAddLeavesNothing: a document is in the archive with all that it
// tells, or not at all.
func TestCancelledAddLeavesNothing(t *testing.T) {
	a := filled(t, ":memory:")
	for range 20 {
		ctx, cancel := context.WithTimeout(t.Context(), 300*time.Microsecond)
		for d := range corpus.Documents() {
			_ = a.add(ctx, d)
		}
		cancel()
	}
	var halves int
	if err := a.db.QueryRowContext(t.Context(), `SELECT count(*) FROM doc WHERE key LIKE 'seed%' AND id NOT IN (SELECT doc FROM event)`).Scan(&halves); err != nil || halves > 0 {
		t.Errorf("%d documents without their events, %v", halves, err)
	}
}

func TestRun(t *testing.T) {
	db := filepath.Join(t.TempDir(), "news.db")
	for _, tt := range []struct {
		status      int
		want, stdin string
		args        []string
	}{
		{0, "[قمة]", "", []string{"-q", "قمة"}},
		{0, "2022", "", []string{"-when", "فبراير 2022"}},
		{0, "", `{"id":"a","published":"2019-06-02","text":"وَصَلَ الوَفْدُ إلى الخرطوم أمس السبت."}`, []string{"-db", db, "-jsonl", "-"}},
		{0, "a: [وَصَلَ] الوَفْدُ إلى الخرطوم أمس السبت.", "", []string{"-db", db, "-q", "وصل"}},
		{0, "1 يونيو 2019 happened", "", []string{"-db", db, "-when", "يونيو 2019"}},
		{1, "no date", "", []string{"-when", "قريبا"}},
		{1, "no such file", "", []string{"-jsonl", "absent"}},
		{1, "unable to open", "", []string{"-db", filepath.Join(db, "x")}},
	} {
		var out, errs bytes.Buffer
		if status := run(t.Context(), tt.args, strings.NewReader(tt.stdin), &out, &errs); status != tt.status || !strings.Contains(out.String()+errs.String(), tt.want) {
			t.Errorf("%v: %d %s %s", tt.args, status, &out, &errs)
		}
	}
}
