//go:build !unix

package main

import "errors"

func time(string) error { return errors.New("no processor time on this system") }
