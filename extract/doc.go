// Package extract finds dates, entities and quantities in Arabic news texts.
package extract
