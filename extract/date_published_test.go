package extract

import (
	"strings"
	"testing"
	"time"
)

// marked makes a document of a text in which dates stand as [words|TIMEX3], a
// value with X being one that could not be resolved.
func marked(t testing.TB, s string) (Document, Result) {
	t.Helper()
	var doc Document
	var r Result
	for {
		before, rest, ok := strings.Cut(s, "[")
		doc.Text += before
		if !ok {
			return doc, r
		}
		inside, after, _ := strings.Cut(rest, "]")
		words, value, _ := strings.Cut(inside, "|")
		d := Date{Start: len(doc.Text), Text: words, Type: TypeDate, Value: timex(t, value), Rule: "test"}
		doc.Text += words
		d.End = len(doc.Text)
		if d.Value.Earliest == 0 {
			d.Reason = "unresolved"
		}
		r.Dates = append(r.Dates, d)
		s = after
	}
}

func TestInferPublished(t *testing.T) {
	for _, c := range []struct {
		text, earliest, latest, rule string
	}{
		// Datelines.
		{"القاهرة في [3 مايو 2011|2011-05-03] (أ ش أ) - بحث وزير الخارجية مع نظيره سبل التعاون.", "2011-05-03", "2011-05-03", "dateline"},
		{"تونس - [12 مارس 2015|2015-03-12] - رويترز: أقر البرلمان القانون [أمس|XXXX-XX-XX].", "2015-03-12", "2015-03-12", "dateline"},
		{"بغداد / [3 أيلول 2014|2014-09-03] / (نينا)-- أعلن مصدر أمني اعتقال ثلاثة.", "2014-09-03", "2014-09-03", "dateline"},
		{"[الاربعاء,11 تموز 2012|2012-07-11] الموافق [21 شعبان 1433|2012-07-11]\nافتتح الوزير المعرض.", "2012-07-11", "2012-07-11", "dateline"},
		{"افتتاح المعرض\nتاريخ النشر: [11 تموز 2012|2012-07-11]\nافتتح الوزير المعرض.", "2012-07-11", "2012-07-11", "dateline"},
		{"افتتاح\nنشر في: [11 تموز 2012|2012-07-11]\nآخر تحديث: [13 تموز 2012|2012-07-13] الساعة 10:30\nافتتح الوزير المعرض.", "2012-07-11", "2012-07-13", "dateline"},
		{"افتتاح\nآخر تحديث: [13 تموز 2012|2012-07-13]\nنشر في: [11 تموز 2012|2012-07-11]\nقال.", "2012-07-11", "2012-07-13", "dateline"},
		{strings.Repeat("تؤكد النقابة موقفها الثابت من القانون وتدعو إلى الحوار بين الأطراف كافة.\n", 8) + "حرر بالرباط في [3 ماي 2019|2019-05-03]", "2019-05-03", "2019-05-03", "dateline"},
		{strings.Repeat("تؤكد النقابة موقفها الثابت من القانون وتدعو إلى الحوار بين الأطراف كافة.\n", 8) + "المكتب التنفيذي، الرباط في [3 ماي 2019|2019-05-03]", "2019-05-03", "2019-05-03", "dateline"},
		// No datelines.
		{"أحداث [11 سبتمبر 2001|2001-09-11]\nملف خاص عن الهجمات.", "2001-09-11", "", "mentioned"},
		{"هجوم باريس في [13 نوفمبر 2015|2015-11-13]: ماذا نعرف؟\nأسئلة وأجوبة", "2015-11-13", "", "mentioned"},
		{"وقعت الهجمات في [13 نوفمبر 2015|2015-11-13] (أ ف ب)", "2015-11-13", "", "told-past"},
		{"[3 مايو 2011|2011-05-03]\nبدء الحملة\n[9 مايو 2011|2011-05-09]\nنهاية الحملة\n[12 مايو 2011|2011-05-12]\nإعلان النتائج", "2011-05-12", "", "mentioned"},
		{strings.Repeat("تؤكد النقابة موقفها الثابت من القانون وتدعو إلى الحوار بين الأطراف كافة.\n", 8) + "المباراة المقبلة يوم [3 ماي 2019|2019-05-03]", "2019-05-03", "", "mentioned"},
		// Today, yesterday, tomorrow.
		{"اجتمع الوزراء [أمس الأربعاء 15 ديسمبر 2021|2021-12-15] في جدة.", "2021-12-16", "2021-12-16", "deictic"},
		{"اجتمع الوزراء [أول من أمس الأربعاء 15 ديسمبر 2021|2021-12-15] في جدة.", "2021-12-17", "2021-12-17", "deictic"},
		{"يفتتح المعرض اليوم [الأربعاء 15 ديسمبر 2021|2021-12-15] في جدة.", "2021-12-15", "2021-12-15", "deictic"},
		{"يفتتح المعرض [غدا الخميس 16 ديسمبر 2021|2021-12-16] ويختتم [بعد غد الجمعة 17 ديسمبر 2021|2021-12-17].", "2021-12-15", "2021-12-15", "deictic"},
		{"قال [أمس 3 مايو 2011|2011-05-03] ثم قال [أمس 9 مايو 2011|2011-05-09] وعاد [اليوم 10 مايو 2011|2011-05-10].", "2011-05-10", "2011-05-10", "deictic"},
		// The current, last and next unit.
		{"تراجعت الصادرات في [العام الجاري 2021|2021] كثيرا.", "2021-01-01", "2021-12-31", "current-unit"},
		{"تراجعت الصادرات في [ديسمبر 2020|2020-12] الماضي.", "2021-01-01", "", "current-unit"},
		{"تراجعت الصادرات في [العام الماضي|XXXX] ([2020|2020]).", "2021-01-01", "2021-12-31", "current-unit"},
		{"تنفذ الخطة [العام المقبل 2021|2021].", "2020-01-01", "2020-12-31", "current-unit"},
		{"تراجعت الصادرات في [الشهر الماضي|XXXX-XX] ([ديسمبر 2020|2020-12]).", "2021-01-01", "2021-01-31", "current-unit"},
		{"تنطلق الدورة في [مارس 2022|2022-03] المقبل.", "", "2022-02-28", "current-unit"},
		{"التقيا [الثلاثاء الماضي 14 ديسمبر 2021|2021-12-14].", "2021-12-15", "2021-12-28", "current-unit"},
		// Told as past or future.
		{"أعلن الرئيس في [3 مايو 2011|2011-05-03] حالة الطوارئ. ومن المقرر أن تنتهي في [3 يوليو 2011|2011-07-03].", "2011-05-03", "2011-07-03", "told-past"},
		{"كان من المقرر أن تنتهي في [3 يوليو 2011|2011-07-03].", "2011-07-03", "", "told-past"},
		{"سيفتتح المطار في [3 يوليو 2011|2011-07-03].", "", "2011-07-03", "told-future"},
		{"تأسست الشركة عام [1990|1990] وتنظم كأس العالم [2034|2034].", "1990-01-01", "", "told-past"},
		{"بلغ العجز في [عام 2013|2013] نحو عشرة مليارات بعدما سجل في [2012|2012] نصفها.", "2013-01-01", "", "told-past"},
		{"كانت آخر دورة في بيروت وستعقد المقبلة في [3 يوليو 2011|2011-07-03].", "", "2011-07-03", "told-future"},
		{"سيواصل العمل الذي بدأه في [3 يوليو 2011|2011-07-03].", "2011-07-03", "", "told-past"},
		{"سيطلقون برنامجا عن [التسعينات|199].", "", "", ""},
		{"سقطت المدينة عام [BC0044|BC0044].", "", "", ""},
		{"يعتزم البقاء حتى [3 مايو 2011|2011-05-03].", "", "2011-05-03", "told-future"},
		// Copyright.
		{"أعلنت الشركة في [3 مايو 2011|2011-05-03] نتائجها.\nجميع الحقوق محفوظة 2009-2013 ©", "2011-05-03", "2013-12-31", "copyright"},
		{"© ٢٠١٣ الشركة", "", "2013-12-31", "copyright"},
		// Weekday and date.
		{"صدر القانون [عام 2020|2020] منذ مدة، والتقى الوفدان [الأربعاء 15 ديسمبر|XXXX-12-15].", "2021-05-29", "2022-07-03", "weekday"},
		{"أعلن القانون في [مارس 2021|2021-03]، والتقى الوفدان [الأربعاء 15 ديسمبر|XXXX-12-15] الجاري.", "2021-12-01", "2021-12-31", "weekday"},
		{"أعلن القانون في [مارس 2021|2021-03]، والتقى الوفدان [أمس الأربعاء 15 ديسمبر|XXXX-12-15].", "2021-12-16", "2021-12-16", "weekday"},
		{"أعلن القانون في [مارس 2021|2021-03]، والتقى الوفدان [الأربعاء 15 ديسمبر|XXXX-12-15] الماضي.", "2021-12-16", "2022-12-16", "weekday"},
		{"أعلن القانون في [مارس 2021|2021-03]، ويلتقي الوفدان [الأربعاء 15 ديسمبر|XXXX-12-15] المقبل.", "2021-03-01", "2021-12-14", "weekday"},
		{"جميع الحقوق محفوظة 2021 وقد التقيا [الأربعاء 15 ديسمبر|XXXX-12-15].", "2021-05-29", "2021-12-31", "copyright"},
		{"سيكتمل الكسوف عام [2053|2053]، وتوقعوا ذلك [الأربعاء 15 ديسمبر|XXXX-12-15] الجاري.", "", "2053-12-31", "told-future"},
		// Nothing.
		{"التقى الوفدان [الأربعاء 15 ديسمبر|XXXX-12-15].", "", "", ""},
		{"التقى الوفدان [أمس|XXXX-XX-XX] ساعتين [PT2H|PT2H].", "", "", ""},
		{"مونديال [2034|2034].", "", "", ""},
		{"", "", "", ""},
	} {
		doc, r := marked(t, c.text)
		d, ok := InferPublished(doc, r)
		if d.Earliest.String() != c.earliest || d.Latest.String() != c.latest || d.Rule != c.rule || ok != (c.rule != "") {
			t.Errorf("%s\n got %v to %v by %q %v\nwant %s to %s by %q", c.text, d.Earliest, d.Latest, d.Rule, ok, c.earliest, c.latest, c.rule)
		}
		if ok && (d.Start >= d.End || d.End > len(doc.Text)) {
			t.Errorf("%s: the evidence is at %d to %d", c.text, d.Start, d.End)
		}
	}
}

func TestInferPublishedFromStory(t *testing.T) {
	known, kr := marked(t, "")
	known.Published = time.Date(2021, 12, 20, 10, 0, 0, 0, time.UTC)
	given, ok := InferPublished(known, kr)
	if !ok || given.Rule != "given" || given.Earliest.String() != "2021-12-20" || given.Earliest != given.Latest {
		t.Fatalf("a document with its date is of %+v", given)
	}
	day, _ := dayOf(2021, 12, 24)
	other := Dating{Earliest: day, Latest: day, Rule: "dateline"}
	vague := Dating{Earliest: 1, Latest: maxDay, Rule: "told-past"}
	const pair = "التقى الوفدان [أمس الأربعاء 15 ديسمبر|XXXX-12-15]."
	for _, c := range []struct {
		text, earliest, latest, rule string
		story                        []Dating
	}{
		{pair, "2021-12-16", "2021-12-16", "", []Dating{given, other, vague}},
		{pair, "2021-12-16", "2021-12-16", "", []Dating{vague, other, given}},
		{"تأسست الشركة عام [1990|1990].", "2021-11-19", "2022-01-24", "told-past", []Dating{other, given}},
		{"بلا تاريخ", "2021-11-19", "2022-01-20", "story", []Dating{given}},
		{"بلا تاريخ", "", "", "", []Dating{vague}},
	} {
		doc, r := marked(t, c.text)
		d, ok := InferPublished(doc, r, c.story...)
		if ok != (c.earliest != "") || d.Earliest.String() != c.earliest || d.Latest.String() != c.latest {
			t.Errorf("%s of %v is of %v to %v by %q", c.text, c.story, d.Earliest, d.Latest, d.Rule)
		}
		if c.rule != "" && d.Rule != c.rule || c.rule == "story" && d.End != 0 || !ok && d != (Dating{}) {
			t.Errorf("%s of %v: %+v, want %q", c.text, c.story, d, c.rule)
		}
	}
}

// TestDateline reads documents without a date: the day that the text tells must
// give the relative dates their values.
func TestDateline(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"القاهرة في 3 مايو 2011 (أ ش أ) - بحث الوزير أمس سبل التعاون.", "أمس", "2011-05-02"},
		{"اجتمع الوزراء أمس الأربعاء 15 ديسمبر 2021 في جدة، ويعودون غدا إلى بلادهم.", "غدا", "2021-12-17"},
		{"الدوحة في 18 ديسمبر /قنا/ افتتح أمس المتحف الذي بدأ بناؤه في مارس 2017.", "أمس", "2017-12-17"},
		{"وقع الاتفاق في مارس 2021. والتقى الوفدان أمس الأربعاء 15 ديسمبر ويلتقيان غدا.", "غدا", "2021-12-17"},
		{"وقع الاتفاق في مارس 2021. والتقى الوفدان الأربعاء 15 ديسمبر ويلتقيان غدا.", "غدا", ""},
		{"اجتمع الوزراء أمس في جدة.", "أمس", ""},
	} {
		r, err := Extract(Document{Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, d := range r.Dates {
			if d.Text == c.words {
				found = true
				if d.Value.Earliest.String() != c.want {
					t.Errorf("%s: %s is %v, want %q", c.text, d.Text, d.Value.Earliest, c.want)
				}
			}
		}
		if !found || !r.Published.IsZero() {
			t.Errorf("%s: %q is found: %v; published %v", c.text, c.words, found, r.Published)
		}
	}
}

// FuzzInferPublished looks for when any text was written, also by the dates of
// another text.
func FuzzInferPublished(f *testing.F) {
	f.Add("القاهرة في 3 مايو 2011 (أ ش أ) - بحث الوزير أمس سبل التعاون.", "أمس الأربعاء 15 ديسمبر 2021")
	f.Add("جميع الحقوق محفوظة 2013 ©", "الثلاثاء 14 ديسمبر الماضي\nنشر في 3/5/2011")
	f.Fuzz(func(t *testing.T, s, other string) {
		r, err := Extract(Document{Text: s})
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{s, other} {
			d, ok := InferPublished(Document{Text: text}, r)
			if ok != (d != Dating{}) || d.Latest != 0 && d.Earliest > d.Latest || d.Start < 0 || d.Start > d.End || d.End > len(text) {
				t.Errorf("%q is of %+v %v", text, d, ok)
			}
		}
	})
}
