package extract_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
)

func TestMaxInput(t *testing.T) {
	for _, tt := range []struct {
		max, size int
		ok        bool
	}{{10, 10, true}, {10, 12, false}, {0, 1 << 16, true}, {-1, 1 << 16, true}} {
		x, err := extract.New(extract.Options{MaxInput: tt.max})
		if err != nil {
			t.Fatal(err)
		}
		_, err = x.Extract(t.Context(), extract.Document{Text: strings.Repeat("و", tt.size/2)})
		if (err == nil) != tt.ok || !tt.ok && !errors.Is(err, extract.ErrTooLarge) {
			t.Errorf("max %d, %d bytes: %v", tt.max, tt.size, err)
		}
		if limit, ok := errors.AsType[*extract.LimitError](err); !tt.ok && (!ok || limit.Got != tt.size || limit.Limit != tt.max) {
			t.Errorf("%+v", limit)
		}
	}
}

func TestMaxSpans(t *testing.T) {
	doc := extract.Document{Text: strings.Repeat("زار الوزير بيروت في 3 مارس 2021 ومعه 7 خبراء. ", 400)}
	all, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	found := len(all.Dates) + len(all.Entities) + len(all.Quantities)
	if found < 800 {
		t.Fatalf("only %d spans", found)
	}
	for _, tt := range []struct {
		max int
		ok  bool
	}{{0, true}, {-1, true}, {found, true}, {found - 1, false}, {10, false}} {
		x, err := extract.New(extract.Options{MaxSpans: tt.max})
		if err != nil {
			t.Fatal(err)
		}
		r, err := x.Extract(t.Context(), doc)
		if (err == nil) != tt.ok || !tt.ok && !errors.Is(err, extract.ErrTooLarge) {
			t.Errorf("max %d of %d spans: %v", tt.max, found, err)
		}
		if !tt.ok {
			checkSpanLimit(t, r, err, tt.max, found)
		}
	}
}

// checkSpanLimit holds what is told of a document with more spans than allowed.
func checkSpanLimit(t *testing.T, r extract.Result, err error, most, found int) {
	t.Helper()
	limit, ok := errors.AsType[*extract.LimitError](err)
	if !ok || limit.Name != "MaxSpans" || limit.Limit != most || limit.Got <= most || limit.Got > found {
		t.Fatalf("%+v", limit)
	}
	if len(r.Dates)+len(r.Entities)+len(r.Quantities) > 0 {
		t.Errorf("max %d: a part of the result is left", most)
	}
	if most == 10 && limit.Got == found {
		t.Error("the work is not given up early")
	}
}

func TestLimitErrorText(t *testing.T) {
	for _, tt := range []struct {
		err  extract.LimitError
		want string
	}{
		{extract.LimitError{Name: "MaxInput", Limit: 10, Got: 12}, "extract: input of 12 bytes is over MaxInput, 10"},
		{extract.LimitError{Name: "MaxSpans", Limit: 3, Got: 4}, "extract: input of 4 spans is over MaxSpans, 3"},
	} {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Extract(ctx, extract.Document{Text: "زار الوزير بيروت أمس"})
	if !errors.Is(err, context.Canceled) || len(r.Dates)+len(r.Entities) > 0 {
		t.Errorf("%v %+v", err, r)
	}
}

func TestEmptyIDIsOfTheContent(t *testing.T) {
	id := func(text string) string {
		r, err := extract.Extract(extract.Document{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return r.ID
	}
	if a, b := id("نص"), id("نص آخر"); a == "" || a == b || a != id("نص") {
		t.Errorf("%q, %q", a, b)
	}
}

func TestNoModel(t *testing.T) {
	const text = "وقال جبران الطرطوقي وزير النقل إن الطريق مفتوح. والتقى سركيس بعلاق أمس زملاءه في بيروت."
	count := func(o extract.Options) (n int) {
		x, err := extract.New(o)
		if err != nil {
			t.Fatal(err)
		}
		r, err := x.Extract(t.Context(), extract.Document{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range r.Entities {
			if e.Rule == "model" {
				n++
			}
		}
		return n
	}
	if n := count(extract.Options{NoModel: true}); n > 0 {
		t.Errorf("%d names of a model that was left out", n)
	}
}
