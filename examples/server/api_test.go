package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

// schema is the part of a JSON schema that openapi.json uses.
type schema struct {
	Ref        string `json:"$ref"`
	Type       string
	Enum       []any
	Default    any
	Required   []string
	Properties map[string]schema
	Closed     *bool `json:"additionalProperties"`
	Items      *schema
}

type content map[string]struct {
	Schema  schema
	Example any
}

type operation struct {
	Parameters []struct {
		Name   string
		Schema schema
	}
	RequestBody struct{ Content content }
	Responses   map[string]struct{ Content content }
}

type description struct {
	Paths      map[string]map[string]operation
	Components struct{ Schemas map[string]schema }
}

func described(t *testing.T) description {
	t.Helper()
	var d description
	if err := json.Unmarshal(openAPI, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// check tells where v departs from s.
func (d *description) check(s schema, v any, at string) error {
	if s.Ref != "" {
		name := strings.TrimPrefix(s.Ref, "#/components/schemas/")
		named, ok := d.Components.Schemas[name]
		if !ok {
			return fmt.Errorf("%s: no schema %s", at, name)
		}
		return d.check(named, v, at)
	}
	if len(s.Enum) > 0 && !slices.Contains(s.Enum, v) {
		return fmt.Errorf("%s: %v is none of %v", at, v, s.Enum)
	}
	switch x := v.(type) {
	case map[string]any:
		return d.checkObject(s, x, at)
	case []any:
		for i := range x {
			if s.Items == nil {
				return fmt.Errorf("%s: an array", at)
			} else if err := d.check(*s.Items, x[i], fmt.Sprintf("%s[%d]", at, i)); err != nil {
				return err
			}
		}
	case string, bool, float64:
		want := map[string]string{"string": "string", "bool": "boolean", "float64": "number integer"}[fmt.Sprintf("%T", v)]
		if !strings.Contains(want, s.Type) {
			return fmt.Errorf("%s: %v is no %s", at, v, s.Type)
		}
	default:
		return fmt.Errorf("%s: %v", at, v)
	}
	return nil
}

func (d *description) checkObject(s schema, x map[string]any, at string) error {
	if s.Type != "object" {
		return fmt.Errorf("%s: an object, not %s", at, s.Type)
	}
	for _, name := range s.Required {
		if _, ok := x[name]; !ok {
			return fmt.Errorf("%s lacks %s", at, name)
		}
	}
	for name, v := range x {
		p, ok := s.Properties[name]
		if !ok && s.Closed != nil && !*s.Closed {
			return fmt.Errorf("%s: %s is not described", at, name)
		}
		if err := d.check(p, v, at+"."+name); ok && err != nil {
			return err
		}
	}
	return nil
}

// body makes the request body of an example: an object is JSON or a form.
func body(kind string, example any) string {
	switch x := example.(type) {
	case string:
		return x
	case map[string]any:
		if kind == "application/json" {
			b, _ := json.Marshal(x)
			return string(b)
		}
		form := url.Values{}
		for k, v := range x {
			form.Set(k, fmt.Sprint(v))
		}
		return form.Encode()
	}
	return ""
}

func newServer(t *testing.T, c config) *httptest.Server {
	t.Helper()
	if c.MaxBody == 0 {
		c.MaxBody = 1 << 20
	}
	if c.Timeout == 0 {
		c.Timeout = time.Minute
	}
	h, err := newHandler(c)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

// do sends a request and returns status, content type and body.
func do(t *testing.T, method, to, kind, body string) (int, string, []byte) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, to, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	out, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	media, _, err := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if err != nil {
		t.Errorf("%s %s: content type: %v", method, to, err)
	}
	return res.StatusCode, media, out
}

// answered sends one request and holds the answer against the description.
func (d *description) answered(t *testing.T, base, method, path, query, kind, body string, op operation) int {
	t.Helper()
	status, media, out := do(t, strings.ToUpper(method), base+path+query, kind, body)
	at := fmt.Sprintf("%s %s%s: %d %s", method, path, query, status, media)
	said, ok := op.Responses[fmt.Sprint(status)]
	if !ok {
		t.Fatalf("%s is not described: %.200s", at, out)
	}
	c, ok := said.Content[media]
	if !ok {
		t.Fatalf("%s: the content type is not described", at)
	}
	var v any = string(out)
	if media == typeJSON {
		if err := json.Unmarshal(out, &v); err != nil {
			t.Fatalf("%s: %v", at, err)
		}
	}
	if err := d.check(c.Schema, v, at); err != nil {
		t.Error(err)
	}
	return status
}

// TestOpenAPI holds the description and the handlers against each other: the
// same routes; every example answered with 200, as described, with every value
// that an enumerated parameter may have; a broken body with a described error.
func TestOpenAPI(t *testing.T) {
	d := described(t)
	s := newServer(t, config{})
	var handled, told []string
	for _, r := range (&handler{}).routes() {
		handled = append(handled, strings.ToLower(r.method)+" "+r.path)
	}
	for path, ops := range d.Paths {
		for method, op := range ops {
			told = append(told, method+" "+path)
			if len(op.RequestBody.Content) == 0 {
				d.answered(t, s.URL, method, path, "", "", "", op)
			}
			for kind, c := range op.RequestBody.Content {
				sent := body(kind, c.Example)
				for _, q := range queries(op) {
					if status := d.answered(t, s.URL, method, path, q, kind, sent, op); status != 200 {
						t.Errorf("%s %s%s: the example gives %d", method, path, q, status)
					}
				}
				for _, bad := range []string{"", "{", "%", "text=%ff&published=%zz", `{"text":"x"}{`, sent[:len(sent)/2] + "\xff"} {
					if status := d.answered(t, s.URL, method, path, "", kind, bad, op); path != "/view" && status == 200 {
						t.Errorf("%s %s: %q gives 200", method, path, bad)
					}
				}
			}
		}
	}
	slices.Sort(handled)
	slices.Sort(told)
	if !slices.Equal(handled, told) {
		t.Errorf("handlers %v, description %v", handled, told)
	}
}

// queries are one for each value of each parameter, and a wrong value must not
// be among them.
func queries(op operation) []string {
	all := []string{""}
	for _, p := range op.Parameters {
		for _, v := range p.Schema.Enum {
			all = append(all, fmt.Sprintf("?%s=%v", p.Name, v))
		}
	}
	return all
}

func TestWrongParameters(t *testing.T) {
	d := described(t)
	s := newServer(t, config{})
	for path, ops := range d.Paths {
		op := ops["post"]
		for kind, c := range op.RequestBody.Content {
			for _, p := range op.Parameters {
				if status := d.answered(t, s.URL, "post", path, "?"+p.Name+"=nonsense", kind, body(kind, c.Example), op); status != 400 {
					t.Errorf("%s: wrong %s gives %d", path, p.Name, status)
				}
			}
		}
	}
	if status, _, out := do(t, "DELETE", s.URL+"/parse", "", ""); status != http.StatusMethodNotAllowed {
		t.Errorf("%d %s", status, out)
	}
	if status, _, out := do(t, "GET", s.URL+"/v1/nothing", "", ""); status != http.StatusNotFound || bytes.Contains(out, []byte("v1")) {
		t.Errorf("%d %s", status, out)
	}
}
