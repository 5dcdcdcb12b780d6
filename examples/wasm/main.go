//go:build !js

// Wasm builds the library for browsers and serves a page that marks what is in an
// Arabic text while it is typed. The text never leaves the browser.
//
//	wasm            build, and serve on http://127.0.0.1:8081
//	wasm -o DIR     build into DIR, for any server of files
package main

import (
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/examples/internal/command"
)

//go:embed site
var site embed.FS

func main() { command.Main(run) }

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, _ io.Reader, _, stderr io.Writer) int {
	fs := flag.NewFlagSet("wasm", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("o", "", "build into this `folder` and end")
	addr := fs.String("addr", "127.0.0.1:8081", "serve on `host:port`")
	if status, ok := command.Parse(fs, args); !ok {
		return status
	}
	if fs.NArg() > 0 {
		fmt.Fprintln(stderr, "wasm: no arguments")
		return command.Wrong
	}
	if err := buildAndServe(ctx, *out, *addr, stderr); err != nil {
		fmt.Fprintln(stderr, "wasm:", err)
		return command.Failed
	}
	return command.OK
}

func buildAndServe(ctx context.Context, dir, addr string, stderr io.Writer) error {
	if dir != "" {
		return build(ctx, dir, stderr)
	}
	dir, err := os.MkdirTemp("", "hawliyat-wasm")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := build(ctx, dir, stderr); err != nil {
		return err
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	fmt.Fprintf(stderr, "wasm: http://%s\n", l.Addr())
	s := &http.Server{Handler: files(dir), ReadHeaderTimeout: 5 * time.Second}
	context.AfterFunc(ctx, func() { _ = s.Close() })
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// policy lets the page run its own scripts and WebAssembly, and show the timeline
// in a frame without rights; it can talk to nobody but its own server.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'"

// files serves dir.
func files(dir string) http.Handler {
	h := http.FileServer(http.Dir(dir))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		h.ServeHTTP(w, r)
	})
}

// build puts into dir the program, the glue of this Go's own version, which must
// fit it, and the page.
func build(ctx context.Context, dir string, stderr io.Writer) error {
	pages, err := fs.Sub(site, "site")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, name := range []string{"index.html", "app.js"} {
		data, err := fs.ReadFile(pages, name)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), data, 0o644)
		}
		if err != nil {
			return err
		}
	}
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env GOROOT: %w", err)
	}
	glue, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "wasm_exec.js"), glue, 0o644)
	}
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w",
		"-o", filepath.Join(dir, "hawliyat.wasm"), "github.com/hawliyat/hawliyat/examples/wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = stderr
	return cmd.Run()
}
