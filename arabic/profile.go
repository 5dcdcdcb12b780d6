package arabic

// Profile is a set of single folds. The named sets are Display, Match and
// Search; any other combination works as well. A Profile is a plain value: its
// methods are safe for concurrent use by multiple goroutines.
//
// Every profile is idempotent (folding twice is folding once) and stable under
// concatenation at spaces: the fold of "a b" is the fold of "a ", then that of
// "b". Newlines are never touched, and bytes that are not valid UTF-8 pass
// through one for one.
type Profile uint32

// The single folds.
const (
	FoldInvisible  Profile = 1 << iota // bidi marks, zero-width characters, soft hyphen, BOM: removed
	FoldSpace                          // no-break and other odd spaces become U+0020, odd line ends U+000A
	FoldForms                          // presentation forms and ligatures become letters
	FoldCompose                        // letter + combining hamza or madda become one letter; marks in canonical order
	FoldTashkeel                       // U+064B..U+0652 and the like, stray combining hamza: removed
	FoldQuranic                        // Quranic annotation marks and signs: removed
	FoldSmallAlef                      // superscript alef U+0670: removed
	FoldTatweel                        // U+0640: removed, or yeh where it carries a combining hamza
	FoldAlef                           // أ إ آ ٱ become ا
	FoldLetters                        // Farsi and Urdu letters become the Arabic ones
	FoldDigits                         // Arabic-Indic and extended digits become ASCII
	FoldPunct                          // ، ؛ ؟ ٫ ٬ ٪, dashes and quotes become ASCII
	FoldMaqsura                        // final ى becomes ي
	FoldMarbuta                        // ة becomes ه
	FoldHamza                          // ؤ becomes و, ئ becomes ي, ء is removed
	FoldElongation                     // three and more of one letter become one
)

// The named sets.
const (
	// Display changes nothing that a reader would see: for showing and storing.
	Display = FoldInvisible | FoldSpace | FoldForms | FoldCompose
	// Match joins the spellings of one word: for finding expressions in text.
	Match = Display | FoldTashkeel | FoldQuranic | FoldSmallAlef | FoldTatweel | FoldAlef | FoldLetters | FoldDigits | FoldPunct | FoldMaqsura
	// Search also joins what is often confused: for indexes and queries.
	Search = Match | FoldMarbuta | FoldHamza | FoldElongation
)
