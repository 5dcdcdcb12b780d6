//go:build !js && unix

package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// fakeGo puts a script in place of go, as the real one takes half a minute to
// build for a browser; TestBrowser uses that one.
func fakeGo(t *testing.T, script string) {
	t.Helper()
	root := t.TempDir()
	write := func(name, text string) {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(root, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	write("lib/wasm/wasm_exec.js", "glue")
	write("bin/go", "#!/bin/sh\nroot="+root+"\n"+script)
	t.Setenv("PATH", filepath.Join(root, "bin")+":/usr/bin:/bin")
}

// builds is a go that builds: it tells its root, and what it was asked for.
const builds = `case $1 in
env) echo $root ;;
build) while [ "$1" != -o ]; do shift; done; echo "$GOOS/$GOARCH" > "$2" ;;
esac
`

// TestBuild: the folder has the page, its script, the glue of this Go and the
// program, built for browsers.
func TestBuild(t *testing.T) {
	fakeGo(t, builds)
	dir := filepath.Join(t.TempDir(), "new", "folder")
	if status := run(t.Context(), []string{"-o", dir}, nil, nil, io.Discard); status != 0 {
		t.Fatalf("status %d", status)
	}
	for name, want := range map[string]string{"index.html": "<html", "app.js": "hawliyat", "wasm_exec.js": "glue", "hawliyat.wasm": "js/wasm"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !strings.Contains(string(data), want) {
			t.Errorf("%s: %.60q %v, want %s", name, data, err, want)
		}
	}
}

// TestBuildFails: no go, a go without the glue, a program that does not build
// and a folder that cannot be written each end with status 1 and a message.
func TestBuildFails(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ script, dir, want string }{
		{"exit 1", t.TempDir(), "GOROOT"},
		{"echo /nonexistent", t.TempDir(), "wasm_exec.js"},
		{"[ $1 = env ] && echo $root && exit; echo no such package >&2; exit 1", t.TempDir(), "no such package"},
		{builds, file, "not a directory"},
	} {
		fakeGo(t, tt.script)
		var errs bytes.Buffer
		if status := run(t.Context(), []string{"-o", tt.dir}, nil, nil, &errs); status != 1 || !strings.Contains(errs.String(), tt.want) {
			t.Errorf("%s: status %d, %q, want %q", tt.script, status, errs.String(), tt.want)
		}
	}
}

// TestServeFails: without a folder to build in, or a build, nothing is served.
func TestServeFails(t *testing.T) {
	for script, want := range map[string]string{builds: "no such file", "exit 1": "GOROOT"} {
		fakeGo(t, script)
		if script == builds {
			t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "absent"))
		} else {
			t.Setenv("TMPDIR", t.TempDir())
		}
		var errs bytes.Buffer
		if status := run(t.Context(), nil, nil, nil, &errs); status != 1 || !strings.Contains(errs.String(), want) {
			t.Errorf("status %d, %q, want %q", status, errs.String(), want)
		}
		if left, _ := os.ReadDir(os.Getenv("TMPDIR")); len(left) > 0 {
			t.Errorf("%v is left", left)
		}
	}
}

// address sends the first URL that is written to it.
type address chan string

func (a address) Write(p []byte) (int, error) {
	if url := regexp.MustCompile(`http://\S+`).Find(p); url != nil {
		a <- string(url)
	}
	return len(p), nil
}

// TestServe: the page is served until the context ends, then status 0; an
// address that is taken is an error.
func TestServe(t *testing.T) {
	fakeGo(t, builds)
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	url, ended := make(address, 1), make(chan int, 1)
	go func() { ended <- run(ctx, []string{"-addr", "127.0.0.1:0"}, nil, nil, url) }()
	at := <-url
	r, err := http.Get(at + "/hawliyat.wasm")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(r.Body)
	r.Body.Close()
	if err != nil || !strings.Contains(string(body), "js/wasm") || r.Header.Get("Content-Type") != "application/wasm" {
		t.Errorf("%.60q %v %v", body, err, r.Header)
	}
	var errs bytes.Buffer
	if status := run(ctx, []string{"-addr", strings.TrimPrefix(at, "http://")}, nil, nil, &errs); status != 1 || !strings.Contains(errs.String(), "address already in use") {
		t.Errorf("a taken address: status %d, %q", status, errs.String())
	}
	stop()
	if status := <-ended; status != 0 {
		t.Errorf("status %d at the end", status)
	}
}
