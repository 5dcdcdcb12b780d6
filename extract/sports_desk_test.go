package extract_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// TestSportsDesk holds what docs/sports-desk.md says beside what its commands
// show.
func TestSportsDesk(t *testing.T) {
	x, err := extract.New(extract.Options{Dictionaries: os.DirFS("../docs/sports-desk/names"), Lexicon: os.DirFS("../docs/sports-desk")})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ text, want string }{
		{"أعجبوا بلعبة الفريق وبنسور الوادي.", "نسور الوادي=Valley Eagles"},
		{"حلقت النسور فوق الجبل.", ""},
		{"فازت بالكأس بعد أن سجل فريق النسور هدفا.", "النسور=Valley Eagles"},
		{"ينتقل اللاعب في ميركاتو الشتاء المقبل.", "ميركاتو الشتاء المقبل=2024-01"},
		{"هبط الفريق في الموسم 2019/2020.", "الموسم 2019/2020=2019-01-01/2020-12-31"},
	} {
		r, err := x.Extract(context.Background(), extract.Document{Text: tt.text, Published: time.Date(2023, 3, 11, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range r.Dates {
			got = append(got, d.Text+"="+d.Value.TIMEX)
		}
		for _, e := range r.Entities {
			got = append(got, e.Text+"="+e.Name)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, s, tt.want)
		}
	}
}

// TestHowItDecides holds what docs/how-it-decides.md says beside what its
// commands show.
func TestHowItDecides(t *testing.T) {
	published := time.Date(2021, 12, 15, 0, 0, 0, 0, time.UTC)
	r, err := extract.Extract(extract.Document{Text: "اختتمت القمة الثلاثاء 14 كانون الأول الماضي.", Published: published})
	if err != nil || len(r.Dates) != 1 || r.Dates[0].Value.TIMEX != "2021-12-14" {
		t.Errorf("%v %+v", err, r.Dates)
	}
	if r, err = extract.Extract(extract.Document{Text: "اختتمت القمة الثلاثاء الماضي."}); err != nil || len(r.Dates) != 1 || r.Dates[0].Value.TIMEX != "XXXX-WXX-2" || r.Dates[0].Value.Interval() != "" || r.Dates[0].Reason == "" {
		t.Errorf("%v %+v", err, r.Dates)
	}
	for rival, joined := range map[string]bool{"": true, " والتقى الممثل إيغور بوتين.": false} {
		var rs []extract.Result
		for _, text := range []string{"وصل الرئيس بوتن إلى المدينة.", "وصل فلاديمير بوتين." + rival} {
			r, err := extract.Extract(extract.Document{Text: text})
			if err != nil {
				t.Fatal(err)
			}
			rs = append(rs, r)
		}
		extract.Link(rs)
		if got := len(rs[0].Entities) == 1 && rs[0].Entities[0].Name == "Vladimir Putin"; got != joined {
			t.Errorf("rival %q: %+v", rival, rs)
		}
	}
}
