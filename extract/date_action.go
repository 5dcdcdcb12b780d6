package extract

// dateAction is what gives the value of a rule's matches.
type dateAction uint8

const (
	actDay dateAction = iota
	actMonth
	actYear
	actYearOther
	actRange
	actList
	actWeekday
	actNthWeekday
	actNthWeek
	actUnitOrd
	actDeictic
	actUnit
	actUnitBare
	actWeekend
	actQuarter
	actHalf
	actThird
	actFirstSpan
	actSamePeriod
	actSeason
	actDecade
	actCentury
	actSpan
	actVagueSpan
	actAgo
	actDuration
	actDurationWeak
	actSet
	actSetAdverb
	actClock
	actClockPair
	actStamp
	actDayPart
	actFeast
	actRef
	actCount
)

func (a dateAction) String() string {
	return [actCount]string{
		actDay: "day", actMonth: "month", actYear: "year", actYearOther: "yearother", actRange: "range", actList: "list",
		actWeekday: "weekday", actNthWeekday: "nthweekday", actNthWeek: "nthweek", actUnitOrd: "unitord", actDeictic: "deictic", actUnit: "unit", actUnitBare: "unitbare", actWeekend: "weekend",
		actQuarter: "quarter", actHalf: "half", actThird: "third", actFirstSpan: "firstspan",
		actSamePeriod: "sameperiod", actSeason: "season", actDecade: "decade", actCentury: "century", actSpan: "span",
		actVagueSpan: "vaguespan", actAgo: "ago", actDuration: "duration", actDurationWeak: "durationweak",
		actSet: "set", actSetAdverb: "setadverb", actClock: "clock", actClockPair: "clockpair", actStamp: "stamp", actDayPart: "daypart", actFeast: "feast",
		actRef: "ref",
	}[a]
}

// dateActionOf returns the action of a name.
func dateActionOf(name string) (dateAction, bool) {
	for a := range actCount {
		if a.String() == name {
			return a, true
		}
	}
	return 0, false
}
