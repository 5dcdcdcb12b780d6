package timeline_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// A timeline made by hand, with everything that a writer can meet: plans that
// were fulfilled, called off or denied, coarse and approximate dates, several
// conflicts, ambiguous and undated mentions.

var fixtureDocuments = []extract.Document{
	{
		ID: "marsa-1", Source: "صحيفة المرسى", Title: "جسر المضيق ينتظر افتتاحه", URL: "https://example.org/marsa/1",
		Published: time.Date(2023, 11, 20, 0, 0, 0, 0, time.UTC),
		Text: "تستعد مدينة رأس الزيتون لافتتاح جسر المضيق في شباط/فبراير 2024، بحسب ما أعلنته هيئة الموانئ اليوم الإثنين.\n" +
			"وكانت أعمال البناء قد بدأت مطلع تموز/يوليو 2015، وتوقفت نحو عام 2019 بسبب نقص التمويل.\n" +
			"وقال مصدر في البلدية إن الحفل قد يؤجل إذا تأخر وصول المعدات.\n" +
			"ويعود أول مخطط للجسر إلى القرن التاسع عشر، ثم عاد الحديث عنه في ثمانينيات القرن الماضي.\n" +
			"ومن المقرر أن يزور الوزير نادر الشامي المدينة في الربع الأول من العام المقبل.",
	},
	{
		ID: "wakala-2", Source: "وكالة الساحل", Title: "افتتاح جسر المضيق", Published: time.Date(2024, 2, 17, 6, 30, 0, 0, time.FixedZone("", 3*3600)),
		Text: "افتتحت رئيسة الوزراء سلمى الخطيب أمس الجمعة جسر المضيق في رأس الزيتون بحضور وزير النقل نادر الشامي ورئيسة هيئة الموانئ ليلى حداد.\n" +
			"وبلغت كلفة الجسر 310 ملايين دولار، وعبره في اليوم الأول 12 ألف شخص.\n" +
			"وألغي العرض البحري الذي كان مقررا مساء الجمعة بسبب سوء الأحوال الجوية.\n" +
			"ونفى الشامي أن تكون شركة «أركان» (Arkan Holding Ltd.) قد انسحبت من المشروع في عام 2021.",
	},
	{
		ID: "sada-3", Source: "إذاعة الصدى", Published: time.Date(2024, 2, 19, 0, 0, 0, 0, time.UTC),
		Text: "بعد يومين على افتتاح جسر المضيق، قالت نقابة المهندسين إن كلفته بلغت 365 مليون دولار، وهو ما يزيد على ما أعلنته الحكومة.\n" +
			"وكانت الحكومة قد افتتحت الجسر السبت 17 شباط/فبراير في احتفال شعبي.\n" +
			"وضربت عاصفة الساحل ليل السبت فقتل 4 أشخاص وأصيب 23 آخرون في رأس الزيتون وقرية العين.",
	},
	{
		ID: "marsa-4", Source: "صحيفة المرسى", Title: "ضحايا العاصفة", Published: time.Date(2024, 2, 21, 0, 0, 0, 0, time.UTC),
		Text: "ارتفع عدد قتلى العاصفة التي ضربت الساحل الأحد إلى 7 أشخاص، بعدما عثر الدفاع المدني على 3 جثث.\n" +
			"وفي شباط/فبراير 2024 قطعت الكهرباء عن المدينة مرتين.\n" +
			"وتجتمع لجنة التحقيق يوم 4 آذار/مارس عند الساعة 10:00.\n" +
			"وشكا السكان من الضجيج.",
	},
	{
		ID:   "notes-5",
		Text: "بدأ البناء في تموز/يوليو 2015. وزار الوفد موقع الجسر أكثر من مرة، ووعد المقاول بتسليمه قبل الموعد.",
	},
}

func person(id, ar, en string) timeline.Participant {
	return timeline.Participant{ID: id, NameAr: ar, Name: en, Kind: extract.Person}
}

var (
	khatib    = person("person/khatib", "سلمى الخطيب", "")
	shami     = person("person/shami", "نادر الشامي", "Nader al-Shami")
	haddad    = person("person/haddad", "ليلى حداد", "")
	ports     = timeline.Participant{ID: "org/ports", NameAr: "هيئة الموانئ", Kind: extract.Organization}
	engineers = timeline.Participant{ID: "org/engineers", NameAr: "نقابة المهندسين", Kind: extract.Organization}
	arkan     = timeline.Participant{ID: "org/arkan", Name: "Arkan Holding Ltd.", Kind: extract.Organization}
	city      = timeline.Participant{ID: "place/ras", NameAr: "رأس الزيتون", Kind: extract.GPE}
	coast     = timeline.Participant{ID: "place/coast", NameAr: "الساحل", Kind: extract.Location}
)

// day is an extract.Day from 2006-01-02.
func day(iso string) extract.Day {
	var d extract.Day
	if err := d.UnmarshalText([]byte(iso)); err != nil {
		panic(err)
	}
	return d
}

// date is a value with the interval from first to last.
func date(timex, first, last string, mod extract.Mod) extract.Value {
	grain := extract.GrainDay
	if first != last {
		grain = extract.GrainMonth
	}
	return extract.Value{TIMEX: timex, Earliest: day(first), Latest: day(last), Mod: mod, Grain: grain}
}

func onDay(iso string) extract.Value { return date(iso, iso, iso, "") }

// told is a mention by the words that it quotes; doc is the number of the
// document.
func told(doc int, quote string, v extract.Value, s timeline.Status) timeline.Mention {
	d := fixtureDocuments[doc-1]
	start := strings.Index(d.Text, quote)
	if start < 0 {
		panic("not in " + d.ID + ": " + quote)
	}
	return timeline.Mention{Doc: d.ID, Start: start, End: start + len(quote), Date: v, Status: s}
}

// event gives the mentions their IDs and takes date and status from the first.
func event(title, kind string, place timeline.Participant, who []timeline.Participant, ms ...timeline.Mention) timeline.Event {
	ms = identified(ms)
	e := timeline.Event{Title: title, Kind: kind, Place: place, Participants: who, Date: ms[0].Date, Status: ms[0].Status}
	for i := range ms {
		e.Mentions = append(e.Mentions, &ms[i])
	}
	e.ID = slices.MinFunc(ms, func(a, b timeline.Mention) int { return cmp.Compare(a.ID, b.ID) }).ID
	return e
}

func identified(ms []timeline.Mention) []timeline.Mention {
	out := make([]timeline.Mention, len(ms))
	for i, m := range ms {
		var s timeline.Set
		for _, d := range fixtureDocuments {
			if d.ID == m.Doc {
				s.AddDocument(d, m)
			}
		}
		for m := range s.All() {
			out[i] = m
		}
	}
	return out
}

func conflict(e *timeline.Event, field string, values ...string) {
	c := timeline.Conflict{Field: field}
	for i, v := range values {
		if v != "" {
			c.Claims = append(c.Claims, timeline.Claim{Mention: e.Mentions[i].ID, Value: v})
		}
	}
	e.Conflicts = append(e.Conflicts, c)
}

// fixture is the timeline of fixtureDocuments.
func fixture() *timeline.Timeline {
	february := date("2024-02", "2024-02-01", "2024-02-29", "")
	nobody, nowhere := []timeline.Participant(nil), timeline.Participant{}
	opening := event("افتتاح جسر المضيق", "ceremony", city, []timeline.Participant{khatib, shami, haddad},
		told(2, "افتتحت رئيسة الوزراء سلمى الخطيب أمس الجمعة جسر المضيق في رأس الزيتون بحضور وزير النقل نادر الشامي ورئيسة هيئة الموانئ ليلى حداد", onDay("2024-02-16"), timeline.Happened),
		told(1, "تستعد مدينة رأس الزيتون لافتتاح جسر المضيق في شباط/فبراير 2024", february, timeline.Planned),
		told(3, "وكانت الحكومة قد افتتحت الجسر السبت 17 شباط/فبراير في احتفال شعبي", onDay("2024-02-17"), timeline.Happened),
		told(3, "بعد يومين على افتتاح جسر المضيق", onDay("2024-02-17"), timeline.Happened))
	conflict(&opening, "date", "2024-02-16", "", "2024-02-17", "2024-02-17")
	cost := event("كلفة جسر المضيق", "announcement", nowhere, []timeline.Participant{engineers},
		told(2, "وبلغت كلفة الجسر 310 ملايين دولار", onDay("2024-02-17"), timeline.Happened),
		told(3, "قالت نقابة المهندسين إن كلفته بلغت 365 مليون دولار، وهو ما يزيد على ما أعلنته الحكومة", onDay("2024-02-19"), timeline.Claimed))
	conflict(&cost, "USD", "310000000", "365000000")
	storm := event("عاصفة تضرب الساحل", "disaster", coast, nobody,
		told(3, "وضربت عاصفة الساحل ليل السبت فقتل 4 أشخاص وأصيب 23 آخرون في رأس الزيتون وقرية العين", date("2024-02-17TNI", "2024-02-17", "2024-02-17", ""), timeline.Happened),
		told(4, "ارتفع عدد قتلى العاصفة التي ضربت الساحل الأحد إلى 7 أشخاص", onDay("2024-02-18"), timeline.Happened))
	conflict(&storm, "شخص", "4", "7")
	start := event("بدء بناء الجسر", "construction", nowhere, nobody,
		told(1, "وكانت أعمال البناء قد بدأت مطلع تموز/يوليو 2015", date("2015-07", "2015-07-01", "2015-07-10", extract.ModStart), timeline.Happened),
		told(5, "بدأ البناء في تموز/يوليو 2015", date("2015-07", "2015-07-01", "2015-07-31", ""), timeline.Happened))
	withdrawal := event("انسحاب شركة «أركان» من المشروع", "", nowhere, []timeline.Participant{arkan, shami},
		told(2, "ونفى الشامي أن تكون شركة «أركان» (Arkan Holding Ltd.) قد انسحبت من المشروع في عام 2021", date("2021", "2021-01-01", "2021-12-31", ""), timeline.Denied))
	show := event("إلغاء العرض البحري", "ceremony", city, nobody,
		told(2, "وألغي العرض البحري الذي كان مقررا مساء الجمعة بسبب سوء الأحوال الجوية", date("2024-02-16TEV", "2024-02-16", "2024-02-16", ""), timeline.Cancelled))
	t := &timeline.Timeline{
		Documents: slices.Clone(fixtureDocuments),
		Stamp:     time.Date(2024, 3, 1, 12, 0, 0, 0, time.UTC),
		Events: []timeline.Event{
			event("أول مخطط للجسر", "announcement", nowhere, nobody,
				told(1, "ويعود أول مخطط للجسر إلى القرن التاسع عشر", date("18", "1800-01-01", "1899-12-31", ""), timeline.Happened)),
			event("عودة الحديث عن الجسر", "", nowhere, nobody,
				told(1, "ثم عاد الحديث عنه في ثمانينيات القرن الماضي", date("198", "1980-01-01", "1989-12-31", ""), timeline.Happened)),
			start,
			event("توقف أعمال البناء", "", city, nobody,
				told(1, "وتوقفت نحو عام 2019 بسبب نقص التمويل", date("2019", "2019-01-01", "2019-12-31", extract.ModApprox), timeline.Happened)),
			withdrawal,
			event("الإعلان عن موعد افتتاح الجسر", "announcement", nowhere, []timeline.Participant{ports},
				told(1, "بحسب ما أعلنته هيئة الموانئ اليوم الإثنين", onDay("2023-11-20"), timeline.Happened)),
			event("زيارة نادر الشامي إلى رأس الزيتون", "visit", city, []timeline.Participant{shami},
				told(1, "ومن المقرر أن يزور الوزير نادر الشامي المدينة في الربع الأول من العام المقبل", date("2024-Q1", "2024-01-01", "2024-03-31", ""), timeline.Planned)),
			event("تأجيل حفل الافتتاح", "", city, nobody,
				told(1, "الحفل قد يؤجل إذا تأخر وصول المعدات", february, timeline.Conditional)),
			show, opening, cost, storm,
			event("اجتماع لجنة التحقيق", "meeting", nowhere, nobody,
				told(4, "وتجتمع لجنة التحقيق يوم 4 آذار/مارس عند الساعة 10:00", date("2024-03-04T10:00", "2024-03-04", "2024-03-04", ""), timeline.Planned)),
		},
	}
	t.Ambiguous = []timeline.Ambiguity{{
		Mention:    identified([]timeline.Mention{told(4, "وفي شباط/فبراير 2024 قطعت الكهرباء عن المدينة مرتين", february, timeline.Happened)})[0],
		Candidates: []string{storm.ID, opening.ID},
	}}
	t.Undated = identified([]timeline.Mention{
		told(5, "وزار الوفد موقع الجسر أكثر من مرة", extract.Value{}, timeline.Happened),
		told(4, "وشكا السكان من الضجيج", extract.Value{}, timeline.Happened),
	})
	return t
}

// hostileTexts is what an enemy would have a document say.
var hostileTexts = []string{
	`</title></style></script><script>alert(1)</script>`,
	`<img src=x onerror=alert(1)>`, `<svg onload=alert(1)>`, `"><a href="javascript:alert(1)">x</a>`, `' autofocus onfocus='alert(1)`,
	`{{.}} ${x} <!-- --> <![CDATA[ ]]> ]]> &lt; &#x3c;`, "javascript:alert(1)", "data:text/html,<script>1</script>",
	"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200f=1", "＝1", "\u202e=cmd|' /C calc'!A0", "\ufeff=1",
	"BEGIN:VEVENT\r\nATTACH:x\r\nEND:VEVENT", "a\\;,b\nX-EVIL:1", "\x00\x01\x1b[2J\x7f\u009b31m", "\xff\xfe\xc0\x80", "\xed\xa0\x80",
	"\u202e\u2066نص\u2069\u200f", "# عنوان\n- بند\n1. رقم", "[نص](javascript:x) `رمز` **غليظ** | خلية |", "<https://example.org>", strings.Repeat("ع", 3000), "\u2028\u2029\u0085", "",
}

// hostile is a timeline with h in every field that a document can reach.
func hostile(h string) *timeline.Timeline {
	p := timeline.Participant{ID: h, Name: h, NameAr: h, Kind: extract.Kind(h), Role: h}
	v := extract.Value{TIMEX: h, Mod: extract.Mod(h), Earliest: day("2024-02-16"), Latest: day("2024-02-16"), Grain: extract.GrainDay}
	doc := extract.Document{ID: h, Source: h, URL: h, Title: h, Text: h + " قبل " + h + " بعد", Published: time.Date(2024, 2, 17, 0, 0, 0, 0, time.UTC)}
	m := timeline.Mention{
		ID: "mention-" + fmt.Sprintf("%x", h[:min(len(h), 40)]), Doc: h, Start: len(h) + len(" قبل "), Quote: h, Kind: h, Trigger: h, Status: timeline.Planned, StatusCue: h,
		Date: v, DateRule: h, Bound: extract.Bound(h), Title: h, Participants: []timeline.Participant{p}, Place: p,
		Alternatives: []extract.Alternative{{Value: v, Rule: h}}, Quantities: []extract.Quantity{{Text: h, Unit: h, Value: h}},
	}
	m.End = m.Start + len(h)
	other := m
	other.ID, other.Status = "other", timeline.Status(h)
	e := timeline.Event{
		ID: h, Date: v, Title: h, Kind: h, Status: timeline.Planned, Participants: []timeline.Participant{p}, Place: p, Mentions: []*timeline.Mention{&m, &other},
		Conflicts: []timeline.Conflict{{Field: h, Claims: []timeline.Claim{{Mention: m.ID, Value: h}, {Mention: h, Value: h}}}},
	}
	return &timeline.Timeline{
		Documents: []extract.Document{doc}, Events: []timeline.Event{e}, Undated: []timeline.Mention{m},
		Ambiguous: []timeline.Ambiguity{{Mention: m, Candidates: []string{h}}},
	}
}
