package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
)

// names holds that a sentence has these names and no others: "text kind", in
// order, parted by " + ".
func (a *asker) names(sentence, want string) {
	a.t.Helper()
	r, err := a.x.Extract(a.t.Context(), extract.Document{Text: sentence, Published: a.on})
	if err != nil {
		a.t.Fatal(err)
	}
	var got []string
	for _, e := range r.Entities {
		got = append(got, e.Text+" "+string(e.Kind))
	}
	if g := strings.Join(got, " + "); g != want {
		a.t.Errorf("%s\n got %s\nwant %s", sentence, g, want)
	}
}

// TestPersonsAfterTitles: a name has the extent that the guidelines give it,
// whatever title, office or nationality stands before it, and whichever letters
// are joined to that.
func TestPersonsAfterTitles(t *testing.T) {
	a := newAsker(t)
	titles := []string{"الوزير", "الوزيرة", "الرئيس", "الأمير", "السفير", "اللواء", "الجنرال", "الشيخ", "الدكتور", "النائب", "وزير الخارجية", "رئيس الوزراء", "وزيرة الصحة", "المدير العام"}
	names := []string{"سامي العطار", "سعاد القرداحي", "رامي قرداحي", "نادر بن مسعود", "عبد الرحمن الشمري", "عبدالله السامرائي", "أبو بكر العطار", "خالد بن فهد العطار", "كارلوس مورينتس", "يوهان هالستن"}
	for i, title := range titles {
		for k, name := range names {
			frame := []string{"قال %s إن الخطة جاهزة.", "التقى %s في القاعة.", "وأكد %s ذلك.", "أعرب %s عن أمله."}[(i+k)%4]
			a.names(fmt.Sprintf(frame, title+" "+name), name+" person")
			if !strings.HasPrefix(title, "ال") {
				continue
			}
			a.names(fmt.Sprintf("اتصل ب%s أمس.", title+" "+name), name+" person")
			a.names(fmt.Sprintf("قدم التقرير لل%s أمس.", strings.TrimPrefix(title, "ال")+" "+name), name+" person")
			if !strings.Contains(title, " ") && !strings.HasSuffix(title, "ة") {
				a.names(fmt.Sprintf("قال %s الأردني %s إن الخطة جاهزة.", title, name), "الأردني nationality + "+name+" person")
			}
		}
	}
}

// TestBodies: an institution takes its nationality and what it is for into its
// name; a generic head before a place or a club stays outside.
func TestBodies(t *testing.T) {
	a := newAsker(t)
	for _, land := range []struct{ m, f string }{{"الأردني", "الأردنية"}, {"اللبناني", "اللبنانية"}, {"المغربي", "المغربية"}, {"الكويتي", "الكويتية"}} {
		for _, body := range []string{"الحكومة", "الخارجية", "وزارة الصحة", "وزارة التربية والتعليم", "الشرطة", "هيئة الطيران المدني"} {
			whole := body + " " + land.f
			if strings.HasPrefix(body, "هيئة") {
				whole = body + " " + land.m
			}
			a.names("أعلنت "+whole+" الخطة.", whole+" organization")
			a.names("وقالت "+whole+" إن الخطة جاهزة.", whole+" organization")
			a.names("نفت "+whole+" ذلك.", whole+" organization")
		}
		a.names("نفى المتحدث "+land.m+" ذلك.", land.m+" nationality")
		a.names("وصل الوفد "+land.m+" مساء.", land.m+" nationality")
	}
	for _, town := range []string{"حلب", "الرباط", "صنعاء", "طرابلس", "المنامة"} {
		for _, head := range []string{"مدينة", "محافظة", "منطقة"} {
			a.names("وقع انفجار في "+head+" "+town+".", town+" gpe")
		}
		a.names("سافر الوفد من "+town+" ليلا.", town+" gpe")
		a.names("أغلق مطار "+town+" الدولي.", "مطار "+town+" الدولي facility")
		a.names("عاد إلى "+town+"، وهو متعب.", town+" gpe")
		joined := "ب" + town
		if rest, ok := strings.CutPrefix(town, "ال"); ok {
			a.names("وصل لل"+rest+" ليلا.", "ل"+rest+" gpe")
		}
		a.names("أقيم الحفل "+joined+" ليلا.", town+" gpe")
		a.names("بين بيروت و"+town+" طريق.", "بيروت gpe + "+town+" gpe")
	}
	for sentence, want := range map[string]string{
		"أعلن مجلس الوزراء الخطة.":                       "مجلس الوزراء organization",
		"أعلن البنك المركزي الخطة.":                      "البنك المركزي organization",
		"أعلنت الوزارة الخطة.":                           "",
		"أعلن الجيش الخطة.":                              "",
		"أعلنت منظمة الصحة العالمية الخطة.":              "منظمة الصحة العالمية organization",
		"وقعت شركة النور للاتصالات عقدا.":                "شركة النور للاتصالات organization",
		"فاز نادي النجم الساحلي.":                        "النجم الساحلي organization",
		"نقلت وكالة فرانس برس عن مصدر.":                  "وكالة فرانس برس organization",
		"نقلت وكالة رويترز عن مصدر.":                     "رويترز organization",
		"قتل سعوديان ويمني في الحادث.":                   "سعوديان nationality + يمني nationality",
		"توفي اللاعب في مستشفى السلام.":                  "مستشفى السلام facility",
		"أغلقت قناة السويس.":                             "قناة السويس facility",
		"أبحرت السفينة في بحر العرب والبحر الأحمر.":      "بحر العرب location + البحر الأحمر location",
		"وقعت جامعة القاهرة وجامعة الأزهر عقدا.":         "جامعة القاهرة organization + جامعة الأزهر organization",
		"تبدأ الألعاب الأولمبية في طوكيو.":               "الألعاب الأولمبية event + طوكيو gpe",
		"تبدأ الجلسة في العاشرة بتوقيت غرينتش.":          "",
		"كتب رئيس تحرير صحيفة الشرق الأوسط ذلك.":         "الشرق الأوسط organization",
		"قال المتحدث باسم حركة طالبان إنه واثق.":         "طالبان organization",
		"اجتمع بوتين وأردوغان.":                          "بوتين person + أردوغان person",
		"قال المواطن إن الجو حار.":                       "",
		"استقال وزير الصحة من منصبه.":                    "",
		"قال الطبيب السوري لوكالة الأنباء إن الوضع صعب.": "السوري nationality",
		"اتفق الاتحاد الأوروبي وجامعة الدول العربية.":    "الاتحاد الأوروبي organization + جامعة الدول العربية organization",
		"قال سفير فرنسا في بيروت إنه غادر إلى باريس.":    "بيروت gpe + باريس gpe",
		"في مخيم البداوي للاجئين توتر.":                  "مخيم البداوي facility",
	} {
		a.names(sentence, want)
	}
}
