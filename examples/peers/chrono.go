package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// chrono is a process of Node.js that runs chrono-node over the documents once
// for every line that it reads.
type chrono struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *bufio.Reader
	found [][]found
}

// startChrono starts it; the error says why it cannot.
func startChrono(docs []extract.Document) (*chrono, error) {
	if _, err := exec.LookPath("node"); err != nil {
		return nil, fmt.Errorf("Node.js is not installed")
	}
	if _, err := os.Stat("node_modules/chrono-node"); err != nil {
		return nil, fmt.Errorf("it is not installed, run npm install")
	}
	c := &chrono{cmd: exec.Command("node", "chrono.mjs")}
	c.cmd.Stderr = os.Stderr
	var err error
	if c.in, err = c.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.out = bufio.NewReader(out)
	if err := c.cmd.Start(); err != nil {
		return nil, err
	}
	type document struct {
		Text      string `json:"text"`
		Published string `json:"published"`
	}
	list := make([]document, len(docs))
	for i, d := range docs {
		list[i] = document{d.Text, d.Published.Format(time.DateOnly)}
	}
	if err := json.NewEncoder(c.in).Encode(list); err != nil {
		return nil, err
	}
	return c, c.read(&c.found)
}

func (c *chrono) read(v any) error {
	line, err := c.out.ReadBytes('\n')
	if err != nil {
		return err
	}
	return json.Unmarshal(line, v)
}

// run is the processor time of one run over all documents.
func (c *chrono) run() (seconds float64) {
	if _, err := io.WriteString(c.in, "run\n"); err != nil {
		panic(err)
	}
	if err := c.read(&seconds); err != nil {
		panic(err)
	}
	return seconds
}

func (c *chrono) close() {
	c.in.Close()
	_ = c.cmd.Wait()
}
