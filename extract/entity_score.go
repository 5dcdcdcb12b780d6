package extract

import "slices"

// A knot says with which probability findings of a weight are right; between two
// knots it is linear.
type knot struct{ weight, right float32 }

// knots are measured by TestCalibration, which tells how to measure again: lists
// and rules on the annotated articles and two more sets of them, the model on
// two sixths of ANERcorp, by models that were trained without them.
func (c *candidate) knots() [9]knot {
	switch c.rule {
	case "gazetteer":
		return [9]knot{{0, 0}, {0.30, 0.30}, {0.65, 0.60}, {0.81, 0.75}, {0.88, 0.95}, {0.935, 0.97}, {0.985, 0.975}, {1.2, 0.98}, {1.2, 0.98}}
	case ruleDictionary:
		return [9]knot{{0, 0}, {0.99, 0.99}, {1.2, 0.995}, {1.2, 0.995}, {1.2, 0.995}, {1.2, 0.995}, {1.2, 0.995}, {1.2, 0.995}, {1.2, 0.995}}
	case "model":
		return [9]knot{{0, 0}, {0.35, 0.15}, {0.525, 0.36}, {0.57, 0.53}, {0.645, 0.63}, {0.725, 0.74}, {0.775, 0.86}, {0.80, 0.88}, {1.2, 0.9}}
	case ruleAgain:
		return [9]knot{{0, 0}, {0.55, 0.60}, {0.84, 0.93}, {1.2, 0.95}, {1.2, 0.95}, {1.2, 0.95}, {1.2, 0.95}, {1.2, 0.95}, {1.2, 0.95}}
	}
	return [9]knot{{0, 0}, {0.35, 0.25}, {0.55, 0.50}, {0.62, 0.55}, {0.72, 0.62}, {0.83, 0.73}, {0.86, 0.88}, {0.92, 0.93}, {1.2, 0.97}}
}

// calibrated is the probability that a finding is right, from the weight with
// which it was chosen.
func (c *candidate) calibrated() float32 {
	k := c.knots()
	for i := 1; i < len(k); i++ {
		if a, b := k[i-1], k[i]; c.score <= b.weight {
			return max(a.right, a.right+(c.score-a.weight)*(b.right-a.right)/(b.weight-a.weight))
		}
	}
	return k[len(k)-1].right
}

// eligible reports whether a candidate takes part in the choice: it has the
// weight that serves best, or the least score that is asked for.
func (c *candidate) eligible(least float64) bool {
	return c.score >= defaultThreshold || least > 0 && float64(c.calibrated()) >= least
}

// reaching keeps what reaches the least score that is asked for. The choice comes
// before, or a part of a doubtful name would take its place.
func reaching(chosen []candidate, least float64) []candidate {
	if least == 0 {
		return chosen
	}
	return slices.DeleteFunc(chosen, func(c candidate) bool { return float64(c.calibrated()) < least })
}
