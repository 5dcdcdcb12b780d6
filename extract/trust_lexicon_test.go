package extract_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// frames are places where a word can stand; B is the word before it in its
// lexicon.
var frames = []string{
	"A",
	"A 12 مارس 2020",
	"وA في مارس الماضي، ثم Aا",
	"قال A إن الأمر انتهى يوم الأحد.",
	"في A 2020 وصل الوزير محمد علي إلى باريس",
	"قبل 3 A من B الماضي",
	"وبعد A واحد وAين",
	"\"A\" (B) 12",
	"A الجديد محمد علي حسن",
	"زار رئيس A مدينة B القديمة",
	"مساء A الماضي والA المقبل",
	"25 A 1999 - 3 B 2001",
	"الـA واللA وبA وفA وكA",
	"جاء للA.\nA: بيروت",
	"من A إلى B 2021",
	"وزير A أحمد حسن ونائبه B سمير",
	"5.5 مليون A و3 B",
	"جامعة A وB و\"A\"",
	"الرئيس A B بن A",
	"أعلن محمد A أن حزب A",
	"A عبد الله، A أبو علي",
	"يوم A 5 يناير/B",
	"الA الأول من A",
	"نهاية A الجاري أو مطلع B",
	"منذ A وحتى B",
	"الساعة 5 A بتوقيت B",
	"Aي وAية وAان",
	"مجلس الA الأعلى في B",
	"نحو عشرين A على الأقل",
	"خلال الA الثلاثة المقبلة",
	"كل A، مرتين في الB",
	"أكثر من A 3 ملايين B",
	"(A) A/B - A",
	"لا A ولا B",
	"شارع A رقم 7، منطقة B",
	"حرب A عام 1973",
}

// TestApprovedLexicon holds what is found where the words of the lexicons stand in
// every kind of place.
func TestApprovedLexicon(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{Explain: true, NoModel: true, MinScore: 0.3})
	if err != nil {
		t.Fatal(err)
	}
	d := hostile.NewDigests()
	for _, dir := range []string{"lexicon", "../timeline/lexicon", "../arabic/lexicon"} {
		for _, e := range hostile.Lexicon(t, dir, "words_common.tsv", "split_weights.tsv", "umm_al_qura.tsv", "feasts_calendar.tsv", "lunar_new_year.tsv", "split_words.tsv") {
			var b strings.Builder
			var n [4]int
			rounds := 1 + 3/(1+len(e.Words)/32)
			e.Framed(frames, rounds, func(s string) {
				doc := extract.Document{Text: s}
				doc.Published, _ = time.Parse(time.DateOnly, someDays[n[0]%len(someDays)])
				r, err := x.Extract(t.Context(), doc)
				if err != nil {
					t.Fatal(err)
				}
				record(&b, s, r)
				n[0], n[1], n[2], n[3] = n[0]+1, n[1]+len(r.Dates), n[2]+len(r.Entities), n[3]+len(r.Quantities)
			})
			if n[0] > 0 {
				d.Add(e.Name, b.String(), n[:]...)
			}
		}
	}
	d.Approved(t, "lexicon.txt", *update)
}
