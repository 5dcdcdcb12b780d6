package hawliyat_test

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	// All packages of the core, so that TestImportDoesNoWork sees them start.
	_ "github.com/hawliyat/hawliyat"
	_ "github.com/hawliyat/hawliyat/arabic"
	_ "github.com/hawliyat/hawliyat/corpus"
	_ "github.com/hawliyat/hawliyat/extract"
	_ "github.com/hawliyat/hawliyat/timeline"
)

const module = "github.com/hawliyat/hawliyat"

// layers lists the packages of the core, each with those below it.
var layers = map[string][]string{
	"arabic":   {},
	"extract":  {"arabic", "internal/pieces"},
	"timeline": {"arabic", "extract", "internal/pieces"},
	"corpus":   {"arabic", "extract", "timeline", "internal/pieces"},
}

func goList(t *testing.T, args ...string) []string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list"}, args...)...).Output()
	if err != nil {
		t.Skipf("go list: %v", err) // no go command beside a cross-compiled test
	}
	return strings.Fields(string(out))
}

func TestLayers(t *testing.T) {
	for pkg, below := range layers {
		for _, dep := range goList(t, "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "./"+pkg) {
			switch rest, own := strings.CutPrefix(dep, module+"/"); {
			case own:
				rest, _, _ = strings.Cut(rest, "/internal/") // a package's own parts
				if rest != pkg && !slices.Contains(below, rest) {
					t.Errorf("%s imports %s", pkg, rest)
				}
			case !strings.HasPrefix(dep, "golang.org/x/text/") && dep != "github.com/rivo/uniseg":
				t.Errorf("%s depends on %s", pkg, dep)
			}
		}
	}
}

// TestNoDangerousImports holds the promise of no unsafe, no cgo, no processes
// and no network in the core's own files.
func TestNoDangerousImports(t *testing.T) {
	for pkg := range layers {
		for _, imp := range goList(t, "-f", `{{join .Imports "\n"}}`, "./"+pkg) {
			switch imp {
			case "unsafe", "C", "os/exec", "net", "net/http", "plugin", "syscall", "os":
				t.Errorf("%s imports %s", pkg, imp)
			}
		}
	}
}

func TestModuleGraphIsSmall(t *testing.T) {
	if mods := goList(t, "-m", "-f", "{{.Path}}", "all"); len(mods) > 8 {
		t.Errorf("%d modules: %v", len(mods), mods)
	}
}

var initLine = regexp.MustCompile(`^init (\S+) @.*, (\d+) bytes, (\d+) allocs`)

// TestImportDoesNoWork starts this test binary again under inittrace: a package
// of the core may allocate 10 KB at most before main.
func TestImportDoesNoWork(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(self, "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Skip(err)
	}
	lines := 0
	for sc := bufio.NewScanner(&trace); sc.Scan(); {
		m := initLine.FindStringSubmatch(sc.Text())
		if m == nil {
			continue
		}
		lines++
		n, _ := strconv.Atoi(m[2])
		if strings.HasPrefix(m[1], module) && !strings.HasSuffix(m[1], "_test") && n > 10_000 {
			t.Error(sc.Text())
		}
	}
	if lines == 0 {
		t.Error("no init line was traced: the test sees nothing")
	}
}
