package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// words that a twin tells of more, in place of another, or apart.
var twinWords = strings.Fields("أمس الأول الثاني الثالثة مجددا مساء شمال جنوب قرب مدينة بلغراد مالقة نيش ليما الرئيس الوزير حداد نصار قباني صربيا الصربي الإسباني السابق الجديد 12 11 ثلاثة قتيلا جريحا مليون في المائة الساعة 10:30 كأس الدوري النهائي الافتتاح خارجية دفاع لم سوف ألغى نفى")

// differences are what two reports of one event may differ in, or of two.
var differences = [...]func(d *dealer, m, fresh *timeline.Mention){
	func(_ *dealer, _, _ *timeline.Mention) {},
	func(_ *dealer, m, fresh *timeline.Mention) { m.Kind = fresh.Kind },
	func(_ *dealer, m, fresh *timeline.Mention) { m.Trigger = fresh.Trigger },
	func(_ *dealer, m, fresh *timeline.Mention) { m.Status = fresh.Status },
	func(_ *dealer, m, fresh *timeline.Mention) { m.Date = fresh.Date },
	func(d *dealer, m, _ *timeline.Mention) {
		off := extract.Day(dealt(d, -3, -2, -1, 1, 2, 6, 7, 8, 28, 30, 31, 365, 366))
		m.Date = valued(d.t, (day("2024-03-10") + off).String())
	},
	func(d *dealer, m, _ *timeline.Mention) {
		m.Date = valued(d.t, "2024-03-10T"+dealt(d, "09:00", "10:30", "11:30", "12:31", "23:59", "00:00"))
	},
	func(_ *dealer, m, fresh *timeline.Mention) { m.DateRule, m.Bound = fresh.DateRule, fresh.Bound },
	func(d *dealer, m, _ *timeline.Mention) { m.Participants = append(m.Participants, d.participant()) },
	func(_ *dealer, m, _ *timeline.Mention) { m.Participants = m.Participants[min(1, len(m.Participants)):] },
	func(d *dealer, m, _ *timeline.Mention) {
		for i := range m.Participants {
			m.Participants[i].Role = d.participant().Role
		}
	},
	func(d *dealer, m, _ *timeline.Mention) {
		m.Participants = append(m.Participants[:max(0, len(m.Participants)-1)], d.participant())
	},
	func(d *dealer, m, _ *timeline.Mention) { m.Place = d.place() },
	func(d *dealer, m, _ *timeline.Mention) {
		m.Place = timeline.Participant{NameAr: dealt(d, "قرية", "بلدة", ""), Name: dealt(d, "", "village"), Kind: dealt(d, extract.GPE, extract.Location)}
	},
	func(d *dealer, m, fresh *timeline.Mention) {
		m.Quantities = append(fresh.Quantities, m.Quantities[:min(d.r.IntN(2), len(m.Quantities))]...)
	},
	func(d *dealer, m, _ *timeline.Mention) {
		for i := range m.Quantities {
			m.Quantities[i].Value, m.Quantities[i].Mod = dealt(d, "10", "11", "12", "13", "24", "100"), dealt(d, "", extract.Mod("APPROX"), extract.Mod("MORE_THAN"), extract.Mod("LESS_THAN"))
		}
	},
	func(_ *dealer, m, fresh *timeline.Mention) { m.Title, m.Headline = fresh.Title, fresh.Headline },
	func(_ *dealer, m, fresh *timeline.Mention) { m.Also = fresh.Also },
	func(_ *dealer, m, fresh *timeline.Mention) { m.Chain = fresh.Chain },
	func(_ *dealer, m, fresh *timeline.Mention) { m.Alternatives = fresh.Alternatives },
	func(d *dealer, m, _ *timeline.Mention) { m.Quote += " " + twinWords[d.r.IntN(len(twinWords))] },
}

// other is m with one thing different, that of differences[i], or a word more.
func (d *dealer) other(m timeline.Mention, i int) timeline.Mention {
	m.Participants, m.Quantities, m.Also = slices.Clone(m.Participants), slices.Clone(m.Quantities), slices.Clone(m.Also)
	fresh := d.mention(m.Start)
	differences[i%len(differences)](d, &m, &fresh)
	if d.r.IntN(4) == 0 {
		m.Quote += " " + twinWords[d.r.IntN(len(twinWords))]
	}
	m.End = m.Start + len(m.Quote)
	return m
}

// TestApprovedTwins holds what becomes of one event told again and again with one
// thing different each time: by one document or many, in copies, by documents
// of the same day, of none, and by some that the set does not know.
func TestApprovedTwins(t *testing.T) {
	attack.OnlyApproved(t, *update)
	d := attack.NewDigests()
	for i := range 70 {
		var b strings.Builder
		events, joined, conflicts := 0, 0, 0
		for k := range 30 {
			of := &dealer{t, rand.New(rand.NewPCG(uint64(i*100+k), 61)), 1}
			s := of.twins(i)
			tl, err := timeline.Build(t.Context(), s, timeline.Options{Explain: k%3 > 0, MaxCompared: []int{0, -1, 0, 2}[k%4]})
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(written(t, tl, (*timeline.Timeline).WriteJSON))
			w := formats[k%len(formats)]
			b.WriteString(written(t, tl, w.write))
			events += len(tl.Events)
			for _, e := range tl.Events {
				joined += len(e.Mentions) - 1
				conflicts += len(e.Conflicts)
			}
		}
		d.Add(fmt.Sprint("twins ", i), b.String(), events, joined, conflicts)
	}
	d.Approved(t, "twins.txt", *update)
}

// twins is a set of a mention and others that are different by the kind of
// difference i and mostly by nothing else.
func (d *dealer) twins(i int) *timeline.Set {
	var s timeline.Set
	first := d.mention(0)
	if d.r.IntN(2) == 0 {
		first.Date, first.Chain, first.Bound = valued(d.t, "2024-03-10"), 0, ""
	}
	told := []timeline.Mention{first}
	for range 1 + d.r.IntN(6) {
		m := d.other(told[d.r.IntN(len(told))], i)
		if d.r.IntN(4) == 0 {
			m = d.other(m, d.r.IntN(len(differences)))
		}
		told = append(told, m)
	}
	docs := 1 + d.r.IntN(4)
	for k := range docs {
		doc := extract.Document{ID: fmt.Sprint(k), Source: dealt(d, "مصدر", "مصدر", "وكالة", ""), URL: dealt(d, "", fmt.Sprint("https://example.org/", k/2))}
		if d.r.IntN(5) > 0 {
			doc.Published = (day("2024-03-10") + extract.Day(dealt(d, 0, 0, 1, 1, 2, 9, -2))).Time()
		}
		var ms []timeline.Mention
		for j := k; j < len(told); j += docs {
			m := told[j]
			m.Start = len(doc.Text) * (1 - d.r.IntN(9)/8)
			m.End = m.Start + len(m.Quote)
			doc.Text += m.Quote + "\n"
			ms = append(ms, m)
		}
		if len(ms) > 0 && d.r.IntN(6) == 0 {
			s.Union(d.orphan(ms[0]))
		}
		s.AddDocument(doc, ms...)
		if len(ms) > 0 && d.r.IntN(6) == 0 { // again, with another title
			ms[0].Title = dealt(d, "", "قمة", ms[0].Title+" في بلغراد")
			s.AddDocument(doc, ms[0])
			s.Union(&s)
		}
	}
	return &s
}

// orphan is a set of a mention whose document is missing: one that came from a
// machine that kept it to itself.
func (d *dealer) orphan(m timeline.Mention) *timeline.Set {
	var bare, s timeline.Set
	doc := extract.Document{ID: "kept"}
	bare.AddDocument(doc)
	s.AddDocument(doc, m)
	before, err := bare.MarshalBinary()
	if err != nil {
		d.t.Fatal(err)
	}
	data, err := s.MarshalBinary()
	if err != nil {
		d.t.Fatal(err)
	}
	const unknown = "\x00\x00\x05other" // no number, and a name that nothing else has
	data = []byte(string(data[:len(before)]) + unknown + string(data[len(before)+1:]))
	if err := s.UnmarshalBinary(data); err != nil {
		d.t.Fatal(err)
	}
	return &s
}

// TestApprovedCrowds holds the timelines of more mentions than are merged at
// once: of a day, of a year of days, copies, and coarse ones among them.
func TestApprovedCrowds(t *testing.T) {
	attack.OnlyApproved(t, *update)
	d := attack.NewDigests()
	for i, n := range []int{700, 1500, 1100, 90} {
		of := &dealer{t, rand.New(rand.NewPCG(uint64(i), 67)), 1}
		var s timeline.Set
		days := []int{1, 40, 400, 2}[i]
		for k := range n {
			m := of.mention(0)
			m.Chain = 0
			if of.r.IntN(8) > 0 {
				m.Date = valued(t, (day("2023-03-10") + extract.Day(of.r.IntN(days))).String())
			}
			for range of.r.IntN(3) * of.r.IntN(20) {
				name := fmt.Sprint("اسم ", of.r.IntN(90))
				m.Participants = append(m.Participants, timeline.Participant{ID: "person/" + name, NameAr: name, Kind: extract.Person, Role: dealt(of, "agent", "")})
			}
			doc := extract.Document{ID: fmt.Sprint(k % 97), Text: "نص", Published: (day("2024-03-10") + extract.Day(k%97%9)).Time(), Source: fmt.Sprint("مصدر ", k%97%70)}
			s.AddDocument(doc, m)
		}
		tl, err := timeline.Build(t.Context(), &s, timeline.Options{Explain: true, MaxCompared: []int{0, 8}[i%2]})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, w := range formats {
			b.WriteString(written(t, tl, w.write))
		}
		d.Add(fmt.Sprint(n, " mentions"), b.String(), len(tl.Events), len(tl.Ambiguous), len(tl.Undated))
	}
	d.Approved(t, "crowds.txt", *update)
}

// odd is what formats and titles leave out, keep or escape, one kind each.
var odd = strings.Split("\u061C|\u200E|\u200F|\u202A|\u202B|\u202C|\u202D|\u202E|\u2065|\u2066|\u2067|\u2068|\u2069|\u206A|\u2028|\u2029|\u0085|\u0084|\u007F|\u0080|\u009F|\u00A0|\uFEFF|\uFFFE|\uFFFF|\uFFFD|\x00|\x08|\t|\n|\r|\x0B|\x1F| |~|@|[|]|`|{|}|!|#|+|_|*|<|>|&|'|\"|\\|=|;|,|:|http://x|www.|a:/b|z|Z|\u0640|\u064B|\u0670|\u200C|\u200D|👍🏽|\xC3|\xFF", "|")

// TestApprovedOdd holds what every format makes of such characters in titles,
// quotes and sources, of words of no language of the library, of an empty
// timeline, and of long texts.
func TestApprovedOdd(t *testing.T) {
	attack.OnlyApproved(t, *update)
	d := attack.NewDigests()
	for i, c := range append(odd, strings.Repeat("نص طويل ", 40), strings.Repeat("x", 300), strings.Repeat("ب", 1100), "") {
		of := &dealer{t, rand.New(rand.NewPCG(uint64(i), 71)), 1}
		var s timeline.Set
		for k := range i%3 + len(c)%2 {
			m := of.mention(0)
			m.Title = dealt(of, c+"قمة"+c+" "+c+"ثانية"+c, "a"+c+"b", "قمة"+c+c+" "+c, c)
			m.Trigger, m.Kind, m.Status = "قمة"+c, dealt(of, m.Kind, "x"+c, "made-up"), dealt(of, m.Status, timeline.Status("unsure"), timeline.Status(c))
			m.Quote = c + "قالوا " + c + m.Title + dealt(of, c, "", ".")
			m.Start, m.End = len("قبل "), len("قبل ")+len(m.Quote)
			doc := extract.Document{ID: "doc" + c, Source: dealt(of, "مصدر"+c, "www."+c, ""), Title: c + "عنوان" + c, URL: dealt(of, "https://example.org/"+c, "ftp:"+c, "http://a.b/%d9%85/"+c), Text: "قبل " + m.Quote + strings.Repeat(dealt(of, " بعد.", "\n", "بعد"), k*30)}
			if k%3 == 2 {
				m.Quote = "غيره"
			}
			if k%2 == 0 {
				doc.Published = day("2024-03-12").Time().Add(time.Duration(of.r.IntN(2)) * time.Hour)
			}
			s.AddDocument(doc, m)
		}
		tl := merged(t, &s)
		tl.Width, tl.Unit = []int{0, 20, 48, -1}[i%4], arabic.Unit(i%3)
		var b strings.Builder
		for _, w := range formats {
			b.WriteString(written(t, tl, w.write))
		}
		data, err := s.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		d.Add(c, b.String()+string(data), len(tl.Events), len(tl.Undated))
	}
	long := extract.Document{ID: "long", Text: strings.Repeat("زار الوزير سامي حداد مدينة بلغراد أمس. ", 5000), Published: day("2024-03-12").Time()}
	m := visit(timeline.Happened)
	m.Start, m.End = 180<<10, 181<<10
	var s timeline.Set
	s.AddDocument(long, m)
	d.Add("long", written(t, merged(t, &s), (*timeline.Timeline).WriteHTML))
	d.Approved(t, "odd.txt", *update)
}
