package timeline

// Stem is the stem of the word that names an event.
func Stem(trigger string) string { return stem(fold(trigger)) }
