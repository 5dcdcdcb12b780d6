package extract

import (
	"testing"
	"time"
)

// TestDayCount walks every day that a Day can hold beside the standard library.
func TestDayCount(t *testing.T) {
	want := time.Date(minYear, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := Day(1); d <= maxDay; d++ {
		y, m, day := d.Date()
		wy, wm, wd := want.Date()
		if y != wy || m != int(wm) || day != wd || d.Weekday() != want.Weekday() {
			t.Fatalf("day %d = %d-%d-%d %v, want %v %v", d, y, m, day, d.Weekday(), want, want.Weekday())
		}
		if back, ok := dayOf(y, m, day); !ok || back != d {
			t.Fatalf("dayOf(%d, %d, %d) = %d %v, want %d", y, m, day, back, ok, d)
		}
		if d%97 == 0 && d > 7 && d < maxDay-7 {
			wy, ww := want.ISOWeek()
			if y, w := d.isoWeek(); y != wy || w != ww {
				t.Fatalf("%v: ISO week %d-%d, want %d-%d", d, y, w, wy, ww)
			}
		}
		want = want.AddDate(0, 0, 1)
	}
	if y, _, _ := want.Date(); y != maxYear+1 {
		t.Errorf("the last day is before %v", want)
	}
}
