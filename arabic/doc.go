// Package arabic folds, tokenizes and reads numbers in Arabic text, with every
// result traceable to bytes of the caller's text.
package arabic
