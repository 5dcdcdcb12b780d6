// Counts counts the instructions of the hot paths, which a busy machine does not
// change, and compares them with those of counts.tsv. It needs valgrind.
//
//	go run ./internal/counts                  compare; exit status 1 where one grew by over 2 %
//	go run ./internal/counts -update          write counts.tsv anew
//	go run ./internal/counts -cpu extract     processor time instead of instructions
//
// The figures hold for one Go version and architecture, which counts.tsv names;
// with another the comparison says so and fails nothing.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
)

//go:embed counts.tsv
var recorded string

// roundBytes is how many bytes of input the work is done over, at least, beyond the
// first time, which reads the lexicons and is not counted: what is prepared for
// it differs from run to run by the seed of the maps, which many rounds outweigh.
const (
	roundBytes = 4 << 20
	maxRounds  = 30
)

var errGrew = errors.New("more instructions than recorded")

func main() {
	only := flag.String("run", "", "do the `work` -n times and nothing else, for the run under valgrind")
	n := flag.Int("n", 1, "times")
	cpu := flag.String("cpu", "", "print the processor time of the `work`")
	update := flag.Bool("update", false, "write internal/counts/counts.tsv")
	allow := flag.Float64("allow", 2, "`percent` that a figure may grow by")
	flag.Parse()
	var err error
	switch {
	case *only != "":
		err = run(*only, *n)
	case *cpu != "":
		err = time(*cpu)
	default:
		err = compare(*update, *allow)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "counts:", err)
		os.Exit(1)
	}
}

// run does the named work once and n times more, without the collector.
func run(name string, n int) error {
	debug.SetGCPercent(-1)
	w, err := open(name)
	if err != nil {
		return err
	}
	for range n + 1 {
		w.do()
	}
	return nil
}

func compare(update bool, allow float64) error {
	if _, err := exec.LookPath("valgrind"); err != nil {
		fmt.Println("counts: skipped, valgrind is not installed")
		return nil
	}
	was, where := read(recorded)
	here := runtime.Version() + " " + runtime.GOARCH
	same := where == here
	if !same && !update {
		fmt.Printf("counts.tsv is of %s, this is %s: for information only\n", where, here)
	}
	grew := false
	lines := header + "# go\t" + here + "\n"
	fmt.Printf("%-10s %14s %14s %8s %14s\n", "work", "instructions", "recorded", "", "per byte")
	for _, name := range names() {
		w, err := open(name)
		if err != nil {
			return err
		}
		got, err := instructions(name, min(maxRounds, roundBytes/w.size+1))
		if err != nil {
			return err
		}
		change := 100 * (float64(got)/float64(max(was[name], 1)) - 1)
		grew = grew || change > allow
		fmt.Printf("%-10s %14d %14d %+7.2f%% %14.1f\n", name, got, was[name], change, float64(got)/float64(w.size))
		lines += fmt.Sprintf("%s\t%d\t%d\n", name, w.size, got)
	}
	if update {
		return os.WriteFile("internal/counts/counts.tsv", []byte(lines), 0o644)
	}
	if grew && same {
		return errGrew
	}
	return nil
}

const header = `# Instructions of one round of a work, by callgrind. Columns: work, bytes of
# input, instructions. The line "# go" says with which compiler.
# Source: measured, go run ./internal/counts -update; Licence: Apache-2.0.
`

func read(data string) (counts map[string]int, where string) {
	counts = map[string]int{}
	for line := range strings.Lines(data) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		switch {
		case f[0] == "# go" && len(f) == 2:
			where = f[1]
		case len(f) == 3 && line[0] != '#':
			counts[f[0]], _ = strconv.Atoi(f[2])
		}
	}
	return counts, where
}

var collected = regexp.MustCompile(`Collected : (\d+)`)

// instructions is what one of the rounds takes: the difference of two runs.
func instructions(name string, rounds int) (int, error) {
	var total [2]int
	for i, n := range [2]int{1, 1 + rounds} {
		self, err := os.Executable()
		if err != nil {
			return 0, err
		}
		cmd := exec.Command("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", self, "-run", name, "-n", strconv.Itoa(n))
		// One thread, and no signals that interrupt it, give nearly the same count each time.
		cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GODEBUG=asyncpreemptoff=1")
		out, err := cmd.CombinedOutput()
		m := collected.FindSubmatch(out)
		if err != nil || m == nil {
			return 0, fmt.Errorf("%s: %v\n%.2000s", name, err, out)
		}
		if total[i], err = strconv.Atoi(string(m[1])); err != nil {
			return 0, err
		}
	}
	return (total[1] - total[0]) / rounds, nil
}
