package corpus

import (
	"embed"
	"iter"
	"sync"

	"github.com/hawliyat/hawliyat/extract"
)

//go:embed docs.jsonl docs gold
var files embed.FS

var seeds = sync.OnceValues(func() (*Corpus, error) { return Load(files) })

// Seeds returns the embedded corpus. The caller must not change it.
func Seeds() *Corpus {
	c, err := seeds()
	if err != nil {
		panic(err) // the embedded files are tested: only a broken build comes here
	}
	return c
}

// Documents yields the five embedded articles, in order of ID.
func Documents() iter.Seq[extract.Document] {
	return func(yield func(extract.Document) bool) {
		for _, d := range Seeds().Documents {
			if !yield(d) {
				return
			}
		}
	}
}
