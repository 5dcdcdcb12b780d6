package hostile

import (
	"hash/fnv"
	"iter"
	"strings"
)

// Variants yields texts that differ from s at one place each: at every word
// rounds of the changes below, others at the next word, so that words and rules
// come to stand at the beginning and the end of a text, behind proclitics,
// beside marks, quotes and numbers, further from each other than they were, and
// without the word that they need. Which is made where depends on s alone.
func Variants(s string, rounds int) iter.Seq[string] {
	return func(yield func(string) bool) {
		words, pool := strings.Split(s, " "), strings.Fields(pool)
		h := fnv.New32a()
		h.Write([]byte(s))
		turn := int(h.Sum32() >> 8)
		for i := range min(len(words), mostWords) {
			for r := range rounds {
				n := turn + i*7 + r*len(changes)/rounds
				if v := changes[n%len(changes)](words, pool, i, n/len(changes)+i); v != s && !yield(v) {
					return
				}
			}
		}
	}
}

// mostWords bounds the variants of a text without an end.
const mostWords = 40

// What is put in, one after another.
var (
	proclitics = [...]string{"و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "س", "أ", "كال", "فال", "وب", "ول"}
	marks      = [...]string{"،", ".", "\n", ":", "؛", " -", " –", "/", "...", "\n\n", "؟", "!", "\t", " •", ")", "(", "\"", " ،", "،،", " |", "*"}
	quotes     = [...][2]string{{"\"", "\""}, {"«", "»"}, {"(", ")"}, {"[", "]"}, {"“", "”"}, {"'", "'"}, {"- ", " -"}, {"، ", "،"}}
	figures    = [...]string{
		"0", "1", "2", "3", "7", "10", "11", "12", "13", "19", "23", "24", "25", "28", "29", "30", "31", "32", "53", "54", "59", "60", "61", "90", "99", "100", "101",
		"354", "366", "367", "622", "999", "1000", "1001", "1300", "1356", "1400", "1447", "1500", "1899", "1900", "1949", "1999", "2000", "2021", "2022", "2023", "2099", "2100",
		"2.5", "0.5", "1,5", "1,000", "10/3", "1/1/2020", "31-12", "2020-02-30", "12:30", "24:00", "00:00", "10.000", "١٢", "٢٠٢١", "15%", "05", "1445هـ", "2020م", "عشرين", "ثلاثة عشر", "مئتي", "ألفي", "نصف",
	}
	fillers = [...]string{"كما", "جدا", "من جهة", "المعنية", "بشكل واضح", "الجديد", "هنا", "كبير"}
	lengths = [...]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 20, 24, 32, 48}
	pool    = `يوم أمس غدا اليوم الماضي المقبل الجاري الأحد الجمعة مارس آذار يناير رمضان شعبان سنة عام شهر أسبوع ساعة مساء صباحا
		منذ قبل بعد حتى بين خلال من إلى في على عن مع إن أن لن لم قد سوف سيعلن أعلن قال وأضاف مشيرا يذكر لو إذا كان كانت سيكون
		الرئيس رئيس وزير السيد الشيخ الدكتور محمد أحمد علي فاطمة عبد الله بن أبو آل أم دولة مدينة محافظة قرية نهر جبل جامعة شركة حزب وزارة مجلس منظمة
		الأمين العام نائب السابق الأسبق الراحل مصر لبنان القاهرة باريس العراقي الفرنسية المصريين الأمم المتحدة دولار يورو مليون ألف مليار نحو أكثر
		شخصا قتيلا طن كيلومترا في المائة مقتل إصابة اجتماع زيارة قمة انتخابات زلزال اعتقال اتفاق تأجيل إلغاء نفى أكد الذي التي حيث وهو هو هي ثم أو لا ما
		الأول الثاني الأولى الماضية القادم نهاية بداية مطلع منتصف أواخر عيد الفطر الحرب الأسبوع نفسه ذاته أيام يومين سنوات مرتين كل`
	signs = [...]string{"\u0640", "\u064E", "\u064B", "\u0651", "\u200F", "\u200C", "\u00A0", "\u0670"}
)

// changes are the ways to change a text at its word i; n goes through what is
// put in.
var changes = [...]func(w, pool []string, i, n int) string{
	func(w, _ []string, i, _ int) string { return join(w[:i+1]) },
	func(w, _ []string, i, _ int) string { return join(w[i:]) },
	func(w, _ []string, i, _ int) string { return join(w[:i], w[i+1:]) },
	func(w, _ []string, i, _ int) string { return join(w[:i], w[min(i+2, len(w)):]) },
	func(w, _ []string, i, _ int) string {
		if i+1 == len(w) {
			return join(w, w)
		}
		return join(w[:i], w[i+1:i+2], w[i:i+1], w[i+2:])
	},
	func(w, _ []string, i, n int) string { return with(w, i, proclitics[n%len(proclitics)]+w[i]) },
	func(w, _ []string, i, n int) string { return with(w, i, w[i]+marks[n%len(marks)]) },
	func(w, _ []string, i, n int) string {
		q, end := quotes[n%len(quotes)], min(i+1+n%3, len(w))
		return join(w[:i], []string{q[0] + join(w[i:end]) + q[1]}, w[end:])
	},
	func(w, _ []string, i, n int) string {
		var fill []string
		for k := range lengths[n%len(lengths)] {
			fill = append(fill, fillers[(n+k)%len(fillers)])
		}
		return join(w[:i], fill, w[i:])
	},
	func(w, _ []string, i, n int) string { return with(w, i, w[i]+" "+figures[n%len(figures)]) },
	func(w, _ []string, i, n int) string {
		for j := range w {
			k := (i + j) % len(w)
			if at := strings.IndexAny(w[k], "0123456789"); at >= 0 {
				end := at + len(w[k][at:]) - len(strings.TrimLeft(w[k][at:], "0123456789"))
				return with(w, k, w[k][:at]+figures[n%len(figures)]+w[k][end:])
			}
		}
		return with(w, i, figures[n%len(figures)])
	},
	func(w, _ []string, i, _ int) string { return with(w, i, w[i]+" و"+w[i]) },
	func(w, pool []string, i, n int) string { return with(w, i, pool[n%len(pool)]) },
	func(w, pool []string, i, n int) string { return with(w, i, pool[n%len(pool)]+" "+w[i]) },
	func(w, _ []string, i, n int) string {
		for _, p := range proclitics {
			if rest, ok := strings.CutPrefix(w[i], p); ok && rest != "" {
				return with(w, i, rest)
			}
		}
		return with(w, i, "ال"+w[i])
	},
	func(w, _ []string, i, n int) string {
		at := len(w[i]) / 4 * 2
		if i%2 == 0 {
			at = len(w[i])
		}
		return with(w, i, w[i][:at]+signs[n%len(signs)]+w[i][at:])
	},
	func(w, _ []string, i, n int) string { // the words that follow, told again behind another end
		return join(w) + [...]string{"\n", " و", ". ", "، ", "\n\n", " ثم "}[n%6] + join(w[i:])
	},
}

func join(parts ...[]string) string {
	var all []string
	for _, p := range parts {
		all = append(all, p...)
	}
	return strings.Join(all, " ")
}

// with is the words with another in place of word i.
func with(w []string, i int, word string) string {
	return join(w[:i], []string{word}, w[i+1:])
}
