// Peers runs this library and other ones over the same texts, side by side, and
// prints how fast and how good each is.
//
//	go run .                    the tables of PERFORMANCE.md
//	go run . -rounds 3 -least 1ms    a quick look
//
// chrono-node takes part where Node.js is and "npm install" was run here.
//
// All figures are processor time, and each is the median of rounds in which all
// take their turn: what else the machine does falls on all of them alike.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
)

// config is how much is measured.
type config struct {
	rounds int
	least  time.Duration // of one sample
	length int           // of the longest text of the growth curves
	cold   bool          // build a minimal program too
}

func main() {
	log.SetFlags(0)
	var c config
	flag.IntVar(&c.rounds, "rounds", 11, "rounds of interleaved `runs`")
	flag.DurationVar(&c.least, "least", 20*time.Millisecond, "`time` that one run takes at least, by repeating it")
	flag.IntVar(&c.length, "length", 16<<20, "`bytes` of the longest text of the growth curves")
	flag.BoolVar(&c.cold, "cold", true, "build a minimal program and start it")
	flag.Parse()
	if err := c.run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func (c *config) run(w io.Writer) error {
	fmt.Fprintf(w, "%s, %s/%s, %d processors, %s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), time.Now().Format(time.DateOnly))
	fmt.Fprintf(w, "medians of %d interleaved rounds, processor time\n%s\n", c.rounds, versions())
	texts := newTexts()
	for _, t := range []table{foldTable(texts), wordTable(texts)} {
		c.measure(&t)
		t.print(w)
	}
	dates, err := dateTable(texts)
	if err != nil {
		return err
	}
	defer dates.close()
	c.measure(&dates)
	dates.print(w)
	if err := c.growth(w); err != nil {
		return err
	}
	if c.cold {
		return cold(w, c.rounds)
	}
	return nil
}

// versions lists the modules that take part.
func versions() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	var all []string
	for _, m := range info.Deps {
		switch m.Path {
		case "github.com/blevesearch/bleve/v2", "github.com/clipperhouse/uax29/v2", "github.com/markusmobius/go-dateparser", "github.com/rivo/uniseg", "golang.org/x/text":
			all = append(all, m.Path+" "+m.Version)
		}
	}
	return strings.Join(all, ", ")
}
