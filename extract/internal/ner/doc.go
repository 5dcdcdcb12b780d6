// Package ner labels the words of an Arabic sentence as parts of names of
// persons, places and organizations: a linear-chain CRF over affixes, context
// and word clusters, embedded as model.bin and trained by the command in train.
// MODEL.md tells of its data, licence and quality.
package ner
