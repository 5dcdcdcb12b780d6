// Command gazgen makes those lists of package extract that come from files of
// others. Run it in the folder of the package:
//
//	go run ./internal/gazgen -gaz DIR states > lexicon/gaz_state.tsv
//
//	go run ./internal/gazgen -gaz DIR -text TEXT.gz names > lexicon/names.bin
//
// DIR holds country-codes.csv of datahub.io (Public Domain Dedication and
// License): the names of the United Nations, ISO 3166-1 and Wikidata's ids;
// wd-en-ar.tsv, words of persons' names in Wikidata (CC0); google-ar2en.txt,
// transliteration pairs (Apache-2.0). TEXT.gz only tells common words.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := command(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "gazgen:", err)
		os.Exit(1)
	}
}

// command is main with its surroundings as arguments.
func command(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("gazgen", flag.ContinueOnError)
	var o sources
	flags.StringVar(&o.gaz, "gaz", "", "folder of the gazetteer source files")
	flags.StringVar(&o.text, "text", "", "gzipped text, one sentence a line, to count common words")
	if err := flags.Parse(args); err != nil {
		return err
	}
	w := bufio.NewWriter(stdout)
	if err := o.run(flags.Arg(0), w); err != nil {
		return err
	}
	return w.Flush()
}

// sources are where the files of others lie.
type sources struct{ gaz, text string }

func (o sources) run(list string, w io.Writer) error {
	switch list {
	case "states":
		return o.states(w)
	case "names":
		return o.names(w)
	}
	return fmt.Errorf("unknown list %q", list)
}
