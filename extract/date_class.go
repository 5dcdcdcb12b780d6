package extract

// dateClass is a class of words or signs that the patterns of date_rules.tsv
// are written in. The lexicon files may add classes to these.
type dateClass uint8

const maxClasses = 192

// classSet is a set of classes.
type classSet [3]uint64

func (s *classSet) add(c dateClass)      { s[c>>6] |= 1 << (c & 63) }
func (s *classSet) has(c dateClass) bool { return s[c>>6]>>(c&63)&1 != 0 }
func (s *classSet) join(o *classSet)     { s[0], s[1], s[2] = s[0]|o[0], s[1]|o[1], s[2]|o[2] }
func (s *classSet) meets(o *classSet) bool {
	return s[0]&o[0]|s[1]&o[1]|s[2]&o[2] != 0
}

// The classes that the program itself gives or reads; what each means stands in
// the header of the file that uses it.
const (
	clsNone     dateClass = iota
	clsInt                // a whole number in digits
	clsDec                // a number in digits with a decimal mark
	clsDay                // 1 to 31 in digits
	clsYear4              // a year in four digits
	clsYearW              // a year in words, 1000 to 2100
	clsYear2              // a year in two digits
	clsCard               // a cardinal in words
	clsOrd                // an ordinal in words, with the article
	clsOrdi               // an ordinal in words, without
	clsClock              // 17:20
	clsClock4             // 0830
	clsNumDate            // 2024-05-10
	clsNumMonth           // 5/2024
	clsDayMonth           // 21/09
	clsYears              // 2000-2005
	clsDays               // 5-9
	clsNumSpan            // 3-4
	clsSlash
	clsDash
	clsLpar
	clsRpar
	clsComma
	clsMonth
	clsWeakMonth
	clsLibyaMonth
	clsHijriMonth
	clsWeakHijri
	clsSolarMonth
	clsWeekday
	clsWeekdayBare
	clsU1
	clsUN
	clsU2
	clsU2C
	clsUD
	clsUND
	clsU2D
	clsYearWord
	clsDayWord
	clsMonthWord
	clsHourWord
	clsDeictic
	clsDirLast
	clsDirNext
	clsDirThis
	clsOfTime
	clsIndLast
	clsIndNext
	clsDirLastN
	clsDirNextN
	clsDem
	clsTod
	clsTodB
	clsDeicNight
	clsAMPM
	clsMidnight
	clsZone
	clsZoneP
	clsZoneW
	clsPart
	clsSeason
	clsHalf
	clsQuarter
	clsQuarters
	clsOrdLast
	clsOrdFirst
	clsApprox
	clsSome
	clsFew
	clsNisf
	clsRub
	clsThulth
	clsEvery
	clsSetAdv
	clsNumX
	clsTen
	clsFirstDay
	clsDecade
	clsWa
	clsBi
	clsLi
	clsAl
	clsMin
	clsFi
	clsIla
	clsAw
	clsBayn
	clsQabl
	clsBaad
	clsIlla
	clsEra
	clsEraHijri
	clsEraSolar
	clsBC
	clsFeast
	clsFixed
	clsNowRef
	clsPastRef
	clsSelf
	clsWeakSolar
	clsSame
	clsFutRef
	clsTodE
	clsStamp // 2024-05-10T17:20Z
	clsZero
	clsThence
	clsScale
	clsFixedClasses
)

var classNames = [clsFixedClasses]string{
	clsNone: "-", clsInt: "int", clsDec: "dec", clsDay: "day", clsYear4: "y4", clsYearW: "yw", clsYear2: "y2",
	clsCard: "card", clsOrd: "ord", clsOrdi: "ordi", clsClock: "hhmm", clsClock4: "hhmm4", clsNumDate: "numdate",
	clsNumMonth: "nummonth", clsDayMonth: "daymonth", clsYears: "years", clsDays: "days", clsNumSpan: "numspan",
	clsSlash: "slash", clsDash: "dash", clsLpar: "lpar", clsRpar: "rpar", clsComma: "comma",
	clsMonth: "month", clsWeakMonth: "wmonth", clsLibyaMonth: "lmonth", clsHijriMonth: "hmonth",
	clsWeakHijri: "hwmonth", clsSolarMonth: "smonth", clsWeekday: "wday", clsWeekdayBare: "wdayb",
	clsU1: "u1", clsUN: "un", clsU2: "u2", clsU2C: "u2c", clsUD: "ud", clsUND: "und", clsU2D: "u2d",
	clsYearWord: "yword", clsDayWord: "dword", clsMonthWord: "mword", clsHourWord: "hourw",
	clsDeictic: "deic", clsDirLast: "dirlast", clsDirNext: "dirnext", clsDirThis: "dirthis",
	clsOfTime: "oftime", clsIndLast: "indlast", clsIndNext: "indnext", clsDirLastN: "dirlastn", clsDirNextN: "dirnextn", clsDem: "dem",
	clsTod: "tod", clsTodB: "todb", clsDeicNight: "deicn", clsAMPM: "ampm", clsMidnight: "midnight",
	clsZone: "zone", clsZoneP: "zonep", clsZoneW: "zonew", clsPart: "part", clsSeason: "season",
	clsHalf: "halfw", clsQuarter: "quarterw", clsQuarters: "quarterwn", clsOrdLast: "ordlast", clsOrdFirst: "ordfirst",
	clsApprox: "approx", clsSome: "some", clsFew: "fewadj", clsNisf: "nisf", clsRub: "rub", clsThulth: "thulth",
	clsEvery: "every", clsSetAdv: "setadv", clsNumX: "numx", clsTen: "ten", clsFirstDay: "dord", clsDecade: "decade",
	clsWa: "wa", clsBi: "bi", clsLi: "li", clsAl: "al", clsMin: "min", clsFi: "fi", clsIla: "ila", clsAw: "aw",
	clsBayn: "bayn", clsQabl: "qabl", clsBaad: "baad", clsIlla: "illa", clsEra: "era", clsEraHijri: "eh",
	clsEraSolar: "sun", clsBC: "bc", clsFeast: "feast", clsFixed: "fix",
	clsNowRef: "nowref", clsPastRef: "pastref", clsSelf: "self", clsWeakSolar: "swmonth", clsSame: "same", clsFutRef: "futref",
	clsTodE: "tode", clsStamp: "stamp", clsZero: "zero", clsThence: "thence", clsScale: "scale",
}
