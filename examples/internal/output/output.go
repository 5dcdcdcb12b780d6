// Package output writes the results of the examples: to standard output, or to a
// file that appears whole or not at all.
package output

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// File is an output under way. What is written to a named file stands under a
// temporary name beside it until Commit.
type File struct {
	*bufio.Writer
	name string
	f    *os.File
}

// Create opens the output: a file, or stdout where name is empty or "-".
func Create(name string, stdout io.Writer) (*File, error) {
	if name == "" || name == "-" {
		return &File{Writer: bufio.NewWriterSize(stdout, 1<<16)}, nil
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return nil, err
	}
	return &File{Writer: bufio.NewWriterSize(f, 1<<16), name: name, f: f}, nil
}

// Commit flushes the output and gives a file its name.
func (o *File) Commit() error {
	err := o.Flush()
	if o.f == nil {
		return err
	}
	if err == nil {
		err = o.f.Chmod(0o644)
	}
	if err == nil {
		err = o.f.Sync()
	}
	if e := o.f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(o.f.Name(), o.name)
	}
	if err != nil {
		os.Remove(o.f.Name())
		return fmt.Errorf("%s: %w", o.name, err)
	}
	o.f = nil
	return nil
}

// Discard drops a file that is not committed; after Commit it does nothing.
func (o *File) Discard() {
	if o.f != nil {
		o.f.Close()
		os.Remove(o.f.Name())
		o.f = nil
	}
}

// Finish is Commit, unless ctx was cancelled: then what stands on standard
// output is kept whole, a file is dropped, and the error says so.
func (o *File) Finish(ctx context.Context) error {
	if ctx.Err() == nil {
		return o.Commit()
	}
	if o.f == nil {
		o.Flush()
	}
	return errors.New("interrupted")
}
