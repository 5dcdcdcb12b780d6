package timeline_test

import (
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

// TestApprovedLiterals holds what is told around the words that the code names.
func TestApprovedLiterals(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	for _, e := range attack.Literals(t, ".") {
		var b strings.Builder
		told := 0
		texts := e.Around(36)
		for i, text := range texts {
			if i%2 == 0 {
				text = "زار الوزير حداد بلغراد " + text
			}
			told += len(recordedBy(t, x, &b, extract.Document{ID: "row", Text: text, Published: (day("2024-03-10") + extract.Day(i%5)).Time()}))
		}
		d.Add(e.Name, b.String(), len(texts), told)
	}
	d.Approved(t, "literals.txt", *update)
}
