package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/examples/internal/output"
)

// writeFiles writes the files of every document to the folder of -o, or the last
// file of the only document to standard output.
func (c *converter) writeFiles(ctx context.Context) error {
	if c.Out == "" || c.Out == "-" {
		return c.Write(ctx, func(w io.Writer) error {
			n := 0
			return c.each(ctx, func(a *command.Annotated) error {
				if n++; n > 1 {
					return errors.New("several documents: name a folder with -o")
				}
				all := c.format.files(a)
				_, err := w.Write(all[len(all)-1].data)
				return err
			})
		})
	}
	if err := os.MkdirAll(c.Out, 0o755); err != nil {
		return err
	}
	for _, f := range c.format.once {
		if err := writeFile(ctx, filepath.Join(c.Out, f.name), f.data); err != nil {
			return err
		}
	}
	seen := map[string]bool{}
	err := c.each(ctx, func(a *command.Annotated) error {
		base := fileName(a.Result.ID)
		if seen[base] {
			return fmt.Errorf("two documents %q", a.Result.ID)
		}
		seen[base] = true
		for _, f := range c.format.files(a) {
			if err := writeFile(ctx, filepath.Join(c.Out, base+f.name), f.data); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && ctx.Err() != nil {
		err = command.ErrInterrupted
	}
	return err
}

func writeFile(ctx context.Context, name string, data []byte) error {
	out, err := output.Create(name, nil)
	if err != nil {
		return err
	}
	defer out.Discard()
	if _, err := io.Copy(out, bytes.NewReader(data)); err != nil {
		return err
	}
	return out.Finish(ctx)
}

// fileName makes an ID, which may be anything, the name of a file: letters,
// digits and - _ . stay, the rest is written as %XX, and so is a leading point.
func fileName(id string) string {
	const longest = 200 // bytes; file systems allow 255 with the extension
	var b strings.Builder
	for i, r := range id {
		if b.Len() > longest {
			fmt.Fprintf(&b, "%%%d", len(id))
			break
		}
		if unicode.IsLetter(r) && r != unicode.ReplacementChar || unicode.IsDigit(r) || r == '-' || r == '_' || r == '.' && i > 0 {
			b.WriteRune(r)
			continue
		}
		for _, c := range []byte(string(r)) {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
