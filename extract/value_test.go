package extract

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// TestJSON holds the types to what encoding/json must make of them: a Value and
// a Day are strings, a Date keeps its fields.
func TestJSON(t *testing.T) {
	day, _ := dayOf(2021, 12, 15)
	in := Date{
		Start: 1, End: 5, Text: "x", Type: TypeDate, Value: dayValue(day), Rule: "r", Score: 0.5,
		Alternatives: []Alternative{{Value: monthValue(2021, 12), Weight: 0.25, Rule: "s"}},
	}
	b, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"Start":1,"End":5,"Text":"x","Type":"DATE","Value":"2021-12-15","Bound":"","Rule":"r","Score":0.5,` +
		`"Alternatives":[{"Value":"2021-12","Weight":0.25,"Rule":"s"}],"Reason":""}`
	if string(b) != want {
		t.Errorf("got  %s\nwant %s", b, want)
	}
	var out Date
	if err := json.Unmarshal(b, &out); err != nil || out.Value != in.Value || out.Alternatives[0] != in.Alternatives[0] {
		t.Errorf("read back %+v, %v", out, err)
	}

	b, err = json.Marshal(map[Day][]any{day: {day, Day(0), GrainQuarter, SolarHijri, &in.Value}})
	if want := `{"2021-12-15":["2021-12-15","","quarter","solar-hijri","2021-12-15"]}`; err != nil || string(b) != want {
		t.Errorf("got %s, %v, want %s", b, err, want)
	}
	var back struct {
		D Day
		G Grain
		C Calendar
	}
	if err := json.Unmarshal([]byte(`{"D":"-0043-03-15","G":"half","C":"hijri"}`), &back); err != nil ||
		back.D.String() != "-0043-03-15" || back.G != GrainHalf || back.C != Hijri {
		t.Errorf("read %+v, %v", back, err)
	}
	for _, bad := range []string{`{"D":"2021-02-29"}`, `{"D":"-0000-01-01"}`, `{"D":"2021-1-1"}`, `{"G":"moment"}`, `{"C":"mayan"}`} {
		if json.Unmarshal([]byte(bad), &back) == nil {
			t.Errorf("%s is read", bad)
		}
	}
}

func TestNames(t *testing.T) {
	for g := GrainNone; g <= GrainMillennium; g++ {
		b, err := g.MarshalText()
		var back Grain = 99
		if err != nil || back.UnmarshalText(b) != nil || back != g {
			t.Errorf("grain %d is %q, %v, and back %d", g, b, err, back)
		}
	}
	if _, err := Grain(99).MarshalText(); err == nil || Grain(99).String() != "Grain(99)" {
		t.Errorf("grain 99 is %v, %v", Grain(99), err)
	}
	for c := Gregorian; c <= SolarHijri; c++ {
		b, err := c.MarshalText()
		var back Calendar = 99
		if err != nil || back.UnmarshalText(b) != nil || back != c {
			t.Errorf("calendar %d is %q, %v, and back %d", c, b, err, back)
		}
	}
	if _, err := Calendar(99).MarshalText(); err == nil || Calendar(99).String() != "Calendar(99)" {
		t.Errorf("calendar 99 is %v, %v", Calendar(99), err)
	}
}

func TestSQL(t *testing.T) {
	cairo := time.FixedZone("", 2*3600)
	for _, c := range []struct {
		src  any
		want string
	}{
		{nil, ""},
		{"2015-H1", "2015-H1"},
		{[]byte("P2D"), "P2D"},
		{time.Date(2021, 12, 15, 1, 0, 0, 0, cairo), "2021-12-15"},
	} {
		v := monthValue(1999, 1)
		if err := v.Scan(c.src); err != nil || v != timex(t, c.want) {
			t.Errorf("Scan(%v) = %+v, %v", c.src, v, err)
		}
		got, err := v.Value()
		if c.want == "" && got != nil || c.want != "" && got != c.want || err != nil {
			t.Errorf("%v is stored as %v, %v", c.src, got, err)
		}
	}
}

// TestSQLRefuses scans what is no value, which must leave the one before.
func TestSQLRefuses(t *testing.T) {
	for _, src := range []any{"2021-13", []byte("soon"), 2021, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		v := monthValue(1999, 1)
		if err := v.Scan(src); err == nil || v != monthValue(1999, 1) || !strings.HasPrefix(err.Error(), "extract: ") {
			t.Errorf("Scan(%v) = %+v, %v", src, v, err)
		}
	}
}

func TestAppendText(t *testing.T) {
	b, err := monthValue(1999, 1).AppendText([]byte("in "))
	if string(b) != "in 1999-01" || err != nil || monthValue(1999, 1).String() != "1999-01" {
		t.Errorf("appended %q, %v", b, err)
	}
}
