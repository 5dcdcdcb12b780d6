package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestApprovedCuts holds what is told in news of which the beginning is missing up
// to any word, so that each of them is once the first of its text, the first
// name, the first date, the first event; and what is told where the end is
// missing from any word on.
func TestApprovedCuts(t *testing.T) {
	g := newsGrammar(t)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	for i := range 130 {
		var b strings.Builder
		told, texts := 0, 0
		text := g.Say(t, []string{"DOC", "REPORT", "DATED"}[i%3], 5000+i)
		words := strings.Split(text, " ")
		for k := range min(len(words), 28) {
			for _, cut := range [...]string{strings.Join(words[k:], " "), strings.Join(words[:len(words)-k], " ")} {
				doc := extract.Document{ID: "cut", Text: cut}
				if texts++; texts%8 > 0 {
					doc.Published = (day("2024-03-10") + extract.Day(i%9)).Time()
				}
				told += len(recordedBy(t, x, &b, doc))
			}
		}
		d.Add(fmt.Sprint(i, " ", text), b.String(), texts, told)
	}
	d.Approved(t, "cuts.txt", *update)
}

// TestApprovedStates holds what is told in texts each of which brings the code
// into a state of its own, and what becomes of forty of them in one timeline.
func TestApprovedStates(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	var b strings.Builder
	var all timeline.Set
	told := 0
	texts := attack.States()
	for i, text := range texts {
		for k := range 2 {
			doc := extract.Document{ID: fmt.Sprint("state ", i*2+k), Text: text}
			if (i+k)%7 > 0 {
				doc.Published = (day("2023-12-27") + extract.Day((i+3*k)%11)).Time()
			}
			ms := recordedBy(t, x, &b, doc)
			if told += len(ms); k == 0 {
				all.AddDocument(doc, ms...)
			}
		}
		if i%40 == 39 || i == len(texts)-1 {
			tl := merged(t, &all)
			b.WriteString(written(t, tl, (*timeline.Timeline).WriteJSON))
			d.Add(fmt.Sprint("states ", i/40), b.String(), told, len(tl.Events))
			b.Reset()
			all, told = timeline.Set{}, 0
		}
	}
	d.Approved(t, "states.txt", *update)
}

// TestApprovedCutCases holds what is told in the case sentences of which the
// beginning is missing, every other word.
func TestApprovedCutCases(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	for _, name := range []string{"titles", "statuses", "participants", "mentions", "stories"} {
		var b strings.Builder
		told, texts := 0, 0
		for i, line := range linesOf(t, "testdata/"+name+".txt") {
			line, _, _ = strings.Cut(strings.TrimSpace(line), "\t")
			words := strings.Split(line, " ")
			if line == "" || strings.ContainsAny(line[:1], "#@=") {
				continue
			}
			for k := 1 + i%2; k+2 < len(words); k += 2 {
				texts++
				doc := extract.Document{ID: "cut", Text: strings.Join(words[k:], " "), Published: (day("2024-03-10") + extract.Day(texts%5)).Time()}
				told += len(recordedBy(t, x, &b, doc))
			}
			if i%50 == 49 {
				d.Add(fmt.Sprint(name, " ", i), b.String(), texts, told)
				b.Reset()
			}
		}
		d.Add(name, b.String(), texts, told)
	}
	d.Approved(t, "cut_cases.txt", *update)
}

// TestApprovedDistances holds what is told of days, months and years that lie
// just within or beyond every number of days before or after publication at
// which a rule asks how far they are.
func TestApprovedDistances(t *testing.T) {
	attack.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	dates := strings.Split("في 3 مارس|في 3 مارس 2023|في مارس|في مارس 2023|في عام 2023|يوم الأحد 5 مارس|منذ 3 مارس|حتى 3 مارس|من 1 إلى 5 مارس|بين 3 و9 مارس|مطلع مارس|قبل 3 مارس|بعد يومين من 3 مارس|مساء 3 مارس عند الساعة 20:00|في رمضان|الأحد|يوم 3 منه|في الربع الأول من 2023", "|")
	told := strings.Split("زار الوزير سامي حداد بلغراد D|يزور الوزير سامي حداد بلغراد D|سيزور حداد بلغراد D والتقى نصار|لم يزر حداد بلغراد D|ألغى حداد زيارة كانت مقررة D|أعلن حداد أن الانتخابات ستجرى D|أعلن حداد D أن الانتخابات جرت|D قتل 12 شخصا في انفجار في مالقة وأصيب 30|وكان الرئيس قد توفي D|قال حداد إن الاتفاق وقع D|من المقرر أن تبدأ المحاكمة D|تأجلت المحاكمة إلى D|انفجار مالقة D: ارتفاع الحصيلة إلى 20 قتيلا|مؤتمر ينعقد D في ليما|يحاكم نصار بتهمة قتل حداد D|عين نصار وزيرا D خلفا لحداد الذي استقال", "|")
	offsets := [...]extract.Day{-732, -367, -366, -365, -181, -93, -62, -32, -31, -30, -15, -8, -7, -6, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14, 15, 27, 28, 29, 30, 31, 32, 33, 45, 59, 60, 61, 62, 63, 64, 89, 90, 91, 92, 93, 120, 180, 181, 182, 183, 200, 300, 363, 364, 365, 366, 367, 368, 400, 730, 732}
	d := attack.NewDigests()
	for i, date := range dates {
		var b strings.Builder
		n := 0
		for k, sentence := range told {
			for j, off := range offsets {
				if (i+j+k)%3 > 0 && k > 3 {
					continue
				}
				doc := extract.Document{ID: "far", Text: strings.ReplaceAll(sentence, "D", date) + "."}
				doc.Published = (day("2023-03-03") + off).Time()
				n += len(recordedBy(t, x, &b, doc))
			}
		}
		d.Add(date, b.String(), n)
	}
	d.Approved(t, "distances.txt", *update)
}
