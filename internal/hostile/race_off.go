//go:build !race

package hostile

const Raced = false
