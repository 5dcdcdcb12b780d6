package main

import (
	"encoding/json"
	"syscall/js"
)

// main gives the page an object hawliyat with the functions extract and timeline,
// which take and return strings. It never returns, since the functions live as
// long as the program.
func main() {
	js.Global().Set("hawliyat", js.ValueOf(map[string]any{
		"extract":  function(found),
		"timeline": function(page),
	}))
	select {}
}

// function makes f callable from JavaScript with strings; an error comes back as
// {"error": …} in JSON.
func function(f func(args []string) (string, error)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		all := make([]string, len(args))
		for i, a := range args {
			all[i] = a.String()
		}
		out, err := f(all)
		if err != nil {
			b, _ := json.Marshal(map[string]string{"error": err.Error()}) // strings always encode
			return string(b)
		}
		return out
	})
}
