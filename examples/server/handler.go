package main

import (
	"cmp"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// config are the limits of a handler. Zero values are not meant to be useful.
type config struct {
	MaxBody int64         // bytes of a request
	Timeout time.Duration // of the work on one
	Workers int           // requests worked on at once; 0: GOMAXPROCS
	Now     func() time.Time
}

// waiting is how many requests may wait for each that is worked on. What is over
// that is told to come back later, so that memory stays bounded by MaxBody.
const waiting = 16

// handler holds what all requests share.
type handler struct {
	config
	x       *extract.Extractor
	explain *extract.Extractor
	admit   chan struct{} // requests in the house
	work    chan struct{} // requests worked on
}

// reply is what a request gets.
type reply struct {
	kind string // content type
	body []byte
}

// failure is an error with the status that tells the client whose fault it is.
type failure struct {
	status int
	reason string
}

func (f failure) Error() string { return f.reason }

func fail(status int, format string, args ...any) error {
	return failure{status, fmt.Sprintf(format, args...)}
}

// answer does the work of one route, given the whole body.
type answer func(ctx context.Context, r *http.Request, body []byte) (reply, error)

// route is one method and path.
type route struct {
	method, path string
	answer       answer
}

func (h *handler) routes() []route {
	return []route{
		{"POST", "/v1/extract", h.extract},
		{"POST", "/v1/timeline", h.timeline},
		{"POST", "/parse", h.parse},
		{"POST", "/view", h.view},
		{"GET", "/", h.page},
		{"GET", "/openapi.json", h.openAPI},
		{"GET", "/healthz", h.health},
	}
}

func newHandler(c config) (http.Handler, error) {
	c.Workers = cmp.Or(c.Workers, runtime.GOMAXPROCS(0))
	if c.Now == nil {
		c.Now = time.Now
	}
	h := &handler{config: c, admit: make(chan struct{}, c.Workers*(1+waiting)), work: make(chan struct{}, c.Workers)}
	var err error
	if h.x, err = extract.New(extract.Options{}); err != nil {
		return nil, err
	}
	if h.explain, err = extract.New(extract.Options{Explain: true}); err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	for _, r := range h.routes() {
		pattern := r.method + " " + r.path
		if r.path == "/" {
			pattern += "{$}"
		}
		mux.Handle(pattern, h.serve(r.answer))
	}
	return mux, nil
}

// serve wraps a with the limits: the body is read whole before work begins, so
// that a slow client keeps nobody from working.
func (h *handler) serve(a answer) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case h.admit <- struct{}{}:
			defer func() { <-h.admit }()
		default:
			write(w, reply{}, fail(http.StatusServiceUnavailable, "too many requests at once"))
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, h.MaxBody))
		var out reply
		if err == nil {
			ctx, cancel := context.WithTimeout(r.Context(), h.Timeout)
			defer cancel()
			out, err = h.turn(ctx, r, body, a)
		}
		write(w, out, err)
	})
}

// turn waits for a free worker and works.
func (h *handler) turn(ctx context.Context, r *http.Request, body []byte, a answer) (reply, error) {
	select {
	case h.work <- struct{}{}:
		defer func() { <-h.work }()
		return a(ctx, r, body)
	case <-ctx.Done():
		return reply{}, ctx.Err()
	}
}

// pagePolicy lets a page do nothing but send its own form.
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

func write(w http.ResponseWriter, out reply, err error) {
	status := http.StatusOK
	if err != nil {
		status, out = failed(err)
		if status == http.StatusServiceUnavailable {
			w.Header().Set("Retry-After", "1")
		}
	}
	w.Header().Set("Content-Type", out.kind)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Content-Security-Policy", pagePolicy)
	w.WriteHeader(status)
	_, _ = w.Write(out.body) // an error here is a client that has left
}

// failed is the status and the body of an error.
func failed(err error) (int, reply) {
	status := http.StatusInternalServerError
	var f failure
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &f):
		status = f.status
	case errors.As(err, &large), errors.Is(err, extract.ErrTooLarge):
		status = http.StatusRequestEntityTooLarge
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		status, err = http.StatusServiceUnavailable, errors.New("not done in time")
	}
	body, _ := json.Marshal(map[string]string{"error": err.Error()}) // strings always encode
	return status, reply{typeJSON, append(body, '\n')}
}

const (
	typeJSON = "application/json"
	typeHTML = "text/html; charset=utf-8"
)

//go:embed openapi.json
var openAPI []byte

func (h *handler) openAPI(context.Context, *http.Request, []byte) (reply, error) {
	return reply{typeJSON, openAPI}, nil
}

func (h *handler) health(context.Context, *http.Request, []byte) (reply, error) {
	return reply{"text/plain; charset=utf-8", []byte("ok\n")}, nil
}
