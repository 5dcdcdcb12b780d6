package arabic_test

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"golang.org/x/text/transform"
)

// Find a word however it is spelled, and mark it in the original.
func Example() {
	text := "جاء الأُسـتاذُ أحمدُ إلى القاهرة."
	var m arabic.Map
	folded := string(arabic.Match.AppendMap(nil, []byte(text), &m))
	at := strings.Index(folded, arabic.Match.Fold("احمد"))
	start, end := m.Original(at, at+len("احمد"))
	fmt.Println(folded)
	fmt.Println(text[:start] + "[" + text[start:end] + "]" + text[end:])
	// Output:
	// جاء الاستاذ احمد الي القاهرة.
	// جاء الأُسـتاذُ [أحمدُ] إلى القاهرة.
}

func ExampleProfile_Fold() {
	s := "في المكتبةِ الـكبرى ٣٫٥ مليون كتابٍ؟"
	fmt.Println(arabic.Display.Fold(s) == s)
	fmt.Println(arabic.Match.Fold(s))
	fmt.Println(arabic.Search.Fold(s))
	fmt.Println(arabic.FoldDigits.Fold(s))
	// Output:
	// true
	// في المكتبة الكبري 3.5 مليون كتاب?
	// في المكتبه الكبري 3.5 مليون كتاب?
	// في المكتبةِ الـكبرى 3٫5 مليون كتابٍ؟
}

func ExampleProfile_Append() {
	buf := make([]byte, 0, 64)
	for _, s := range []string{"أحمد", "إحسان"} {
		buf = arabic.Match.Append(buf[:0], []byte(s))
		fmt.Printf("%s\n", buf)
	}
	// Output:
	// احمد
	// احسان
}

func ExampleProfile_Transformer() {
	r := transform.NewReader(strings.NewReader("«أهلًا»"), arabic.Match.Transformer())
	if _, err := io.Copy(os.Stdout, r); err != nil {
		fmt.Println(err)
	}
	// Output: "اهلا"
}

func ExampleMap_Original() {
	var m arabic.Map
	folded := string(arabic.Match.AppendMap(nil, []byte("النبي ﷺ"), &m))
	at := strings.Index(folded, "الله")
	fmt.Println(folded)
	fmt.Println(m.Original(at, at+len("الله")))
	// Output:
	// النبي صلي الله عليه وسلم
	// 11 14
}

func ExampleMap_Then() {
	var display, match arabic.Map
	text := "قال ﷲ"
	shown := arabic.Display.AppendMap(nil, []byte(text), &display)
	arabic.Match.AppendMap(nil, shown, &match)
	whole := display.Then(&match)
	fmt.Println(whole.Original(7, 9))
	// Output: 7 10
}

func ExampleTokens() {
	s := "قُتل و200 في 12/5/2018م، وفق CNN."
	for t := range arabic.Tokens(s) {
		fmt.Print(s[t.Start:t.End], "|")
	}
	// Output: قُتل|و|200|في|12|/|5|/|2018|م|،|وفق|CNN|.|
}

func ExampleSentences() {
	s := "زيارة رسمية\nوصل د. سمير. وقال: \"لن نتراجع. سنبقى.\" ثم غادر... وأضاف أنه سعيد."
	for start, end := range arabic.Sentences(s) {
		fmt.Println(s[start:end])
	}
	// Output:
	// زيارة رسمية
	// وصل د. سمير.
	// وقال: "لن نتراجع. سنبقى."
	// ثم غادر...
	// وأضاف أنه سعيد.
}

func ExampleBuckwalter() {
	s := "قال Obama نعم"
	t := arabic.BuckwalterPlain.Encode(s)
	fmt.Println(t)
	fmt.Println(arabic.BuckwalterPlain.Decode(t) == s)
	// Output:
	// qAl \Obama\ nEm
	// true
}

func ExampleSnippet() {
	fmt.Println(arabic.Snippet("وصل الرئيسُ إلى العاصمةِ\nمساءَ أمس", 20))
	// Output: وصل الرئيسُ إلى…
}
