package arabic

// Profile is a set of single folds. The named sets are Display, Match and
// Search; any other combination works as well.
type Profile uint32

// The single folds.
const (
	FoldInvisible  Profile = 1 << iota // bidi marks, zero-width characters, BOM: removed
	FoldSpace                          // no-break and other odd spaces become U+0020
	FoldForms                          // presentation forms and ligatures become letters
	FoldCompose                        // letter + combining hamza or madda become one letter
	FoldTashkeel                       // U+064B..U+0652 and the like: removed
	FoldQuranic                        // Quranic annotation marks: removed
	FoldSmallAlef                      // superscript alef U+0670: removed
	FoldTatweel                        // U+0640: removed
	FoldAlef                           // أ إ آ ٱ become ا
	FoldLetters                        // Farsi and Urdu letters become the Arabic ones
	FoldDigits                         // Arabic-Indic and extended digits become ASCII
	FoldPunct                          // ، ؛ ؟ ٫ ٬ ٪ and quotes become ASCII
	FoldMaqsura                        // final ى becomes ي
	FoldMarbuta                        // ة becomes ه
	FoldHamza                          // ؤ becomes و, ئ becomes ي, ء is removed
	FoldElongation                     // three and more of one letter become one
)

// The named sets.
const (
	Display = FoldInvisible | FoldSpace | FoldForms | FoldCompose
	Match   = Display | FoldTashkeel | FoldQuranic | FoldSmallAlef | FoldTatweel | FoldAlef | FoldLetters | FoldDigits | FoldPunct | FoldMaqsura
	Search  = Match | FoldMarbuta | FoldHamza | FoldElongation
)
