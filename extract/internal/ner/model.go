package ner

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"sync"
)

// Label is the part that a token plays, in BIO.
type Label uint8

// The labels: outside, then beginning and inside of each kind of name.
const (
	Outside Label = iota
	BeginPerson
	InPerson
	BeginPlace
	InPlace
	BeginOrganization
	InOrganization
	BeginOther // nationalities, events, works: learned, so that they are not taken for names
	InOther
	Labels int = iota
)

// Begins reports whether l begins a name.
func (l Label) Begins() bool { return l&1 == 1 }

// Kind is the label that begins a name of l's kind, Outside for Outside.
func (l Label) Kind() Label {
	if l == Outside {
		return l
	}
	return (l - 1) | 1
}

//go:embed model.bin
var embedded string

// Embedded returns the embedded model.
var Embedded = sync.OnceValues(func() (*Model, error) { return Open(embedded) })

// Model is a trained model. It is immutable and safe for concurrent use.
//
// Its file, little-endian: magic, then the numbers of cluster, phrase and feature
// slots (powers of two), the scale of weights as float32, the transition scores
// [Labels+1][Labels] as float32, the last row for the start; then the cluster
// slots {hash uint32, fine, coarse, lists uint8}, the phrase slots {hash uint32,
// kinds uint8} and the feature slots {hash uint16, [Labels]int8}, all with
// linear probing, a zero hash for a free slot.
type Model struct {
	clusters, phrases, features string
	cmask, pmask, fmask         uint64
	keys                        []uint64 // of the feature slots, four to a word
	scale                       float32
	trans, expTrans             [Labels + 1][Labels]float32
	following                   [Labels]float32 // the best transition to each label from one that is not Outside
	exps                        [steps]float32  // e to the minus n steps of scale
}

const (
	magic       = "hwlNER1\n"
	clusterSize = 7
	phraseSize  = 5
	featureSize = 2 + Labels
	headerSize  = len(magic) + 16 + 4*(Labels+1)*Labels
)

// never is the score of an inside label after another kind's.
const never = -1e4

var errModel = errors.New("ner: not a model file of this version")

// Open reads a model from the bytes of its file, which it keeps.
func Open(data string) (*Model, error) {
	if len(data) < headerSize || data[:len(magic)] != magic {
		return nil, errModel
	}
	word := func(i int) uint32 { return binary.LittleEndian.Uint32([]byte(data[len(magic)+4*i:][:4])) }
	var slots [3]uint64
	size := uint64(headerSize)
	for i, bytes := range []uint64{clusterSize, phraseSize, uint64(featureSize)} {
		slots[i] = uint64(word(i))
		if slots[i] == 0 || slots[i]&(slots[i]-1) != 0 {
			return nil, errModel
		}
		size += slots[i] * bytes
	}
	if uint64(len(data)) != size {
		return nil, errModel
	}
	m := &Model{cmask: slots[0] - 1, pmask: slots[1] - 1, fmask: slots[2] - 1, scale: math.Float32frombits(word(3))}
	for i := range m.trans {
		for j := range m.trans[i] {
			m.trans[i][j] = math.Float32frombits(word(4 + i*Labels + j))
			if in := Label(j); in != Outside && !in.Begins() && (i == Labels || Label(i).Kind() != in.Kind()) {
				m.trans[i][j] = never
			}
			m.expTrans[i][j] = float32(math.Exp(float64(m.trans[i][j])))
		}
	}
	m.prepare()
	rest := data[headerSize:]
	m.clusters, rest = rest[:slots[0]*clusterSize], rest[slots[0]*clusterSize:]
	m.phrases, m.features = rest[:slots[1]*phraseSize], rest[slots[1]*phraseSize:]
	m.packKeys()
	return m, nil
}

// steps is how many steps of scale below the greatest a score still counts.
const steps = 1 << 12

// prepare works out what follows from the header.
func (m *Model) prepare() {
	for l := range m.following {
		m.following[l] = never
		for k := 1; k < Labels; k++ {
			m.following[l] = max(m.following[l], m.trans[k][l])
		}
	}
	for n := range m.exps {
		m.exps[n] = float32(math.Exp(-float64(n) * float64(m.scale)))
	}
}

// A cluster slot holds a word's two clusters, 0 unknown, and the name lists it
// stands in, a bit each.
type cluster struct{ fine, coarse, lists uint8 }

// slot and fingerprint come from different bits of a hash.
func fingerprint(h uint64) uint16 { return uint16(h>>48) | 1 }

func clusterKey(h uint64) uint32 { return uint32(h>>20) | 1 }

func (m *Model) cluster(word uint64) (cluster, bool) {
	key := clusterKey(word)
	for i := mix(0, word) & m.cmask; ; i = (i + 1) & m.cmask {
		s := m.clusters[i*clusterSize:][:clusterSize]
		switch k := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24; k {
		case key:
			return cluster{s[4], s[5], s[6]}, true
		case 0:
			return cluster{}, false
		}
	}
}

// find returns where the weights of a feature begin; ok is false where it has
// none.
//
// Most features that a text has were never weighted, and the table is three
// quarters full, so that a miss would step over eight slots of it. The keys lie
// apart, four to a word: they stay in the cache of a core, and a step compares
// four of them. The lowest lane that equals the key or is free decides, as bits
// that borrowing adds stand above a true one only.
func (m *Model) find(h uint64) (at uint32, ok bool) {
	const lows, highs = 0x0001_0001_0001_0001, 0x8000_8000_8000_8000
	key := uint64(fingerprint(h)) * lows
	i := h & m.fmask
	passed := uint64(1)<<(16*(i%4)) - 1 // lanes before the first slot: neither free nor equal
	for g := i / 4; ; g = (g + 1) & (m.fmask / 4) {
		free := m.keys[g] | passed
		same := m.keys[g] ^ key | passed
		free = (free - lows) &^ free & highs
		same = (same - lows) &^ same & highs
		passed = 0
		if free|same == 0 {
			continue
		}
		bit := bits.TrailingZeros64(free | same)
		return (uint32(g)*4+uint32(bit)/16)*uint32(featureSize) + 2, same>>bit&1 != 0
	}
}

// sums are the weights of features added up, in steps of the model's scale.
type sums [Labels]int16

// add adds the weights of features, by where they begin. Weights are bytes; of a
// row eight are added at once, every second one in lanes of 16 bits, as numbers
// from 0, which at most 256 of them do not fill.
func (m *Model) add(rows []uint32, to *sums) {
	const flip, evens = 0x8080_8080_8080_8080, 0x00FF_00FF_00FF_00FF
	var even, odd uint64
	last := int16(0)
	for _, at := range rows {
		s := m.features[at:][:Labels]
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		x ^= flip
		even += x & evens
		odd += x >> 8 & evens
		last += int16(int8(s[Labels-1]))
	}
	zero := int16(len(rows)) * 128
	for k := 0; k < Labels-1; k += 2 {
		to[k] += int16(even>>(8*k)) - zero
		to[k+1] += int16(odd>>(8*k)) - zero
	}
	to[Labels-1] += last
}

// packKeys gathers the keys of the feature slots.
func (m *Model) packKeys() {
	m.keys = make([]uint64, max(1, (m.fmask+1)/4))
	for i := range m.fmask + 1 {
		s := m.features[i*uint64(featureSize):][:2]
		m.keys[i/4] |= (uint64(s[0]) | uint64(s[1])<<8) << (16 * (i % 4))
	}
}

// The training command needs the layout of the file.

// Magic begins a model file.
const Magic = magic

// Hash is the hash of a folded word.
func Hash(word string) uint64 { return hashString(word) }

// ClusterKey and ClusterSlot place a word in the cluster slots.
func ClusterKey(h uint64) uint32 { return clusterKey(h) }

// ClusterSlot is where probing starts.
func ClusterSlot(h uint64) uint64 { return mix(0, h) }

// Fingerprint is the key of a feature in its slot.
func Fingerprint(h uint64) uint16 { return fingerprint(h) }

// Features returns the feature hashes of each token of a sentence.
func (m *Model) Features(sentence []Token) [][]uint64 {
	words := []*atoms{&before, &before}
	for _, t := range sentence {
		a := m.atoms(t)
		words = append(words, &a)
	}
	words = append(words, &after, &after)
	phrases := make([]uint64, len(words))
	m.markPhrases(phrases[2:], sentence, func(int) bool { return true })
	out := make([][]uint64, len(sentence))
	for i := range out {
		var v values
		var w [window]*outline
		for at := range w {
			v.word(words[i+at], at)
			w[at] = &words[i+at].outline
		}
		v.window(&w, phrases[i:])
		out[i] = v.hashes(nil)
	}
	return out
}
