package main

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"

	_ "modernc.org/sqlite"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

//go:embed schema.sql
var schema string

// archive keeps documents and what they tell in one SQLite file.
type archive struct{ db *sql.DB }

// open opens or makes the file name; ":memory:" keeps nothing.
func open(ctx context.Context, name string) (*archive, error) {
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // the pragmas and :memory: belong to a connection
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", name, err), db.Close())
	}
	return &archive{db}, nil
}

func (a *archive) Close() error { return a.db.Close() }

// add puts doc into the archive, in place of one with the same ID: all of it or
// nothing.
func (a *archive) add(ctx context.Context, doc extract.Document) (err error) {
	found, err := extract.Extract(doc)
	if err != nil {
		return err
	}
	tx, err := a.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, tx.Rollback())
		}
	}()
	if _, err = tx.ExecContext(ctx, `DELETE FROM doc WHERE key = ?`, found.ID); err != nil {
		return err
	}
	row, err := tx.ExecContext(ctx, `INSERT INTO doc (key, source, url, published, body, folded) VALUES (?, ?, ?, ?, ?, ?)`,
		found.ID, doc.Source, doc.URL, extract.DayOf(doc.Published).String(), doc.Text, arabic.Search.Fold(doc.Text))
	if err != nil {
		return err
	}
	id, err := row.LastInsertId()
	if err != nil {
		return err
	}
	if err = addFindings(ctx, tx, id, doc, found); err != nil {
		return err
	}
	return tx.Commit()
}

// addFindings fills the tables of dates, names and events. A Value goes into its
// column as it is: it is a driver.Valuer.
func addFindings(ctx context.Context, tx *sql.Tx, id int64, doc extract.Document, found extract.Result) error {
	for _, d := range found.Dates {
		if _, err := tx.ExecContext(ctx, `INSERT INTO date VALUES (?, ?, ?, ?, ?, ?)`,
			id, d.Start, d.End, d.Value, d.Value.Earliest.String(), d.Value.Latest.String()); err != nil {
			return err
		}
	}
	for _, e := range found.Entities {
		if _, err := tx.ExecContext(ctx, `INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)`,
			id, e.Start, e.End, string(e.Kind), e.NameAr, e.ID); err != nil {
			return err
		}
	}
	for _, m := range timeline.Mentions(doc, found) {
		if _, err := tx.ExecContext(ctx, `INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			id, m.Start, m.End, m.Date, m.Date.Earliest.String(), m.Date.Latest.String(), string(m.Status), m.Title); err != nil {
			return err
		}
	}
	return nil
}

// event is a row of the table of events, with its document.
type event struct {
	Doc, Title, Quote string
	Date              extract.Value
	Status            timeline.Status
}

// between returns the events that overlap the days first to last, in order.
func (a *archive) between(ctx context.Context, first, last extract.Day) ([]event, error) {
	rows, err := a.db.QueryContext(ctx, `
		SELECT doc.key, title, substr(CAST(body AS BLOB), start + 1, "end" - start), date, status
		FROM event JOIN doc ON doc.id = event.doc
		WHERE earliest <= ? AND latest >= ? AND earliest <> '' AND latest <> ''
		ORDER BY earliest, latest, doc.key, start`, last.String(), first.String())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []event
	for rows.Next() {
		var e event
		if err := rows.Scan(&e.Doc, &e.Title, &e.Quote, &e.Date, &e.Status); err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, rows.Err()
}
