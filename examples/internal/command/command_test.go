package command_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
)

// numbered yields n documents; every tenth is broken.
func numbered(n int) input.Documents {
	return func(yield func(extract.Document, error) bool) {
		for i := range n {
			var err error
			if i%10 == 9 {
				err = errors.New("broken " + strconv.Itoa(i))
			}
			if !yield(extract.Document{ID: strconv.Itoa(i)}, err) {
				return
			}
		}
	}
}

func job(t *testing.T, stderr io.Writer, args ...string) *command.Job {
	t.Helper()
	j := command.New("test", command.Env{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: stderr})
	if status, ok := j.Parse(args); !ok {
		t.Fatalf("status %d", status)
	}
	return j
}

func TestEachKeepsOrder(t *testing.T) {
	for _, workers := range []string{"1", "7"} {
		var errs bytes.Buffer
		j := job(t, &errs, "-j", workers)
		var busy, most atomic.Int32
		do := func(d extract.Document) (string, error) {
			if n := busy.Add(1); n > most.Load() {
				most.Store(n)
			}
			defer busy.Add(-1)
			n, _ := strconv.Atoi(d.ID)
			time.Sleep(time.Duration(n%3) * time.Millisecond)
			if n%10 == 4 {
				return "", errors.New("bad")
			}
			return d.ID, nil
		}
		var want []string
		for i := range 60 {
			if i%10 != 9 && i%10 != 4 {
				want = append(want, strconv.Itoa(i))
			}
		}
		if got := slices.Collect(command.Each(t.Context(), j, numbered(60), do)); !slices.Equal(got, want) {
			t.Errorf("%s workers: %v", workers, got)
		}
		if n := most.Load(); strconv.Itoa(int(n)) > workers {
			t.Errorf("%d at once with -j %s", n, workers)
		}
		if !strings.Contains(errs.String(), "test: broken 59\n") || !strings.Contains(errs.String(), "test: 54: bad\n") || j.Status(nil) != command.Failed {
			t.Errorf("%q", errs.String())
		}
	}
}

func TestEachEndsEarly(t *testing.T) {
	j := job(t, io.Discard, "-j", "3")
	n := 0
	for range command.Each(t.Context(), j, numbered(1000), func(extract.Document) (int, error) { return 1, nil }) {
		if n++; n == 5 {
			break
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	waiting := func(yield func(extract.Document, error) bool) {
		yield(extract.Document{ID: "a"}, nil)
		select {} // an input that gives nothing more
	}
	for range command.Each(ctx, j, waiting, func(extract.Document) (int, error) { return 1, nil }) {
		cancel()
	}
	if ctx.Err() == nil || n != 5 {
		t.Errorf("%d, %v", n, ctx.Err())
	}
}

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		arg    string
		status int
		want   string
	}{{"-j=0", command.Wrong, "at least one"}, {"-h", command.OK, "-jsonl"}, {"-nonsense", command.Wrong, "not defined"}} {
		var errs bytes.Buffer
		j := command.New("test", command.Env{Stderr: &errs})
		if status, ok := j.Parse([]string{tt.arg}); ok || status != tt.status || !strings.Contains(errs.String(), tt.want) {
			t.Errorf("%s: %d %v %q", tt.arg, status, ok, errs.String())
		}
	}
}
