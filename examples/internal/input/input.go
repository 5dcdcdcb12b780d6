// Package input reads documents for the examples: plain text files, JSON Lines
// and folders.
package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// MaxLine is the longest JSON line that is read, in bytes. JSON escapes can make
// a text of the extractor's 16 MiB several times as long.
const MaxLine = 128 << 20

// Source says where documents come from; one of JSONL, Dir and Files is set.
type Source struct {
	Published string    // date of Files: 2006-01-02 or RFC 3339
	JSONL     string    // a file of JSON Lines, - for Stdin
	Dir       string    // a folder as corpus.Load reads it
	Group     string    // with Dir: only documents of this group
	Files     []string  // text files, - for Stdin
	Stdin     io.Reader // nil means os.Stdin
}

// Documents are documents in the order of the input. An error stands for one
// broken line or file and names it; what follows is still yielded.
type Documents = iter.Seq2[extract.Document, error]

// Flags adds the flags that name the input.
func (s *Source) Flags(fs *flag.FlagSet) {
	fs.StringVar(&s.Published, "published", "", "publication `date` of the files: 2006-01-02 or RFC 3339")
	fs.StringVar(&s.JSONL, "jsonl", "", "read documents from a JSON Lines `file`; - is standard input")
	fs.StringVar(&s.Dir, "dir", "", "read documents from a `folder` in the layout of corpus, or of .txt files")
	fs.StringVar(&s.Group, "group", "", "with -dir: only documents of this `group`")
}

// Given reports whether s names any input.
func (s Source) Given() bool {
	return s.JSONL != "" || s.Dir != "" || len(s.Files) > 0 || s.Published != "" || s.Group != ""
}

// Check refuses a Source that names no input or more than one.
func (s Source) Check() error {
	n := min(len(s.Files), 1)
	for _, v := range []string{s.JSONL, s.Dir} {
		if v != "" {
			n++
		}
	}
	switch {
	case n == 0:
		return errors.New("no input: give files, -jsonl or -dir")
	case n > 1:
		return errors.New("give files, -jsonl or -dir, not several of them")
	case s.Published != "" && len(s.Files) == 0:
		return errors.New("-published goes with files; JSON Lines and folders carry their own dates")
	case s.Group != "" && s.Dir == "":
		return errors.New("-group goes with -dir")
	}
	if _, err := ParseTime(s.Published); err != nil {
		return fmt.Errorf("-published: %w", err)
	}
	return nil
}

// Documents yields the documents that s names.
func (s Source) Documents() Documents {
	switch {
	case s.JSONL != "":
		return s.lines
	case s.Dir != "":
		return s.folder
	}
	return s.files
}

// ParseTime reads a publication time: a date, or RFC 3339 with its offset. The
// empty string is the zero time.
func ParseTime(v string) (time.Time, error) {
	if v == "" {
		return time.Time{}, nil
	}
	if t, err := time.Parse(time.DateOnly, v); err == nil {
		return t, nil
	}
	t, err := time.Parse(time.RFC3339, v)
	if err != nil {
		return t, fmt.Errorf("%.64q is neither a date like 2021-12-15 nor RFC 3339", v)
	}
	return t, nil
}

func (s Source) stdin() io.Reader {
	if s.Stdin != nil {
		return s.Stdin
	}
	return os.Stdin
}

func (s Source) files(yield func(extract.Document, error) bool) {
	published, _ := ParseTime(s.Published) // Check has seen it
	for _, name := range s.Files {
		data, err := s.readFile(name)
		doc := extract.Document{
			ID: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), Published: published, Text: string(data),
		}
		if name == "-" {
			doc.ID = "stdin"
		}
		if !yield(doc, err) {
			return
		}
	}
}

func (s Source) readFile(name string) ([]byte, error) {
	if name == "-" {
		data, err := io.ReadAll(s.stdin())
		return data, check("standard input", data, err)
	}
	data, err := os.ReadFile(name)
	return data, check(name, data, err)
}

// check refuses what can't be annotated faithfully.
func check(name string, data []byte, err error) error {
	switch {
	case err != nil:
		return err
	case len(bytes.TrimSpace(data)) == 0:
		return fmt.Errorf("%s: empty", name)
	case !utf8.Valid(data):
		return fmt.Errorf("%s: not UTF-8 at byte %d", name, invalidAt(data))
	}
	return nil
}

func invalidAt(data []byte) int {
	at := 0
	for r, n := utf8.DecodeRune(data); r != utf8.RuneError || n > 1; r, n = utf8.DecodeRune(data[at:]) {
		at += n
	}
	return at
}

func (s Source) folder(yield func(extract.Document, error) bool) {
	c, err := corpus.Load(os.DirFS(s.Dir))
	if err != nil {
		yield(extract.Document{}, fmt.Errorf("%s: %w", s.Dir, err))
		return
	}
	for _, d := range c.Documents {
		if s.Group != "" && c.Group[d.ID] != s.Group {
			continue
		}
		if !yield(d, check(filepath.Join(s.Dir, d.ID), []byte(d.Text), nil)) {
			return
		}
	}
}

func (s Source) lines(yield func(extract.Document, error) bool) {
	in, name := s.stdin(), "standard input"
	if s.JSONL != "-" {
		f, err := os.Open(s.JSONL)
		if err != nil {
			yield(extract.Document{}, err)
			return
		}
		defer f.Close()
		in, name = f, s.JSONL
	}
	r := bufio.NewReaderSize(in, 1<<16)
	seen := false
	for n := 1; ; n++ {
		line, err := readLine(r)
		if len(bytes.TrimSpace(line)) > 0 || err != nil && err != io.EOF {
			seen = true
			doc, bad := ParseLine(line)
			if err != nil && err != io.EOF {
				bad = err
			}
			if bad != nil {
				bad = fmt.Errorf("%s:%d: %w", name, n, bad)
			}
			if !yield(doc, bad) {
				return
			}
		}
		if err != nil && !errors.Is(err, errLong) {
			break
		}
	}
	if !seen {
		yield(extract.Document{}, fmt.Errorf("%s: empty", name))
	}
}

var errLong = fmt.Errorf("line longer than %d bytes", MaxLine)

// readLine reads up to a line feed. An overlong line is read to its end and
// dropped.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > MaxLine; !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			return nil, errLong
		}
		return line, err
	}
}

// ParseLine reads one document from a line of JSON. The bytes must be UTF-8:
// encoding/json would put U+FFFD for the others and shift every offset.
func ParseLine(line []byte) (extract.Document, error) {
	if !utf8.Valid(line) {
		return extract.Document{}, fmt.Errorf("not UTF-8 at byte %d of the line", invalidAt(line))
	}
	var in struct{ ID, Source, URL, Title, Published, Text string }
	if err := json.Unmarshal(line, &in); err != nil {
		return extract.Document{}, err
	}
	doc := extract.Document{ID: in.ID, Source: in.Source, URL: in.URL, Title: in.Title, Text: in.Text}
	t, err := ParseTime(in.Published)
	doc.Published = t
	switch {
	case err != nil:
		return doc, fmt.Errorf("published: %w", err)
	case strings.TrimSpace(in.Text) == "":
		return doc, errors.New("no text")
	}
	return doc, nil
}

// Embedded yields the articles of package corpus.
func Embedded(yield func(extract.Document, error) bool) {
	for d := range corpus.Documents() {
		if !yield(d, nil) {
			return
		}
	}
}
