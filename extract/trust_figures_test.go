package extract_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// bordering is numbers at the borders of what days, months, hours, minutes,
// years of several calendars and amounts can be.
var bordering = strings.Fields("0 00 1 01 2 3 5 7 9 09 10 11 12 13 15 19 20 21 22 23 24 25 28 29 30 31 32 40 45 50 53 54 59 60 61 90 99 100 101 120 199 365 366 622 623 999 1000 1001 1299 1300 1342 1356 1357 1399 1400 1447 1499 1500 1501 1599 1600 1799 1800 1899 1900 1949 1950 1999 2000 2001 2020 2021 2022 2023 2049 2050 2099 2100 2101 2199 2200 2400 9999 10000 12345")

// TestApprovedFigures holds what rows of two to four numbers are read as, with
// every sign between them and words around them.
func TestApprovedFigures(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	signs := [...]string{"/", "-", ".", ":", " ", " - ", "–", ",", "، ", " و", " إلى ", " / ", "", "_", " من ", "ـ"}
	around := [...]string{"%s", "يوم %s", "عام %s م", "سنة %s هـ", "الساعة %s مساء", "في %s مارس", "(%s)", "%s ألف دولار", "من %s إلى %s", "%s ساعة", "مارس %s", "%s%%", "T%sZ", "بتاريخ %s م", "%s/أ/ب", "القرن %s", "نحو %s شخصا", "فاز %s أمام الأهلي", "مادة %s", "رقم %s", "عن عمر %s عاما", "الـ%s", "و%s", "%s ق.م", "%s شعبان", "الساعة %s بتوقيت غرينتش", "العقد %s", "%s أيام", "موسم %s"}
	d := hostile.NewDigests()
	for a, first := range bordering {
		var b strings.Builder
		var n [3]int
		for s, sign := range signs {
			for k := range 6 {
				row := first
				for j := range 1 + (a+s+k)%3 {
					row += sign + bordering[(a*7+s*13+k*29+j*31)%len(bordering)]
				}
				doc := extract.Document{Text: strings.ReplaceAll(strings.ReplaceAll(around[(a+s*5+k*11)%len(around)], "%s", row), "%%", "%")}
				doc.Published, _ = time.Parse(time.DateOnly, someDays[(a+s+k)%len(someDays)])
				r, err := x.Extract(t.Context(), doc)
				if err != nil {
					t.Fatal(err)
				}
				record(&b, doc.Text, r)
				n[0], n[1], n[2] = n[0]+1, n[1]+len(r.Dates), n[2]+len(r.Quantities)
			}
		}
		d.Add(first, b.String(), n[:]...)
	}
	d.Approved(t, "figures.txt", *update)
}

// TestApprovedValues holds what the text form of a value is read as, where any
// character of it is another, is missing or stands twice, and how the value is
// written in other forms.
func TestApprovedValues(t *testing.T) {
	if hostile.Raced {
		t.Skip("one goroutine, and many values")
	}
	d := hostile.NewDigests()
	for _, form := range strings.Fields("2024-02-29 2023-12-31 2024-03 2024 202 20 2024-Q1 2024-H2 2024-W53 2024-W10-WE 2024-SP 2024-WI 2024-03-10T10:30 2024-03-10T10:30:59 2024-03-10T24:00 2024-03-10TMO 2024-03-10TNI T10:30 2024-03-10T10:30Z 2024-03-10T10:30+03:00 2024-03-10/2024-03-12 2024-03/2024-05 2019/2021 P1Y P3D PT2H PT30M P1Y2M P2W P1DE PXM PAST_REF FUTURE_REF PRESENT_REF XXXX-03-10 XXXX-WXX-5 -0500 -0044-03-15 BC0500 2024-03-XX 0622-07-16 9999-12-31 +12024 2024-T1 R1 -05") {
		var b strings.Builder
		read := 0
		ask := func(s string) {
			var v extract.Value
			if err := v.UnmarshalText([]byte(s)); err != nil {
				fmt.Fprintf(&b, "%q %v\n", s, err)
				return
			}
			read++
			fmt.Fprintf(&b, "%q %+v %s %s", s, v, v.EDTF(), v.Interval())
			for _, c := range []extract.Calendar{extract.Gregorian, extract.Hijri} {
				fmt.Fprintf(&b, " %s", v.Format(c, extract.MonthsLevantine))
			}
			if text, err := v.MarshalText(); err != nil || string(text) != v.TIMEX {
				fmt.Fprintf(&b, " text %q %v", text, err)
			}
			b.WriteByte('\n')
		}
		ask(form)
		for i := range form {
			ask(form[:i] + form[i+1:])
			ask(form[:i])
			ask(form[:i] + form[i:i+1] + form[i:])
			for _, c := range "0123456789XWTPQHMSDY-/:.+ZE" {
				ask(form[:i] + string(c) + form[i+1:])
			}
		}
		d.Add(form, b.String(), read)
	}
	d.Approved(t, "values.txt", *update)
}

// TestApprovedJSON holds what damaged JSON of a result is read as.
func TestApprovedJSON(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	const text = "زار الرئيس عبد المجيد تبون باريس يوم 12 مارس 2021 برفقة 5 وزراء و3.5 مليون دولار 🚆 أمس."
	r, err := extract.Extract(extract.Document{ID: "a", Text: text, Published: someDay})
	if err != nil {
		t.Fatal(err)
	}
	d := hostile.NewDigests()
	for u, unit := range []arabic.Unit{arabic.UTF8, arabic.UTF16, arabic.CodePoint} {
		data, err := r.AppendJSONOffsets(nil, arabic.NewOffsets(text, unit))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		read := 0
		for i := u; i < len(data); i += 3 {
			for _, c := range []byte(`"0{}],:9x`) {
				was := data[i]
				data[i] = c
				var back extract.Result
				if err := back.UnmarshalJSONOffsets(data, text); err != nil {
					fmt.Fprintf(&b, "%d %c\n", i, c)
				} else {
					read++
					record(&b, fmt.Sprintf("%d %c %s %v", i, c, back.ID, back.Published), back)
				}
				data[i] = was
			}
		}
		d.Add(unit.String(), b.String(), len(data), read)
	}
	d.Approved(t, "json.txt", *update)
}

// TestApprovedLexicons holds which lines a lexicon or dictionary of the user's
// may have.
func TestApprovedLexicons(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	d := hostile.NewDigests()
	cells := []string{"", "day", "month", "deic", "3", "-1", "12", "0", "x", "wday", "D", "feast", "@mon", "gregorian 03-12", "hijri 10-01", "easter +1", "خميس", "ليلة كذا", "كلمة|أخرى", "(كلمة) أخرى", "كلمة?", "dword? wday", "(day", "~day +wday?", "egyptian", "person", "gpe", "organization", "SA", "Q1", "MAR", "1"}
	for _, name := range []string{"months.tsv", "weekdays.tsv", "deictic.tsv", "feasts.tsv", "feasts_calendar.tsv", "date_rules.tsv", "units.tsv", "numerals.tsv", "parts.tsv", "dayparts.tsv", "particles.tsv", "zones.tsv", "known_days.tsv", "date_context.tsv", "sets.tsv", "umm_al_qura.tsv", "lunar_new_year.tsv", "nothing.tsv"} {
		var b strings.Builder
		good := 0
		for i := 0; i < len(cells); i += 3 {
			for k := range 1 {
				line := strings.Join([]string{cells[i], cells[(i*7+k*5)%len(cells)], cells[(i*11+k*3)%len(cells)], cells[(i*5+k)%len(cells)]}[:2+i%3], "\t")
				files := fstest.MapFS{"lexicon/" + name: {Data: []byte("# test\n" + line + "\n")}, name: {Data: []byte("# test\n" + line + "\n")}}
				_, err := extract.New(extract.Options{Lexicon: files, DatesOnly: true})
				if err == nil {
					good++
				}
				fmt.Fprintf(&b, "%q %v\n", line, err)
			}
		}
		d.Add(name, b.String(), (len(cells)+2)/3, good)
	}
	d.Approved(t, "user_lexicons.txt", *update)
}
