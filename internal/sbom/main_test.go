package main

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
)

// TestThisModule lists this module and checks what a reader of CycloneDX asks
// for: unique references, a type, a name and a version of every component.
func TestThisModule(t *testing.T) {
	list, err := exec.Command("go", "list", "-m", "-json", "all").Output()
	if err != nil {
		t.Skipf("go list: %v", err)
	}
	var b bytes.Buffer
	if err := run([]string{"v0.1.0"}, bytes.NewReader(list), &b); err != nil {
		t.Fatal(err)
	}
	var bom struct {
		BOMFormat, SpecVersion string
		Metadata               struct{ Component component }
		Components             []component
	}
	if err := json.Unmarshal(b.Bytes(), &bom); err != nil || bom.BOMFormat != "CycloneDX" || bom.SpecVersion != "1.5" {
		t.Fatalf("%v: %s", err, b.String())
	}
	if bom.Metadata.Component.PURL != "pkg:golang/github.com/hawliyat/hawliyat@v0.1.0" {
		t.Errorf("%+v", bom.Metadata)
	}
	refs := map[string]bool{}
	for _, c := range bom.Components {
		if refs[c.Ref] || c.Type != "library" || c.Name == "" || !strings.HasPrefix(c.Version, "v") || c.PURL != "pkg:golang/"+c.Name+"@"+c.Version {
			t.Errorf("%+v", c)
		}
		refs[c.Ref] = true
	}
	if !strings.Contains(b.String(), `"golang.org/x/text"`) || !strings.Contains(b.String(), `"go:sum"`) {
		t.Errorf("%s", b.String())
	}
}

func TestErrors(t *testing.T) {
	for _, in := range []string{"", "{", `{"Path":"x","Version":"v1.0.0"}`} {
		if err := write(new(bytes.Buffer), strings.NewReader(in), ""); err == nil {
			t.Errorf("%q was taken", in)
		}
	}
}

// TestUnversioned: a tree between versions says that it is one, and a list that
// is broken off is an error.
func TestUnversioned(t *testing.T) {
	var b bytes.Buffer
	if err := run(nil, strings.NewReader(`{"Path":"m","Main":true}`), &b); err != nil || !strings.Contains(b.String(), "pkg:golang/m@(devel)") {
		t.Errorf("%v: %s", err, b.String())
	}
	if err := run(nil, strings.NewReader(`{"Path":"m"`), &b); err == nil {
		t.Error("a list that is broken off")
	}
}
