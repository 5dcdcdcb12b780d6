//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// report is what testdata/browser.js sends when it is done.
type report struct {
	Error            string
	Start, First     float64 // ms
	Again            float64 // ms, the median
	Memory           float64 // bytes of the program
	Results          map[string]json.RawMessage
	Marks            []string
	Timeline, Broken string
	Page             string
}

// TestBrowser builds the program and runs it in Chromium: what it finds there in
// the embedded articles is what it finds here.
func TestBrowser(t *testing.T) {
	if os.Getenv("HAWLIYAT_LONG") == "" {
		t.Skip("HAWLIYAT_LONG=1 builds the program and runs it in Chromium")
	}
	browser := chromium(t)
	dir := t.TempDir()
	var errs bytes.Buffer
	if status := run(t.Context(), []string{"-o", dir}, nil, nil, &errs); status != 0 {
		t.Fatalf("%d %s", status, &errs)
	}
	got := load(t, browser, dir)
	if got.Error != "" {
		t.Fatal(got.Error)
	}
	for d := range corpus.Documents() {
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		want, err := r.AppendJSONOffsets(nil, arabic.NewOffsets(d.Text, arabic.UTF16))
		if err != nil {
			t.Fatal(err)
		}
		if compact(t, got.Results[d.ID]) != compact(t, want) {
			t.Errorf("%s: the browser finds something else", d.ID)
		}
	}
	if !strings.Contains(got.Timeline, "<html") || !strings.Contains(got.Broken, "no text") {
		t.Errorf("timeline %.100q, error %q", got.Timeline, got.Broken)
	}
	if want := "🚆|وهران Oran|أمس 2020-02-04"; strings.Join(got.Marks, "|") != want[len("🚆|"):] {
		t.Errorf("marks %q", got.Marks)
	}
	if !strings.Contains(got.Page, "<mark") {
		t.Errorf("the page marks nothing: %.200s", got.Page)
	}
	size, packed := sizes(t, filepath.Join(dir, "hawliyat.wasm"))
	t.Logf("%.1f MB, %.1f MB packed by gzip; ready after %.0f ms, first article %.0f ms, then %.1f ms; %.0f MB of memory",
		float64(size)/1e6, float64(packed)/1e6, got.Start, got.First, got.Again, got.Memory/1e6)
}

func compact(t *testing.T, raw []byte) string {
	t.Helper()
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatalf("%v: %.100s", err, raw)
	}
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium is installed")
	return ""
}

// load serves dir with the test's page beside it, and waits for its report.
func load(t *testing.T, browser, dir string) report {
	t.Helper()
	var docs []map[string]string
	for d := range corpus.Documents() {
		docs = append(docs, map[string]string{"id": d.ID, "published": d.Published.Format(time.DateOnly), "text": d.Text})
	}
	came := make(chan report, 1)
	mux := http.NewServeMux()
	mux.Handle("/", files(dir))
	mux.HandleFunc("/browser.html", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		_, _ = io.WriteString(w, `<!DOCTYPE html><meta charset="utf-8"><script src="wasm_exec.js" defer></script><script src="browser.js" type="module"></script>`)
	})
	mux.HandleFunc("/browser.js", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "testdata/browser.js") })
	mux.HandleFunc("/documents.json", func(w http.ResponseWriter, _ *http.Request) { _ = json.NewEncoder(w).Encode(docs) })
	mux.HandleFunc("/report", func(w http.ResponseWriter, r *http.Request) {
		var got report
		if err := json.NewDecoder(r.Body).Decode(&got); err != nil {
			got.Error = err.Error()
		}
		came <- got
		w.WriteHeader(http.StatusNoContent)
	})
	s := httptest.NewServer(mux)
	defer s.Close()
	profile, err := os.MkdirTemp("", "hawliyat-chromium")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--user-data-dir="+profile, s.URL+"/browser.html")
	if err := cmd.Start(); err != nil {
		t.Skip(err)
	}
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = os.RemoveAll(profile) // its children may still write for a moment
	}()
	select {
	case got := <-came:
		return got
	case <-time.After(3 * time.Minute):
		t.Fatal("no report from the browser")
	}
	return report{}
}

func sizes(t *testing.T, name string) (size, packed int) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is valid
	_, err = w.Write(data)
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return len(data), b.Len()
}

func TestUsage(t *testing.T) {
	for args, want := range map[string]int{"-h": 0, "extra": 2, "-nonsense": 2} {
		if status := run(t.Context(), strings.Fields(args), nil, nil, io.Discard); status != want {
			t.Errorf("%s: %d", args, status)
		}
	}
}

// TestPolicy: what the page may do is stated with every file.
func TestPolicy(t *testing.T) {
	w := httptest.NewRecorder()
	files(t.TempDir()).ServeHTTP(w, httptest.NewRequest("GET", "/absent", nil))
	if w.Code != http.StatusNotFound || !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}
