// Mutate puts small faults into packages, one at a time, and counts how many of
// them the tests catch.
//
//	go run ./internal/mutate -n 240 -time 3h -log faults.log -also ./corpus ./arabic ./extract ./timeline
//
// A fault changes one operator, constant or statement. The changed file is
// given to the compiler as an overlay: the tree itself stays as it is. A fault
// is caught where the short tests of its package, or else those of the packages
// of -also, fail or run longer than their limit; faults that do not compile do
// not count. Every verdict is written to the log at once, and a run with the
// same log goes on where the last one ended; with -again it tries the survivors
// of the log once more. The survivors are for a person to judge.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"time"
)

// options are the flags.
type options struct {
	n           int
	seed        uint64
	limit, each time.Duration
	skip, log   string
	also        []string
	again       bool
}

func main() {
	var o options
	flag.IntVar(&o.n, "n", 200, "faults, over all packages")
	flag.Uint64Var(&o.seed, "seed", 1, "of the choice")
	flag.DurationVar(&o.limit, "time", 30*time.Minute, "for everything")
	flag.DurationVar(&o.each, "each", 2*time.Minute, "for the tests of one fault")
	flag.StringVar(&o.skip, "skip", "TestBounded|TestLinear|TestConcurrent", "tests left out: those that measure time")
	flag.StringVar(&o.log, "log", "", "file of verdicts, to go on with")
	flag.BoolVar(&o.again, "again", false, "try the survivors of the log, and no others")
	also := flag.String("also", "", "packages whose tests a survivor meets too, by commas")
	least := flag.Float64("least", 0, "share to be caught, for the exit status")
	flag.Parse()
	if *also != "" {
		o.also = strings.Split(*also, ",")
	}
	caught, all, err := mutate(flag.Args(), o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	fmt.Printf("caught %d of %d faults, %.1f %%\n", caught, all, 100*float64(caught)/float64(max(all, 1)))
	if float64(caught) < *least*float64(all) {
		os.Exit(1)
	}
}

// mutate tries o.n faults in turn over the directories until the time is up.
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
	queues, err := shuffled(dirs, o.seed)
	if err != nil {
		return 0, 0, err
	}
	end := time.Now().Add(o.limit)
	for i := 0; all < o.n && anyLeft(queues); i++ {
		k := i % len(dirs)
		if len(queues[k]) == 0 {
			continue
		}
		f := queues[k][0]
		queues[k] = queues[k][1:]
		v, ok := known.verdicts[f.String()]
		if o.again && ok && v == survived || !o.again && !ok {
			if time.Now().After(end) {
				break
			}
			if v, err = f.try(dirs[k], tmp, o); err != nil {
				return caught, all, err
			}
			known.add(f, v)
		} else if !ok {
			continue
		}
		if v != broken {
			all++
		}
		if v == found || v == foundElsewhere {
			caught++
		}
	}
	return caught, all, nil
}

// shuffled is the faults of each directory in a random order.
func shuffled(dirs []string, seed uint64) ([][]fault, error) {
	r := rand.New(rand.NewPCG(seed, 0))
	queues := make([][]fault, len(dirs))
	for i, dir := range dirs {
		var err error
		if queues[i], err = faultsOf(dir); err != nil {
			return nil, err
		}
		q := queues[i]
		r.Shuffle(len(q), func(a, b int) { q[a], q[b] = q[b], q[a] })
		fmt.Printf("%s: %d places for a fault\n", dir, len(q))
	}
	return queues, nil
}

func anyLeft(queues [][]fault) bool {
	for _, q := range queues {
		if len(q) > 0 {
			return true
		}
	}
	return false
}
