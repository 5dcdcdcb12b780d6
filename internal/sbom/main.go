// Sbom writes what the module is built from as CycloneDX 1.5 JSON, from the
// output of go list on standard input. It reads no clock, so the same modules
// give the same bytes.
//
//	go list -m -json all | go run ./internal/sbom v0.1.0 > hawliyat.cdx.json
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

// run is main with its surroundings as arguments.
func run(args []string, stdin io.Reader, stdout io.Writer) error {
	version := "(devel)"
	if len(args) > 0 {
		version = args[0]
	}
	return write(stdout, stdin, version)
}

// module is what go list says of one.
type module struct {
	Path, Version, Sum string
	Main, Indirect     bool
}

type component struct {
	Type       string     `json:"type"`
	Ref        string     `json:"bom-ref"`
	Name       string     `json:"name"`
	Version    string     `json:"version"`
	Scope      string     `json:"scope,omitempty"`
	PURL       string     `json:"purl"`
	Properties []property `json:"properties,omitempty"`
	Licenses   []licence  `json:"licenses,omitempty"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type licence struct {
	Expression string `json:"expression"`
}

// write turns the JSON of go list into a bill of materials. version is that of
// the main module, which go list does not know.
func write(w io.Writer, r io.Reader, version string) error {
	type meta struct {
		Component component `json:"component"`
	}
	out := struct {
		Format     string      `json:"bomFormat"`
		Spec       string      `json:"specVersion"`
		Version    int         `json:"version"`
		Metadata   meta        `json:"metadata"`
		Components []component `json:"components"`
	}{Format: "CycloneDX", Spec: "1.5", Version: 1, Components: []component{}}
	dec := json.NewDecoder(r)
	for {
		var m module
		err := dec.Decode(&m)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if m.Main {
			m.Version = version
		}
		purl := "pkg:golang/" + m.Path + "@" + m.Version
		c := component{Type: "library", Ref: purl, Name: m.Path, Version: m.Version, PURL: purl}
		if m.Main {
			c.Licenses = []licence{{"Apache-2.0"}} // the data's are in REUSE.toml
			out.Metadata.Component = c
			continue
		}
		c.Scope = "required"
		if m.Indirect {
			c.Scope = "optional"
		}
		if m.Sum != "" {
			c.Properties = []property{{"go:sum", m.Sum}}
		}
		out.Components = append(out.Components, c)
	}
	if out.Metadata.Component.Name == "" {
		return errors.New("no main module in the input")
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(out)
}
