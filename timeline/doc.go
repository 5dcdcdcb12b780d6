// Package timeline merges what several documents tell into one timeline of
// events, with every source, conflict and doubt.
package timeline
