// Newsroom reads the feeds of news outlets, fetches the pages that they link and
// writes one timeline of what they tell.
//
//	newsroom > page.html                        two outlets of its own, served on loopback
//	newsroom -outlets outlets.json > page.html  yours: [{"name","feed","zone"}]
//
// -format is html, text or json. A page that cannot be had is reported and left
// out.
package main

import (
	"context"
	"embed"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// site is a small web of two invented outlets.
//
//go:embed site
var site embed.FS

// outlet is a source of news. Zone is where it is made: "yesterday" on its pages
// is meant by the clock there.
type outlet struct{ Name, Feed, Zone string }

var formats = map[string]func(*timeline.Timeline, io.Writer) error{
	"html": (*timeline.Timeline).WriteHTML,
	"json": (*timeline.Timeline).WriteJSON,
	"text": (*timeline.Timeline).WriteText,
}

func main() { command.Main(run) }

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("newsroom", flag.ContinueOnError)
	fs.SetOutput(stderr)
	list := fs.String("outlets", "", "read the outlets from a JSON `file`")
	format := fs.String("format", "html", "output `format`: html, text or json")
	if status, ok := command.Parse(fs, args); !ok {
		return status
	}
	if formats[*format] == nil || fs.NArg() > 0 {
		fmt.Fprintln(stderr, "newsroom: -format is html, text or json, and there are no arguments")
		return command.Wrong
	}
	failed := command.OK
	report := func(err error) {
		failed = command.Failed
		fmt.Fprintln(stderr, "newsroom:", err)
	}
	outlets, stop, err := outletsOf(*list)
	if err != nil {
		report(err)
		return failed
	}
	defer stop()
	docs := read(ctx, newClient(), outlets, report)
	if err := merge(ctx, docs, formats[*format], stdout); err != nil {
		report(err)
	}
	return failed
}

// outletsOf reads the list of outlets. Without one it serves the embedded site
// until stop is called.
func outletsOf(list string) (outlets []outlet, stop func(), err error) {
	if list != "" {
		data, err := os.ReadFile(list)
		if err == nil {
			err = json.Unmarshal(data, &outlets)
		}
		return outlets, func() {}, err
	}
	base, stop, err := serve()
	if err != nil {
		return nil, nil, err
	}
	data, err := site.ReadFile("site/outlets.json")
	if err == nil {
		err = json.Unmarshal(data, &outlets)
	}
	for i := range outlets {
		outlets[i].Feed = base + outlets[i].Feed
	}
	return outlets, stop, err
}

// serve serves the embedded site on a free port of loopback.
func serve() (base string, stop func(), err error) {
	root, err := fs.Sub(site, "site")
	if err != nil {
		return "", nil, err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	files := http.FileServerFS(root)
	s := &http.Server{ReadHeaderTimeout: time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".html") {
			w.Header().Set("Content-Type", "text/html") // one of the pages is windows-1256, and says so itself
		}
		files.ServeHTTP(w, r)
	})}
	go func() { _ = s.Serve(l) }() // ends with stop
	return "http://" + l.Addr().String() + "/", func() { _ = s.Close() }, nil
}

func merge(ctx context.Context, docs []extract.Document, write func(*timeline.Timeline, io.Writer) error, w io.Writer) error {
	var set timeline.Set
	for _, d := range docs {
		found, err := extract.Extract(d)
		if err != nil {
			return fmt.Errorf("%s: %w", d.URL, err)
		}
		set.AddDocument(d, timeline.Mentions(d, found)...)
	}
	t, err := timeline.Build(ctx, &set, timeline.Options{})
	if err != nil {
		return err
	}
	return write(t, w)
}
