// Mutate puts small faults into packages, one at a time, and counts how many of
// them the tests catch.
//
//	go run ./internal/mutate -n 240 -time 3h -log faults.log -also ./corpus ./arabic ./extract ./timeline
//
// A fault changes one operator, constant or statement. All are built into the
// test binaries at once, switched off, and an environment variable switches one
// on; only those where Go wants a constant need a build of their own. The
// changed files are given to the compiler as an overlay: the tree itself stays
// as it is. A fault is caught where the short tests of its package, or else
// those of the packages of -also, fail or run longer than their limit; faults
// that do not compile do not count. Every verdict is written to the log at once,
// and a run with the same log goes on where the last one ended; with -again it
// tries the survivors of the log once more. The survivors are for a person to
// judge.
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// options are the flags.
type options struct {
	n, jobs     int
	seed        uint64
	limit, each time.Duration
	only, skip  string
	log         string
	also        []string
	again       bool
}

func main() { os.Exit(command(os.Args[1:], os.Stderr)) }

// command is main with its arguments; it returns the exit status: 1 where fewer
// faults are caught than -least, 2 where the run itself fails.
func command(args []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var o options
	flags.IntVar(&o.n, "n", 200, "faults, over all packages")
	flags.IntVar(&o.jobs, "j", 1, "faults tried at once")
	flags.Uint64Var(&o.seed, "seed", 1, "of the choice")
	flags.DurationVar(&o.limit, "time", 30*time.Minute, "for everything")
	flags.DurationVar(&o.each, "each", time.Minute, "processor time for the tests of one fault")
	flags.StringVar(&o.only, "run", "", "only these tests: quick ones first, then the others with -again")
	flags.StringVar(&o.skip, "skip", "TestBounded|TestLinear|TestConcurrent", "tests left out: those that measure time")
	flags.StringVar(&o.log, "log", "", "file of verdicts, to go on with")
	flags.BoolVar(&o.again, "again", false, "try the survivors of the log, and no others")
	also := flags.String("also", "", "packages whose tests a survivor meets too, by commas")
	least := flags.Float64("least", 0, "share to be caught, for the exit status")
	if flags.Parse(args) != nil {
		return 2
	}
	if *also != "" {
		o.also = strings.Split(*also, ",")
	}
	caught, all, err := mutate(flags.Args(), o)
	if err != nil {
		fmt.Fprintln(stderr, "mutate:", err)
		return 2
	}
	fmt.Printf("caught %d of %d faults, %.1f %%\n", caught, all, 100*float64(caught)/float64(max(all, 1)))
	if float64(caught) < *least*float64(all) {
		return 1
	}
	return 0
}

// mutate tries o.n faults, taken from the directories in turn, until the time
// is up.
func mutate(dirs []string, o options) (caught, all int, err error) {
	known, err := openLog(o.log)
	if err != nil {
		return 0, 0, err
	}
	defer known.close()
	tmp, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return 0, 0, err
	}
	defer os.RemoveAll(tmp)
	chosen, err := choose(dirs, &o)
	if err != nil {
		return 0, 0, err
	}
	w := &workshop{tmp: tmp, dirs: append(slices.Clone(dirs), o.also...)}
	if err := w.tryAll(chosen, known, &o); err != nil {
		return 0, 0, err
	}
	for _, f := range chosen {
		switch known.verdicts[f.String()] {
		case found, foundElsewhere:
			caught++
			all++
		case survived:
			all++
		}
	}
	return caught, all, nil
}

// tryAll gives every fault that the log wants a verdict.
func (w *workshop) tryAll(faults []*fault, known *log, o *options) error {
	end := time.Now().Add(o.limit)
	todo := slices.Clone(faults)
	for {
		todo = slices.DeleteFunc(todo, func(f *fault) bool { return !known.wants(f, o.again) })
		if len(apart(todo)) == 0 {
			break
		}
		bins, armed, err := w.arm(todo)
		if err != nil {
			return err
		}
		if err := w.trySideBySide(bins, armed, known, o, end); err != nil {
			return err
		}
		if time.Now().After(end) {
			return nil
		}
		todo = slices.DeleteFunc(todo, func(f *fault) bool { return slices.Contains(armed, f) })
	}
	for _, f := range todo {
		if time.Now().After(end) {
			return nil
		}
		v, err := w.alone(f, "./"+filepath.Dir(f.file), o)
		if err != nil {
			return err
		}
		known.add(f, v)
	}
	return nil
}

// trySideBySide gives the armed faults their verdicts, o.jobs at once. Tests that
// fail without a fault would catch every one.
func (w *workshop) trySideBySide(bins map[string]string, armed []*fault, known *log, o *options, end time.Time) error {
	for dir, bin := range bins {
		if len(armed) > 0 && !run(bin, dir, 0, o) {
			return fmt.Errorf("the tests of %s fail without a fault", dir)
		}
	}
	numbers := make(chan int)
	var workers sync.WaitGroup
	for range max(1, o.jobs) {
		workers.Go(func() {
			for n := range numbers {
				f := armed[n-1]
				known.add(f, w.armed(bins, n, "./"+filepath.Dir(f.file), o))
			}
		})
	}
	for n := 1; n <= len(armed) && time.Now().Before(end); n++ {
		numbers <- n
	}
	close(numbers)
	workers.Wait()
	return nil
}

// choose takes o.n faults at random, as many of each directory.
func choose(dirs []string, o *options) ([]*fault, error) {
	queues, err := load(dirs)
	if err != nil {
		return nil, err
	}
	r := rand.New(rand.NewPCG(o.seed, 0))
	var chosen []*fault
	for i, q := range queues {
		fmt.Printf("%s: %d places for a fault\n", dirs[i], len(q))
		r.Shuffle(len(q), func(a, b int) { q[a], q[b] = q[b], q[a] })
		chosen = append(chosen, q[:min(len(q), o.n/len(dirs))]...)
	}
	r.Shuffle(len(chosen), func(a, b int) { chosen[a], chosen[b] = chosen[b], chosen[a] })
	return chosen, nil
}
