// Server answers HTTP requests with what package hawliyat finds in Arabic news:
//
//	POST /v1/extract    one document as JSON   -> dates, names, quantities
//	POST /v1/timeline   documents, one after another -> one timeline
//	POST /parse         a form, as Duckling takes it -> dates and numbers
//	GET  /              a page to try it on
//	GET  /openapi.json  the description of all this
//
// It listens on loopback unless told otherwise, and knows no users: put what
// checks them in front of it. On an interrupt or SIGTERM it finishes the requests
// that it has begun.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // tz of /parse must not depend on the machine

	"github.com/hawliyat/hawliyat/examples/internal/command"
)

func main() { command.Main(run) }

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, _ io.Reader, _, stderr io.Writer) int {
	fs := flag.NewFlagSet("server", flag.ContinueOnError)
	fs.SetOutput(stderr)
	addr := fs.String("addr", "127.0.0.1:8080", "listen on `host:port`; port 0 takes a free one")
	var c config
	fs.Int64Var(&c.MaxBody, "max-body", 16<<20, "refuse requests of more `bytes`")
	fs.DurationVar(&c.Timeout, "timeout", 10*time.Second, "give up a request after this `time`")
	fs.IntVar(&c.Workers, "workers", 0, "work on `n` requests at once; 0: as many as there are cores")
	if status, ok := command.Parse(fs, args); !ok {
		return status
	}
	if fs.NArg() > 0 || c.MaxBody < 1 || c.Timeout <= 0 || c.Workers < 0 {
		fmt.Fprintln(stderr, "server: no arguments, and limits above zero")
		return command.Wrong
	}
	if err := listen(ctx, *addr, c, stderr); err != nil {
		fmt.Fprintln(stderr, "server:", err)
		return command.Failed
	}
	return command.OK
}

// listen serves until ctx ends or SIGTERM comes, then waits for the requests that
// are under way.
func listen(ctx context.Context, addr string, c config, stderr io.Writer) error {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM)
	defer stop()
	h, err := newHandler(c)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	srv := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      30*time.Second + c.Timeout,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	done := make(chan error, 1)
	go func() { done <- srv.Serve(l) }()
	fmt.Fprintf(stderr, "server: listening on http://%s\n", l.Addr())
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), srv.WriteTimeout)
	defer cancel()
	return srv.Shutdown(last)
}
