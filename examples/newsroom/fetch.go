package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
	_ "time/tzdata" // zones must not depend on the machine

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"

	"github.com/hawliyat/hawliyat/extract"
)

// Limits of what is fetched.
const (
	maxPage = 4 << 20 // bytes
	maxWait = 20 * time.Second
)

func newClient() *http.Client { return &http.Client{Timeout: maxWait} }

// read returns the articles of all outlets. What goes wrong with one of them is
// reported and stops no other.
func read(ctx context.Context, c *http.Client, outlets []outlet, report func(error)) []extract.Document {
	var docs []extract.Document
	for _, o := range outlets {
		found, err := readFeed(ctx, c, o, report)
		if err != nil {
			report(fmt.Errorf("%s: %w", o.Feed, err))
		}
		docs = append(docs, found...)
	}
	return docs
}

func readFeed(ctx context.Context, c *http.Client, o outlet, report func(error)) ([]extract.Document, error) {
	zone, err := time.LoadLocation(o.Zone)
	if err != nil {
		return nil, err
	}
	at, err := url.Parse(o.Feed)
	if err != nil {
		return nil, err
	}
	raw, _, err := fetch(ctx, c, o.Feed)
	if err != nil {
		return nil, err
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	var docs []extract.Document
	for _, item := range feed.Items {
		d, err := readItem(ctx, c, at, item)
		if err != nil {
			report(fmt.Errorf("%s: %w", item.Link, err))
			continue
		}
		d.Source, d.Published = o.Name, inZone(cmp.Or(item.PublishedParsed, item.UpdatedParsed), d.Published, zone)
		docs = append(docs, d)
	}
	return docs, nil
}

// inZone is when the outlet says that it published, by its own clock. gofeed
// gives UTC, where an article of one o'clock in Muscat is of the day before. A
// page alone tells the day, which is of the outlet's calendar as it stands.
func inZone(feed *time.Time, page time.Time, zone *time.Location) time.Time {
	if feed != nil {
		return feed.In(zone)
	}
	if page.IsZero() {
		return page
	}
	return time.Date(page.Year(), page.Month(), page.Day(), 12, 0, 0, 0, zone)
}

// readItem fetches the page of a feed's item. A feed may name any address, so
// that only pages beside the feed are fetched.
func readItem(ctx context.Context, c *http.Client, feed *url.URL, item *gofeed.Item) (extract.Document, error) {
	var d extract.Document
	page, err := feed.Parse(item.Link)
	switch {
	case err != nil:
		return d, err
	case item.Link == "":
		return d, errors.New("an item without a link")
	}
	if page.Host != feed.Host {
		return d, fmt.Errorf("not on %s", feed.Host)
	}
	raw, kind, err := fetch(ctx, c, page.String())
	if err != nil {
		return d, err
	}
	text, err := charset.NewReader(bytes.NewReader(raw), kind) // many Arabic pages are windows-1256
	if err != nil {
		return d, err
	}
	if d, err = newArticle(text, item.Title); err != nil {
		return d, err
	}
	d.ID, d.URL = cmp.Or(item.GUID, page.String()), page.String()
	return d, nil
}

// fetch gets at most maxPage bytes.
func fetch(ctx context.Context, c *http.Client, from string) (body []byte, kind string, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, from, nil)
	if err != nil {
		return nil, "", err
	}
	req.Header.Set("User-Agent", "hawliyat-newsroom/1")
	res, err := c.Do(req)
	if err != nil {
		return nil, "", err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, "", fmt.Errorf("%s", res.Status)
	}
	body, err = io.ReadAll(io.LimitReader(res.Body, maxPage+1))
	if err == nil && len(body) > maxPage {
		err = fmt.Errorf("more than %d bytes", maxPage)
	}
	return body, res.Header.Get("Content-Type"), err
}
