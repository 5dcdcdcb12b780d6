package hostile

import "fmt"

// Texts is the table. No row is a text of any corpus.
func Texts() []Text {
	return append(append(append(append(bytes(), controls()...), numbers()...), dates()...), names()...)
}

// bytes is what is not UTF-8, and what is UTF-8 at its edges.
func bytes() []Text {
	return []Text{
		{Name: "empty", Make: func(int) (string, bool) { return "", true }},
		{Name: "NUL", Unit: "\x00"},
		{Name: "continuation bytes", Make: func(i int) (string, bool) { return string([]byte{byte(0x80 + i%0x80)}), false }},
		{Name: "each byte", Make: func(i int) (string, bool) { return string([]byte{byte(i)}), false }},
		{Name: "half an Arabic letter", Unit: "\xD8 \xD9"},
		{Name: "letters with broken ends", Unit: "كتاب\xD9 "},
		{Name: "overlong", Unit: "\xC0\x80\xE0\x80\x80"},
		{Name: "surrogates", Unit: "\xED\xA0\x80\xED\xB0\x80"},
		{Name: "beyond Unicode", Unit: "\xF4\x90\x80\x80"},
		{Name: "norm's endless loop", Unit: "\xF3\xCC\x80"},
		{Name: "noncharacters", Unit: "\uFFFD\uFFFE\U0010FFFF\uE000"},
		{Name: "UTF-16", Unit: "\x45\x06\x31\x06\x2d\x06\x20\x00"},
		{Name: "one letter", Unit: "م"},
		{Name: "one Latin letter", Unit: "a"},
		{Name: "two-letter words", Unit: "لا "},
		{Name: "waw", Unit: "و"},
		{Name: "waws", Unit: "و "},
		{Name: "spaces", Unit: " "},
		{Name: "newlines", Unit: "\n"},
		{Name: "letter and newline", Unit: "م\n"},
		{Name: "points", Unit: "."},
		{Name: "random words", Make: letters(" ")},
		{Name: "random words, glued", Make: letters("")},
		{Name: "random lines", Make: letters("\n")},
	}
}

// controls is marks, controls and punctuation without an end.
func controls() []Text {
	return []Text{
		{Name: "marks on one letter", Make: headed("م", "\u064E")},
		{Name: "marks of other classes", Make: headed("ا", "\u0651\u064E\u0654\u0670")},
		{Name: "Latin marks", Make: headed("a", "\u0300\u0316\u0327")},
		{Name: "hamza above, reordered", Unit: "ا\u064E\u0654\u0655"},
		{Name: "vocalized", Unit: "كَتَبَ الوَلَدُ دَرْسَهُ "},
		{Name: "tatweel", Unit: "\u0640"},
		{Name: "stretched word", Make: headed("محمد", "ـ")},
		{Name: "bidi, unbalanced", Unit: "\u202E\u2066\u202B"},
		{Name: "bidi in words", Unit: "م\u200Fح\u202Eم\u2069د "},
		{Name: "BOM inside", Unit: "ا\uFEFF"},
		{Name: "joiners", Unit: "ن\u200D\u200C"},
		{Name: "terminal", Unit: "\x1B[2J\x1B]0;م\x07"},
		{Name: "C1", Unit: "\u0085\u009B31m"},
		{Name: "family emoji", Unit: "👨\u200D👩\u200D👧\u200D👦"},
		{Name: "flags", Unit: "🇸"},
		{Name: "keycaps", Unit: "1\uFE0F\u20E3"},
		{Name: "presentation forms", Unit: "\uFEE3\uFEA4\uFEE4\uFEAA "},
		{Name: "the longest ligature", Unit: "\uFDFA"},
		{Name: "isolated lam-alef", Unit: "\uFEFB\uFEF5"},
		{Name: "opening brackets", Unit: "("},
		{Name: "closing brackets", Unit: ")"},
		{Name: "brackets of all kinds", Unit: "([{«"},
		{Name: "straight quotes", Unit: "\""},
		{Name: "quote and word", Unit: "\"مصر "},
		{Name: "opening guillemets", Unit: "« قال "},
		{Name: "commas", Unit: "،"},
		{Name: "colons", Unit: "قال: "},
		{Name: "question marks", Unit: "؟!"},
		{Name: "markup", Unit: "<script>alert('م')</script>"},
		{Name: "table", Unit: "| 1 | 2 |\n"},
		{Name: "dashes", Unit: "م-م–م—"},
	}
}

// numbers is numbers that have no end or no value.
func numbers() []Text {
	return []Text{
		{Name: "digits", Unit: "9"},
		{Name: "digits of three systems", Unit: "1٢۳"},
		{Name: "ones", Unit: "1 "},
		{Name: "numbers, all different", Make: numbered("%d ")},
		{Name: "decimals", Unit: "1."},
		{Name: "thousands", Unit: "1,"},
		{Name: "slashes", Unit: "1/"},
		{Name: "hyphens", Unit: "1-"},
		{Name: "percent", Unit: "5% "},
		{Name: "millions", Unit: "مليون "},
		{Name: "thousand thousand", Unit: "ألف "},
		{Name: "number bomb", Unit: "تسعمئة وتسعة وتسعون ألف مليار "},
		{Name: "dangling and", Unit: "ثلاثة و"},
		{Name: "hundreds and", Unit: "مئة ومئة و"},
		{Name: "ordinals", Unit: "الحادي والعشرون بعد المئة "},
		{Name: "fractions", Unit: "ثلاثة أرباع ونصف "},
		{Name: "around", Unit: "نحو حوالي أكثر من "},
		{Name: "money", Unit: "5 ملايين دولار أمريكي و"},
		{Name: "units", Unit: "دولار كيلومتر طن "},
		{Name: "from to", Unit: "من 3 إلى "},
	}
}

// dates is words and shapes of dates without an end.
func dates() []Text {
	return []Text{
		{Name: "slashed dates", Unit: "1/1/"},
		{Name: "dates, all different", Make: func(i int) (string, bool) { return fmt.Sprintf("%d/%d/%d ", 1+i%31, 1+i%12, 1500+i%700), false }},
		{Name: "before", Unit: "قبل "},
		{Name: "after before", Unit: "بعد قبل يوم من "},
		{Name: "since", Unit: "منذ منذ "},
		{Name: "weekdays", Unit: "الثلاثاء "},
		{Name: "weekdays and", Unit: "الأحد والاثنين و"},
		{Name: "months", Unit: "مارس آذار "},
		{Name: "months and slashes", Unit: "آذار/مارس/"},
		{Name: "Hijri", Unit: "30 صفر 1443هـ الموافق "},
		{Name: "corresponding", Unit: "الموافق "},
		{Name: "impossible days", Unit: "31 فبراير 2023، 29 فبراير 1900، 0 مارس، "},
		{Name: "wild years", Unit: "سنة 999999999 عام 0 عام -1 سنة 10000 هـ "},
		{Name: "year lists", Unit: "1990 و1991 و"},
		{Name: "year ranges", Unit: "1990-"},
		{Name: "days of a month", Unit: "1 و2 و3 و"},
		{Name: "clock", Unit: "الساعة 25:61 و23:59:60 "},
		{Name: "clock words", Unit: "الساعة الثالثة والنصف إلا "},
		{Name: "hours", Unit: "الساعة "},
		{Name: "durations", Unit: "عامين ونصف العام وشهرين و"},
		{Name: "thousand years on", Unit: "بعد ألف سنة من "},
		{Name: "next and last", Unit: "الماضي المقبل الأسبوع "},
		{Name: "quarters", Unit: "الربع الأول من النصف الثاني من "},
		{Name: "beginning of the end", Unit: "بداية نهاية منتصف أواخر "},
		{Name: "morning", Unit: "صباح مساء فجر ليل "},
		{Name: "feasts", Unit: "عيد الأضحى عيد الفطر رمضان "},
		{Name: "every", Unit: "كل كل يوم كل "},
		{Name: "between and", Unit: "بين 3 مارس و"},
		{Name: "month by newline", Unit: "3 كانون\nالثاني\n2020"},
		{Name: "time zones", Unit: "بتوقيت غرينتش بالتوقيت المحلي "},
		{Name: "table of dates", Unit: "01 02 2021 | 03 04 2021\n"},
	}
}

// names is words of names, titles and of what stands around them.
func names() []Text {
	return []Text{
		{Name: "slaves of", Unit: "عبد "},
		{Name: "sons of", Unit: "بن "},
		{Name: "son of a name", Unit: "محمد بن "},
		{Name: "father of", Unit: "أبو أم "},
		{Name: "names", Unit: "محمد أحمد علي حسن "},
		{Name: "names and", Unit: "محمد وأحمد و"},
		{Name: "names, all different", Make: func(i int) (string, bool) {
			w, _ := letters("")(i)
			return "قال محمد " + w + " إن ", false
		}},
		{Name: "people, all different", Make: func(i int) (string, bool) {
			a, _ := letters("")(i)
			b, _ := letters("")(i + 7919)
			return "الوزير " + a + " " + b + ". ", false
		}},
		{Name: "titles", Unit: "الرئيس الوزير الأمير اللواء "},
		{Name: "ministers", Unit: "وزير الخارجية "},
		{Name: "organizations", Unit: "منظمة الأمم "},
		{Name: "ministry of", Unit: "وزارة وزارة "},
		{Name: "committees", Unit: "لجنة مجلس هيئة "},
		{Name: "committees, all different", Make: func(i int) (string, bool) {
			w, _ := letters("")(i)
			return "منظمة ال" + w + " في ", false
		}},
		{Name: "united", Unit: "المتحدة "},
		{Name: "countries", Unit: "مصر السودان ليبيا تونس "},
		{Name: "nationalities", Unit: "المصري السوداني الليبي "},
		{Name: "province of", Unit: "محافظة مدينة منطقة "},
		{Name: "roads", Unit: "شارع طريق مطار ميناء "},
		{Name: "acronyms", Unit: "A.B.C. (أ ف ب) "},
		{Name: "defined terms", Make: func(i int) (string, bool) {
			w, _ := letters("")(i)
			return "اللجنة (" + w + ") ", false
		}},
		{Name: "verbs of saying", Unit: "قال أعلن أكد نفى "},
		{Name: "events", Unit: "زار الرئيس مصر. قتل 5 في هجوم. "},
		{Name: "events, dated", Unit: "زار الرئيس مصر في 3 مارس 2021. "},
		{Name: "events, days apart", Make: func(i int) (string, bool) {
			return fmt.Sprintf("قتل %d في هجوم يوم %d مارس. ", i, 1+i%28), false
		}},
		{Name: "plans", Unit: "من المقرر أن يزور الرئيس مصر غدا، "},
		{Name: "conditions", Unit: "إذا لو قد ربما "},
		{Name: "denials", Unit: "لم لن ليس نفى "},
		{Name: "dateline", Unit: "القاهرة (رويترز) - "},
		{Name: "captions", Unit: "أرشيف صورة: "},
		{Name: "clitics", Unit: "وبالولل"},
		{Name: "clitics in words", Unit: "وسيكتبونهالهم "},
	}
}
