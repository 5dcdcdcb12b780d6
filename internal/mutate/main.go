// Mutate puts small faults into packages, one at a time, and counts how many of
// them the tests of the package catch.
//
//	go run ./internal/mutate -n 200 -time 30m ./arabic ./extract ./timeline
//
// A fault changes one operator, constant or statement. The changed file is
// given to go test as an overlay: the tree itself stays as it is. A fault is
// caught where the tests fail or run longer than their limit; faults that do
// not compile do not count. The survivors are printed for a person to judge.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	n := flag.Int("n", 200, "faults, over all packages")
	seed := flag.Uint64("seed", 1, "of the choice")
	limit := flag.Duration("time", 30*time.Minute, "for everything")
	each := flag.Duration("each", 2*time.Minute, "for the tests of one fault")
	least := flag.Float64("least", 0, "share to be caught, for the exit status")
	skip := flag.String("skip", "TestBounded|TestLinear", "tests left out: those that measure time")
	flag.Parse()
	caught, all, err := mutate(flag.Args(), *n, *seed, *limit, *each, *skip)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	fmt.Printf("caught %d of %d faults, %.1f %%\n", caught, all, 100*float64(caught)/float64(max(all, 1)))
	if float64(caught) < *least*float64(all) {
		os.Exit(1)
	}
}

// mutate tries n faults in turn over the directories until the time is up.
func mutate(dirs []string, n int, seed uint64, limit, each time.Duration, skip string) (caught, all int, err error) {
	r := rand.New(rand.NewPCG(seed, 0))
	queues := make([][]fault, len(dirs))
	for i, dir := range dirs {
		if queues[i], err = faultsOf(dir); err != nil {
			return 0, 0, err
		}
		r.Shuffle(len(queues[i]), func(a, b int) { queues[i][a], queues[i][b] = queues[i][b], queues[i][a] })
		fmt.Printf("%s: %d places for a fault\n", dir, len(queues[i]))
	}
	tmp, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return 0, 0, err
	}
	defer os.RemoveAll(tmp)
	end := time.Now().Add(limit)
	for i := 0; all < n && time.Now().Before(end); i++ {
		k := i % len(dirs)
		if len(queues[k]) == 0 {
			continue
		}
		f := queues[k][0]
		queues[k] = queues[k][1:]
		switch verdict, err := f.try(dirs[k], tmp, each, skip); {
		case err != nil:
			return caught, all, err
		case verdict == broken:
		case verdict == survived:
			all++
			fmt.Printf("survived  %s\n", f)
		default:
			all++
			caught++
		}
	}
	return caught, all, nil
}

// What became of a fault.
const (
	broken = iota // does not compile
	survived
	found
)

// try runs the tests of dir with the fault in place.
func (f fault) try(dir, tmp string, each time.Duration, skip string) (int, error) {
	changed := filepath.Join(tmp, "changed.go")
	if err := os.WriteFile(changed, f.apply(), 0o600); err != nil {
		return 0, err
	}
	file, err := filepath.Abs(f.file)
	if err != nil {
		return 0, err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{file: changed}})
	if err != nil {
		return 0, err
	}
	list := filepath.Join(tmp, "overlay.json")
	if err := os.WriteFile(list, overlay, 0o600); err != nil {
		return 0, err
	}
	ctx, stop := context.WithTimeout(context.Background(), each)
	defer stop()
	cmd := exec.CommandContext(ctx, "go", "test", "-short", "-failfast", "-vet=off", "-timeout", each.String(), "-overlay", list, "-skip", skip, dir)
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
		return survived, nil
	case strings.Contains(string(out), "[build failed]") || strings.Contains(string(out), "[setup failed]"):
		return broken, nil
	}
	return found, nil
}
