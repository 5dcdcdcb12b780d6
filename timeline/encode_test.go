package timeline_test

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

func TestSetBinaryRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		s := randomSet(r)
		b := encoded(t, s)
		var back timeline.Set
		if err := back.UnmarshalBinary(b); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(b, encoded(t, &back)) || s.Len() != back.Len() {
			t.Fatal("decoding changed the set")
		}
		want, got := contents(s), contents(&back)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
	}
}

func contents(s *timeline.Set) (c struct {
	Documents []extract.Document
	Mentions  []timeline.Mention
},
) {
	for d := range s.Documents() {
		c.Documents = append(c.Documents, d)
	}
	for m := range s.All() {
		c.Mentions = append(c.Mentions, m)
	}
	return c
}

func TestSetBinaryZonesAndLongQuotes(t *testing.T) {
	long := strings.Repeat("جملة طويلة ", 400)
	var s, back timeline.Set
	s.AddDocument(extract.Document{ID: "a", Text: long, Published: time.Date(2022, 2, 4, 9, 30, 0, 5, time.FixedZone("AST", 3*3600))},
		timeline.Mention{End: len(long) - 1, Title: long}, timeline.Mention{Start: -4, End: 99, Quote: "خارج النص"})
	if err := back.UnmarshalBinary(encoded(t, &s)); err != nil {
		t.Fatal(err)
	}
	for d := range back.Documents() {
		if got := d.Published.Format(time.RFC3339Nano); got != "2022-02-04T09:30:00.000000005+03:00" {
			t.Errorf("Published = %s", got)
		}
	}
	if !bytes.Equal(encoded(t, &s), encoded(t, &back)) || back.Len() != 2 {
		t.Error("decoding changed the set")
	}
}

func TestUnmarshalSetErrors(t *testing.T) {
	var whole timeline.Set
	b := randomBundle(rand.New(rand.NewPCG(9, 9)))
	whole.AddDocument(b.doc, randomMention(rand.New(rand.NewPCG(1, 1)), b.doc.Text))
	good := encoded(t, &whole)
	huge := binary.AppendUvarint([]byte("HWLS\x01"), 1<<60)
	cases := map[string][]byte{
		"not an encoded set":    []byte("PK\x03\x04 something"),
		"version 9":             []byte("HWLS\x09"),
		"count beyond":          huge,
		"bytes after the end":   append(bytes.Clone(good), 0),
		"bad number":            append([]byte("HWLS\x01"), bytes.Repeat([]byte{0xff}, 12)...),
		"document without ID":   []byte("HWLS\x01\x01\x00\x02\x02\x02\x00\x00\x00"),
		"unknown string":        []byte("HWLS\x01\x01\x01x\x09\x02\x02\x00\x00\x00"),
		"neither true nor":      []byte("HWLS\x01\x01\x01x\x02\x02\x02\x07\x00\x00"),
		"number out of range":   []byte("HWLS\x01\x01\x01x\x02\x02\x02\x01\x00\x00\xff\xff\xff\xff\x7f\x00\x00"),
		"quote without documen": mentionBytes("\x00\x02\x00\x00\x01"),
		"quote outside":         mentionBytes("\x01\x00\x63\x01"),
		"unknown document":      mentionBytes("\x07\x00\x00\x00"),
	}
	for want, data := range cases {
		s := new(timeline.Set)
		s.AddDocument(extract.Document{ID: "kept"})
		before := encoded(t, s)
		err := s.UnmarshalBinary(data)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "timeline: ") {
			t.Errorf("error = %v, want one about %q", err, want)
		}
		if !bytes.Equal(before, encoded(t, s)) {
			t.Errorf("%s: the set changed", want)
		}
	}
	for n := range good {
		if err := new(timeline.Set).UnmarshalBinary(good[:n]); err == nil {
			t.Errorf("the first %d of %d bytes decode without error", n, len(good))
		}
	}
}

// mentionBytes is a set of the document x, without text, and one mention that
// begins with head.
func mentionBytes(head string) []byte {
	return []byte("HWLS\x01\x01\x01x\x02\x02\x02\x00\x00\x01" + head + strings.Repeat("\x00", 40))
}

func FuzzSetBinary(f *testing.F) {
	r := rand.New(rand.NewPCG(10, 11))
	for range 5 {
		f.Add(encoded(f, randomSet(r)))
	}
	f.Add(mentionBytes("\x01\x00\x63\x01"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s, back timeline.Set
		if s.UnmarshalBinary(data) != nil {
			return
		}
		b := encoded(t, &s)
		if err := back.UnmarshalBinary(b); err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if !bytes.Equal(b, encoded(t, &back)) {
			t.Fatal("decoding and encoding changed the set")
		}
	})
}

func BenchmarkSetBinary(b *testing.B) {
	s := randomLargeSet(20_000)
	data := encoded(b, s)
	b.Run("marshal", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			if _, err := s.MarshalBinary(); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(len(data))/float64(s.Len()), "bytes/mention")
	})
	b.Run("unmarshal", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			if err := new(timeline.Set).UnmarshalBinary(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("union", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			union(s, s)
		}
		b.ReportMetric(float64(s.Len()), "mentions")
	})
}

// randomLargeSet has n distinct mentions, ten a document.
func randomLargeSet(n int) *timeline.Set {
	r := rand.New(rand.NewPCG(12, 13))
	var s timeline.Set
	for i := 0; s.Len() < n; i++ {
		b := randomBundle(r)
		b.doc.ID = "doc" + time.Duration(i).String()
		for j := range 10 {
			m := randomMention(r, b.doc.Text)
			m.DateRule = time.Duration(j).String()
			b.mentions = append(b.mentions, m)
		}
		s.AddDocument(b.doc, b.mentions...)
	}
	return &s
}
