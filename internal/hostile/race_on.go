//go:build race

package hostile

// Raced says that the race detector slows everything down and drops what pools
// hold.
const Raced = true
