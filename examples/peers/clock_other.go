//go:build !unix

package main

import "time"

var began = time.Now()

// processor is the time since the start, where the processor's is not known.
func processor() float64 { return time.Since(began).Seconds() }
