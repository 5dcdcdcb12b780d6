package timeline

import (
	"bufio"
	"embed"
	"html/template"
	"io"
	"sync"
)

//go:embed template
var templateFiles embed.FS

// pages is the parsed templates of HTML and SVG. Everything that comes from a
// document passes through the escaping of html/template.
var pages = sync.OnceValue(func() *template.Template {
	t := template.New("")
	t.Funcs(template.FuncMap{"label": label})
	template.Must(t.New("overview.css").Parse(styleSheet("overview.css")))
	return template.Must(t.ParseFS(templateFiles, "template/*.tmpl"))
})

// WriteSVG writes an overview as one picture: years as bands from the top, time
// in a year from the right, one mark an event; a dot where the day is known, a
// bar over the days in question where it is not. The picture has no script, no
// link and no outside reference, and follows the light or dark colours of its
// reader.
func (t *Timeline) WriteSVG(w io.Writer) error {
	b := bufio.NewWriter(w)
	if err := pages().ExecuteTemplate(b, "overview", t.overview()); err != nil {
		return err
	}
	if err := b.WriteByte('\n'); err != nil {
		return err
	}
	return b.Flush()
}
