package extract

import "testing"

// TestMasdar: verbal nouns of the long patterns behind a proclitic are no names,
// however unknown they are; names that begin with the same letters may be.
func TestMasdar(t *testing.T) {
	for w, want := range map[string]bool{
		"وتعزيز": true, "بتطوير": true, "لتحقيق": true, "باستخدام": true, "وانتشار": true, "لاحتواء": true, "كانفجار": true,
		"تعزيز": false, "وتعز": false, "بترايوس": false, "وانغاري": false, "لتوانيا": false, "بيرناردو": false, "واتسون": false,
	} {
		if masdar(w) != want {
			t.Errorf("%s: %v", w, !want)
		}
	}
}
