package main

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

// clustering is the classes of the words of a text, fine and coarse.
type clustering struct {
	words        []string
	fine, coarse []uint8
	lists        []uint8 // by word; beyond fine, words that stand in lists only
}

// encode writes the model file, without a CRF where c is nil: the most weighty features, at most a slot table
// of 1<<bits three quarters full.
func encode(k *knowledge, c *crf, bits int) string {
	cl, ps := k.clusters, ner.PhraseSlots(k.phrases.keys, k.phrases.kinds)
	b := []byte(ner.Magic)
	slots := 1
	for slots < len(cl.words)*4/3 {
		slots *= 2
	}
	kept := weighty(c, 3<<bits/4)
	top := float32(0)
	for _, f := range kept {
		for _, w := range c.w[f.row] {
			top = max(top, w, -w)
		}
	}
	scale := top / 127
	var header []uint32
	if c == nil {
		header = []uint32{uint32(slots), uint32(len(ps) / ner.PhraseSize), 1, 0}
		scale = 0
	} else {
		header = []uint32{uint32(slots), uint32(len(ps) / ner.PhraseSize), 1 << bits, math.Float32bits(scale)}
	}
	for _, h := range header {
		b = binary.LittleEndian.AppendUint32(b, h)
	}
	for i := range labels + 1 {
		for j := range labels {
			w := float32(0)
			if c != nil {
				w = c.trans[i][j]
			}
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w))
		}
	}
	b = append(append(b, clusterTable(cl, slots)...), ps...)
	if c == nil {
		return string(append(b, make([]byte, 2+labels)...))
	}
	return string(append(b, featureTable(c, kept, 1<<bits, scale)...))
}

func clusterTable(cl clustering, slots int) []byte {
	const size uint64 = 7
	t := make([]byte, uint64(slots)*size)
	for i := 2; i < len(cl.words); i++ {
		h := ner.Hash(cl.words[i])
		key := ner.ClusterKey(h)
		at := ner.ClusterSlot(h) & uint64(slots-1)
		k := binary.LittleEndian.Uint32(t[at*size:])
		for k != 0 && k != key {
			at = (at + 1) & uint64(slots-1)
			k = binary.LittleEndian.Uint32(t[at*size:])
		}
		if k == key {
			continue // a word of the same key and greater frequency came first
		}
		s := t[at*size:][:size]
		binary.LittleEndian.PutUint32(s, key)
		if i < len(cl.fine) {
			s[4], s[5] = cl.fine[i]+1, cl.coarse[i]+1
		}
		s[6] = cl.lists[i]
	}
	return t
}

type feature struct {
	hash uint64
	row  int32
	peak float32
}

// weighty returns the n features of the greatest weight, the weightiest first.
func weighty(c *crf, n int) []feature {
	if c == nil {
		return nil
	}
	var fs []feature
	for h, row := range c.index {
		lo, hi := float32(0), float32(0)
		for _, w := range c.w[row] {
			lo, hi = min(lo, w), max(hi, w)
		}
		fs = append(fs, feature{h, row, hi - lo})
	}
	slices.SortFunc(fs, func(a, b feature) int { return cmp.Or(cmp.Compare(b.peak, a.peak), cmp.Compare(a.hash, b.hash)) })
	return fs[:min(len(fs), n)]
}

func featureTable(c *crf, kept []feature, slots int, scale float32) []byte {
	const size uint64 = 2 + uint64(labels)
	t := make([]byte, uint64(slots)*size)
	for _, f := range kept {
		at := f.hash & uint64(slots-1)
		key := ner.Fingerprint(f.hash)
		for {
			k := binary.LittleEndian.Uint16(t[at*size:])
			if k == 0 || k == key {
				break
			}
			at = (at + 1) & uint64(slots-1)
		}
		s := t[at*size:][:size]
		if binary.LittleEndian.Uint16(s) != 0 {
			continue // two features of one key: the weightier stays
		}
		binary.LittleEndian.PutUint16(s, key)
		for l, w := range c.w[f.row] {
			s[2+l] = byte(int8(math.Round(float64(w / scale))))
		}
	}
	return t
}
