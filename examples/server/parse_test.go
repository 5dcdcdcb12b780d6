package main

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"time"
)

// parsed sends a form and returns "dim body value" for each finding.
func parsed(t *testing.T, to string, form url.Values) (int, []string, string) {
	t.Helper()
	status, _, out := do(t, "POST", to+"/parse", "application/x-www-form-urlencoded", form.Encode())
	var all []struct {
		Body, Dim  string
		Start, End int
		Value      json.RawMessage
	}
	if status != 200 {
		return status, nil, string(out)
	}
	if err := json.Unmarshal(out, &all); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var lines []string
	for _, d := range all {
		if got := string([]rune(form.Get("text"))[d.Start:d.End]); got != d.Body {
			t.Errorf("code points %d to %d are %q, not %q", d.Start, d.End, got, d.Body)
		}
		v, _, dated := strings.Cut(string(d.Value), `,"values":`)
		if dated {
			v += "}"
		}
		lines = append(lines, d.Dim+" "+d.Body+" "+v)
	}
	return status, lines, string(out)
}

func instant(value, grain string) string { return `{"value":"` + value + `","grain":"` + grain + `"}` }

// TestParse writes to a Wednesday, 13 March 2024, 11:00 in Amman.
func TestParse(t *testing.T) {
	s := newServer(t, config{})
	at := func(v string) string { return v + ".000+03:00" }
	value := func(v, grain string) string {
		return `{"type":"value",` + instant(at(v), grain)[1:]
	}
	for _, tt := range []struct{ text, dim, body, want string }{
		{"الاجتماع غدا", "time", "غدا", value("2024-03-14T00:00:00", "day")},
		{"🙂 الموعد الساعة الثالثة عصرا", "time", "الساعة الثالثة عصرا", value("2024-03-13T15:00:00", "minute")},
		{"الساعة 14:30 بتوقيت غرينتش", "time", "الساعة 14:30 بتوقيت غرينتش", value("2024-03-13T17:30:00", "minute")},
		{"الشهر المقبل", "time", "الشهر المقبل", value("2024-04-01T00:00:00", "month")},
		{"في عام 2019", "time", "عام 2019", `{"type":"value",` + instant("2019-01-01T00:00:00.000+02:00", "year")[1:]},
		{"الآن", "time", "الآن", value("2024-03-13T11:00:00", "second")},
		{"غدا مساء", "time", "غدا مساء", `{"type":"interval","from":` + instant(at("2024-03-14T18:00:00"), "hour") + `,"to":` + instant(at("2024-03-15T00:00:00"), "hour") + `}`},
		{"نهاية الشهر الجاري", "time", "نهاية الشهر الجاري", `{"type":"interval","from":` + instant(at("2024-03-21T00:00:00"), "day") + `,"to":` + instant(at("2024-04-01T00:00:00"), "day") + `}`},
		{"مفتوح منذ الاثنين الماضي", "time", "الاثنين الماضي", `{"type":"interval","from":` + instant(at("2024-03-11T00:00:00"), "day") + `}`},
		{"مفتوح حتى 20 مارس 2024", "time", "20 مارس 2024", `{"type":"interval","to":` + instant(at("2024-03-21T00:00:00"), "day") + `}`},
		{"لمدة ثلاثة أيام", "duration", "ثلاثة أيام", `{"type":"value","value":3,"unit":"day","day":3,"normalized":{"unit":"second","value":259200}}`},
		{"لمدة سنة ونصف السنة", "duration", "سنة ونصف السنة", `{"type":"value","value":18,"unit":"month","month":18,"normalized":{"unit":"second","value":46656000}}`},
		{"السعر 30 ألف دولار", "amount-of-money", "30 ألف دولار", `{"type":"value","value":30000,"unit":"USD"}`},
		{"على بعد 25 كيلومترا", "distance", "25 كيلومترا", `{"type":"value","value":25,"unit":"kilometre"}`},
		{"أكثر من 100 شخص", "quantity", "100 شخص", `{"type":"interval","from":{"type":"value","value":100,"unit":"شخص"}}`},
		{"ارتفع 5%", "percent", "5%", `{"type":"value","value":5,"unit":"%"}`},
	} {
		form := url.Values{"text": {tt.text}, "reftime": {"1710316800000"}, "tz": {"Asia/Amman"}, "locale": {"ar_JO"}}
		want := strings.Join([]string{tt.dim, tt.body, tt.want}, " ")
		if _, lines, out := parsed(t, s.URL, form); strings.Join(lines, "\n") != want {
			t.Errorf("%s:\n got %s\nwant %s\n%s", tt.text, strings.Join(lines, "\n"), want, out)
		}
		form.Set("dims", `["nothing"]`)
		if _, lines, out := parsed(t, s.URL, form); len(lines) > 0 || strings.TrimSpace(out) != "[]" {
			t.Errorf("dims do not filter: %s", out)
		}
	}
}

func TestParseAmbiguousGivesAllValues(t *testing.T) {
	s := newServer(t, config{})
	form := url.Values{"text": {"وقع الحادث الثلاثاء الماضي"}, "reftime": {"1710316800000"}}
	if _, _, out := parsed(t, s.URL, form); strings.Count(out, "2024-03-12T") == 0 || strings.Count(out, "2024-03-05T") == 0 {
		t.Error(out)
	}
}

func TestParseWithoutReftimeTakesTheClock(t *testing.T) {
	s := newServer(t, config{Now: func() time.Time { return time.Date(2022, 12, 31, 22, 30, 0, 0, time.UTC) }})
	for tz, want := range map[string]string{"": "2023-01-01T00:00:00.000+00:00", "Asia/Riyadh": "2023-01-02T00:00:00.000+03:00"} {
		if _, lines, _ := parsed(t, s.URL, url.Values{"text": {"غدا"}, "tz": {tz}}); len(lines) != 1 || !strings.Contains(lines[0], want) {
			t.Errorf("%s: %v", tz, lines)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	s := newServer(t, config{})
	for _, form := range []url.Values{
		{},
		{"text": {" "}},
		{"text": {"\xff"}},
		{"text": {"غدا"}, "locale": {"en_US"}},
		{"text": {"غدا"}, "tz": {"Nowhere/Land"}},
		{"text": {"غدا"}, "tz": {"../../etc/passwd"}},
		{"text": {"غدا"}, "reftime": {"tomorrow"}},
		{"text": {"غدا"}, "dims": {"time"}},
	} {
		if status, _, out := parsed(t, s.URL, form); status != 422 || !strings.Contains(out, `"error"`) {
			t.Errorf("%v: %d %s", form, status, out)
		}
	}
}
