package extract_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// amount holds that a sentence has one quantity, "text | kind value unit mod";
// "" that it has none.
func (a *asker) amount(sentence, want string) {
	a.t.Helper()
	r, err := a.x.Extract(a.t.Context(), extract.Document{Text: sentence, Published: a.on})
	if err != nil {
		a.t.Fatal(err)
	}
	got := ""
	for i, q := range r.Quantities {
		if i > 0 {
			got += " + "
		}
		got += fmt.Sprintf("%s | %s %s %s %s", q.Text, q.Kind, q.Value, q.Unit, q.Mod)
	}
	if got != want {
		a.t.Errorf("%s\n got %s\nwant %s", sentence, got, want)
	}
}

// TestSpelledAmounts writes numbers in words before a counted noun, with the
// form that it takes, and reads them back.
func TestSpelledAmounts(t *testing.T) {
	a := newAsker(t)
	for n := int64(3); n < 2_000_000; n += n/3 + 1 {
		noun := "قتيل" // after hundreds and thousands
		switch rest := n % 100; {
		case rest >= 3 && rest <= 10:
			noun = "قتلى"
		case rest >= 11:
			noun = "قتيلا"
		case rest == 1 || rest == 2:
			continue // a hundred and one of something
		}
		words := arabic.Spell(n, arabic.SpellOptions{Construct: n < 11})
		a.amount("سقط "+words+" "+noun+" في الحرب.", fmt.Sprintf("%s %s | quantity %d قتيل ", words, noun, n))
		digits := strconv.FormatInt(n, 10)
		a.amount("سقط "+digits+" "+noun+" في الحرب.", fmt.Sprintf("%s %s | quantity %d قتيل ", digits, noun, n))
		a.amount("ارتفع السعر بنسبة "+digits+" في المئة.", digits+" في المئة | percent "+digits+" % ")
		a.amount("دفع المصرف "+digits+" دولار.", digits+" دولار | money "+digits+" USD ")
	}
}

func TestAmounts(t *testing.T) {
	a := newAsker(t)
	for sentence, want := range map[string]string{
		"اشترت الشركة إحدى عشرة سفينة.":                 "إحدى عشرة سفينة | quantity 11 سفينة ",
		"ارتفع السعر 3.5% في السوق.":                    "3.5% | percent 3.5 % ",
		"ارتفع السعر بنسبة 3,5 في المئة.":               "3,5 في المئة | percent 3.5 % ",
		"ارتفع السعر 12 بالمائة.":                       "12 بالمائة | percent 12 % ",
		"ارتفع السعر ثلاثة في المئة.":                   "ثلاثة في المئة | percent 3 % ",
		"خفض المصرف الفائدة 25 نقطة أساس.":              "25 نقطة أساس | percent 25 bp ",
		"أغلق المؤشر عند 7000 نقطة.":                    "",
		"دفع نحو 5 ملايين دولار.":                       "5 ملايين دولار | money 5000000 USD APPROX",
		"دفع أكثر من 5 ملايين يورو.":                    "5 ملايين يورو | money 5000000 EUR MORE_THAN",
		"دفع أقل من 200 ألف جنيه إسترليني.":             "200 ألف جنيه إسترليني | money 200000 GBP LESS_THAN",
		"دفع ما لا يقل عن 300 درهم مغربي.":              "300 درهم مغربي | money 300 MAD MORE_THAN",
		"دفع 3.5 مليار ريال سعودي.":                     "3.5 مليار ريال سعودي | money 3500000000 SAR ",
		"دفع 40 دينارا كويتيا.":                         "40 دينارا كويتيا | money 40 KWD ",
		"دفع $500 نقدا.":                                "$500 | money 500 USD ",
		"دفع 500$ نقدا.":                                "500$ | money 500 USD ",
		"دفع €40 نقدا.":                                 "€40 | money 40 EUR ",
		"يبعد 12 كيلومترا عن المدينة.":                  "12 كيلومترا | quantity 12 km ",
		"يبعد 12 كم عن المدينة.":                        "12 كم | quantity 12 km ",
		"يزن الحجر 3 أطنان.":                            "3 أطنان | quantity 3 t ",
		"وقع زلزال بقوة 6.5 درجات.":                     "6.5 درجات | quantity 6.5 magnitude ",
		"بلغت الحرارة 45 درجة مئوية.":                   "45 درجة مئوية | quantity 45 °C ",
		"أصيب 5 أشخاص على الأقل.":                       "5 أشخاص | quantity 5 شخص MORE_THAN",
		"أصيب 17 شخصا على الأكثر.":                      "17 شخصا | quantity 17 شخص LESS_THAN",
		"بلغ عدد القتلى 300.":                           "300 | quantity 300  ",
		"تبدأ الدورة الـ37 للمهرجان.":                   "الـ37 | ordinal 37  ",
		"صدر القرار 242 قديما.":                         "",
		"تنص المادة 7 من الدستور على ذلك.":              "",
		"فاز الفريق 3-1 على ضيفه.":                      "",
		"اتصلوا على الرقم 0123456.":                     "",
		"وقعت 4 دول الاتفاق.":                           "4 دول | quantity 4 دولة ",
		"وقع الدول الأربع الاتفاق.":                     "",
		"قتل شخص واحد.":                                 "",
		"ضبطت الشرطة 7 كيلوغرامات من النحاس و3 سيارات.": "7 كيلوغرامات | quantity 7 kg  + 3 سيارات | quantity 3 سيارة ",
		"استوردت البلاد مليوني طن من القمح.":            "مليوني طن | quantity 2000000 t ",
		"زار المعرض مئات الآلاف.":                       "",
		"فازت بـ12 ميدالية بينها 3 ذهبيات في البطولة.":  "12 ميدالية | quantity 12 ميدالية  + 3 ذهبيات | quantity 3 ذهبيات ",
		"ارتفع من 5% إلى 7%.":                           "5% | percent 5 %  + 7% | percent 7 % ",
		"تراوح السعر بين 5 و7 دولارات.":                 "5 | money 5 USD  + 7 دولارات | money 7 USD ",
		"بلغت قيمة العقد 1,250,000 دولار.":              "1,250,000 دولار | money 1250000 USD ",
		"بلغت قيمة العقد 1.250.000 دولار.":              "1.250.000 دولار | money 1250000 USD ",
		"بلغت قيمة العقد ٢٫٥ مليون دولار.":              "٢٫٥ مليون دولار | money 2500000 USD ",
		"بلغت قيمة العقد مليونا ونصف المليون دولار.":    "مليونا ونصف المليون دولار | money 1500000 USD ",
		"بلغت المساحة 40 ألف متر مربع.":                 "40 ألف متر مربع | quantity 40000 m2 ",
		"يضخ الحقل 300 ألف برميل يوميا.":                "300 ألف برميل | quantity 300000 bbl ",
		"حكم عليه بغرامة قدرها مئة ألف درهم.":           "مئة ألف درهم | money 100000 درهم ",
		"تقدر الخسائر ب 4 مليارات دينار جزائري تقريبا.": "4 مليارات دينار جزائري | money 4000000000 DZD APPROX",
		"حضر الحفل قرابة ألف شخص.":                      "ألف شخص | quantity 1000 شخص APPROX",
	} {
		a.amount(sentence, want)
	}
}

func TestCenturiesAndDecades(t *testing.T) {
	a := newAsker(t)
	ordinals := []string{"الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي عشر", "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر", "السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر", "العشرين", "الحادي والعشرين"}
	for i, o := range ordinals {
		a.want("يعود البناء إلى %s.", "القرن "+o, fmt.Sprintf("%02d", i))
	}
	tens := []string{"عشرينيات", "ثلاثينيات", "أربعينيات", "خمسينيات", "ستينيات", "سبعينيات", "ثمانينيات", "تسعينيات"}
	for i, ten := range tens {
		a.want("يعود البناء إلى %s.", ten+" القرن الماضي", fmt.Sprint(192+i))
		a.want("يعود البناء إلى %s.", ten+" القرن التاسع عشر", fmt.Sprint(182+i))
		a.want("يعود البناء إلى %s.", ten+" القرن الثامن عشر", fmt.Sprint(172+i))
	}
}

// TestPartsOfCenturies: beginning, middle and end of a century or a decade lie
// inside it, in that order, and leave out no day between them that both of the
// outer ones do not border on.
func TestPartsOfCenturies(t *testing.T) {
	a := newAsker(t)
	for _, whole := range []string{"القرن العشرين", "القرن التاسع عشر", "القرن الثاني عشر", "ثمانينيات القرن الماضي", "تسعينيات القرن التاسع عشر"} {
		var last extract.Value
		base := a.dates("يعود البناء إلى " + whole + ".")
		if len(base) != 1 {
			t.Fatalf("%s: %+v", whole, base)
		}
		all := base[0].Value
		for _, part := range []string{"مطلع", "منتصف", "نهاية"} {
			ds := a.dates("يعود البناء إلى " + part + " " + whole + ".")
			if len(ds) != 1 || ds[0].Value.TIMEX != all.TIMEX {
				t.Errorf("%s %s: %+v", part, whole, ds)
				continue
			}
			v := ds[0].Value
			if v.Earliest < all.Earliest || v.Latest > all.Latest || v.Earliest >= v.Latest || last.Latest != 0 && v.Earliest <= last.Earliest {
				t.Errorf("%s %s: %s to %s of %s to %s", part, whole, v.Earliest, v.Latest, all.Earliest, all.Latest)
			}
			if part == "مطلع" && v.Earliest != all.Earliest || part == "نهاية" && v.Latest != all.Latest {
				t.Errorf("%s %s: %s to %s", part, whole, v.Earliest, v.Latest)
			}
			last = v
		}
	}
}

// TestYearsOfValues: values have four digits of a year, no more and no fewer.
func TestYearsOfValues(t *testing.T) {
	for timex, ok := range map[string]bool{"9999": true, "9999-12-31": true, "10000": false, "10000-01-01": false, "0001": true, "12345": false, "2021-13": false, "2021-00": false, "2021-W54": false, "2021-W53": false, "2020-W53": true, "2021-Q5": false, "2021-H3": false} {
		var v extract.Value
		if err := v.UnmarshalText([]byte(timex)); (err == nil) != ok {
			t.Errorf("%s: %v, want it read: %v", timex, err, ok)
		}
	}
}
