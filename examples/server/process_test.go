package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/extract"
)

const asServer = "HAWLIYAT_TEST_SERVER"

// TestMain makes this binary the server where TestSecondProcess starts it again.
func TestMain(m *testing.M) {
	if os.Getenv(asServer) != "" {
		command.Main(run)
	}
	os.Exit(m.Run())
}

// second starts the server as a process of its own and returns its address.
func second(t *testing.T) (*exec.Cmd, string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(self, "-addr", "127.0.0.1:0")
	cmd.Env = append(os.Environ(), asServer+"=1")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	line, err := bufio.NewReader(stderr).ReadString('\n')
	_, addr, ok := strings.Cut(strings.TrimSpace(line), "listening on ")
	if err != nil || !ok {
		t.Fatalf("%v %q", err, line)
	}
	return cmd, addr
}

// load is what came of many requests.
type load struct {
	mu     sync.Mutex
	took   []time.Duration
	failed []string
}

func (l *load) post(client *http.Client, to, body string) {
	began := time.Now()
	res, err := client.Post(to, typeJSON, strings.NewReader(body))
	status := ""
	if err == nil {
		_, err = io.Copy(io.Discard, res.Body)
		_ = res.Body.Close()
		status = res.Status
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.took = append(l.took, time.Since(began)); err != nil || status != "200 OK" {
		l.failed = append(l.failed, cmp.Or(status, "no answer"))
	}
}

// TestSecondProcess puts a bounded load on a server in another process, over
// loopback, and asks it to stop in the middle of a request: what has begun is
// answered, and the process ends well. HAWLIYAT_LONG makes the first load one to
// quote: go test -run SecondProcess -v ./examples/server.
func TestSecondProcess(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("no signals to send")
	}
	requests := 64
	if os.Getenv("HAWLIYAT_LONG") != "" {
		requests = 2000
	}
	const clients = 8
	cmd, addr := second(t)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}, Timeout: time.Minute}
	bodies := make([]string, 0, 5)
	for d := range corpus.Documents() {
		bodies = append(bodies, document(t, d))
	}
	var l load
	began := time.Now()
	size := l.run(client, addr+"/v1/extract", bodies, clients, requests)
	took := time.Since(began)
	if len(l.failed) > 0 {
		t.Fatalf("%d of %d failed: %v", len(l.failed), requests, l.failed[:1])
	}
	slices.Sort(l.took)
	t.Logf("%d requests of 5 articles (%d KiB) by %d clients: %.0f a second, %.2f MB/s; median %v, slowest in a hundred %v",
		requests, size>>10, clients, float64(requests)/took.Seconds(), float64(size)/1e6/took.Seconds(),
		l.took[len(l.took)/2].Round(time.Microsecond), l.took[len(l.took)*99/100].Round(time.Microsecond))

	status := stopInTheMiddle(t, cmd, addr+"/v1/extract", bodies[0])
	if err := cmd.Wait(); err != nil || status != http.StatusOK {
		t.Errorf("a request that had begun got %d, and the server ended with %v", status, err)
	}
	t.Logf("processor time of the server a request: %v", (cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())/time.Duration(requests))
}

// stopInTheMiddle tells the server to stop while it reads a request, sends the
// rest when it takes no new ones, and returns the status of the answer.
func stopInTheMiddle(t *testing.T, cmd *exec.Cmd, to, body string) int {
	t.Helper()
	r, w := io.Pipe()
	begun := make(chan struct{})
	ctx := httptrace.WithClientTrace(t.Context(), &httptrace.ClientTrace{Got100Continue: func() { close(begun) }})
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, to, r)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Expect", "100-continue") // answered when the handler reads
	req.ContentLength = int64(len(body))
	go func() {
		<-begun
		if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
			t.Error(err)
		}
		for range 500 { // at most 5 s
			c, err := net.Dial("tcp", req.URL.Host)
			if err != nil {
				break
			}
			_ = c.Close()
			time.Sleep(10 * time.Millisecond)
		}
		_, err := io.WriteString(w, body)
		_ = w.CloseWithError(err)
	}()
	client := &http.Client{Transport: &http.Transport{ExpectContinueTimeout: time.Minute}, Timeout: time.Minute}
	res, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		t.Error(err)
	}
	return res.StatusCode
}

// run posts the bodies in turn and returns how many bytes it sent.
func (l *load) run(client *http.Client, to string, bodies []string, clients, requests int) (size int) {
	next := make(chan string)
	var wg sync.WaitGroup
	for range clients {
		wg.Go(func() {
			for b := range next {
				l.post(client, to, b)
			}
		})
	}
	for i := range requests {
		b := bodies[i%len(bodies)]
		size += len(b)
		next <- b
	}
	close(next)
	wg.Wait()
	return size
}

func document(t *testing.T, d extract.Document) string {
	t.Helper()
	b, err := json.Marshal(map[string]string{"id": d.ID, "published": d.Published.Format(time.DateOnly), "text": d.Text})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
