// Starts the library and gives what the page needs of it.

// start resolves when window.hawliyat can be called, to the running instance.
export async function start() {
  const go = new Go(); // of wasm_exec.js
  const { instance } = await WebAssembly.instantiateStreaming(fetch("hawliyat.wasm"), go.importObject);
  go.run(instance); // resolves at the end of the program, which never comes
  return instance;
}

// call returns the answer of one of the library's functions as an object.
export function call(name, ...documents) {
  const out = hawliyat[name](...documents.map((d) => JSON.stringify(d)));
  if (out.startsWith('{"error"')) throw new Error(JSON.parse(out).error);
  return name === "extract" ? JSON.parse(out) : out;
}

// marked puts the text into the element, with marks on what was found. Of two
// that overlap the first one is marked, of two that begin together the longer.
export function marked(element, text, found) {
  const all = [
    ...found.dates.map((d) => ({ ...d, kind: "date", what: `${d.value} ${d.mod}` })),
    ...found.entities.map((e) => ({ ...e, what: e.name || e.name_ar })),
    ...found.quantities.map((q) => ({ ...q, kind: "quantity", what: `${q.mod} ${q.value} ${q.unit}` })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts = [];
  let at = 0;
  for (const f of all) {
    if (f.start < at) continue;
    const mark = document.createElement("mark");
    mark.className = f.kind;
    mark.title = `${f.kind}, ${f.rule}`;
    const what = document.createElement("small");
    what.append(Object.assign(document.createElement("bdi"), { textContent: f.what.trim() }));
    mark.append(text.slice(f.start, f.end), what);
    parts.push(text.slice(at, f.start), mark);
    at = f.end;
  }
  element.replaceChildren(...parts, text.slice(at));
}

// page ties the elements of index.html to the library.
export async function page() {
  const [text, published, out, state, frame, show] = ["text", "published", "out", "state", "timeline", "show"].map((id) => document.getElementById(id));
  const began = performance.now();
  try {
    await start();
  } catch (e) {
    state.textContent = String(e);
    return;
  }
  state.textContent = `${Math.round(performance.now() - began)} ms`;
  const document_ = () => ({ id: "text", text: text.value, published: published.value });
  const update = () => {
    if (!text.value.trim()) return out.replaceChildren();
    const began = performance.now();
    marked(out, text.value, call("extract", document_()));
    state.textContent = `${Math.round(performance.now() - began)} ms`;
  };
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(update, 200);
  };
  text.addEventListener("input", later);
  published.addEventListener("input", later);
  show.addEventListener("click", () => {
    if (text.value.trim()) frame.srcdoc = call("timeline", document_());
  });
  update();
}

if (document.getElementById("text")) page();
