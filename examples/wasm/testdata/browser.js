// Runs the library in a browser and reports to TestBrowser.
import { call, marked, start } from "./app.js";

const report = { results: {} };

// settled waits until the page in a frame has marked its text.
async function settled() {
  const frame = document.createElement("iframe");
  frame.src = "index.html";
  document.documentElement.append(frame);
  for (let i = 0; i < 600; i++) {
    const out = frame.contentDocument?.getElementById("out")?.innerHTML;
    if (out) return out;
    await new Promise((r) => setTimeout(r, 100));
  }
  return "";
}

try {
  const docs = await (await fetch("documents.json")).json();
  let began = performance.now();
  const timed = () => -(began - (began = performance.now()));
  const instance = await start();
  report.start = timed();
  report.results[docs[0].id] = call("extract", docs[0]);
  report.first = timed();
  const took = [];
  for (let i = 0; i < 4; i++) {
    for (const d of docs) {
      timed();
      report.results[d.id] = call("extract", d);
      took.push(timed());
    }
  }
  report.again = took.sort((a, b) => a - b)[took.length >> 1];
  report.timeline = call("timeline", ...docs);
  report.memory = instance.exports.mem.buffer.byteLength;
  const text = "🚆 وصل القطار إلى وهران أمس.";
  const out = document.createElement("p");
  marked(out, text, call("extract", { text, published: "2020-02-05" }));
  report.marks = [...out.querySelectorAll("mark")].map((m) => `${m.firstChild.data} ${m.querySelector("bdi").textContent}`);
  try {
    call("extract", { text: "" });
  } catch (e) {
    report.broken = String(e);
  }
  report.page = await settled();
} catch (e) {
  report.error = String(e?.stack ?? e);
}
await fetch("report", { method: "POST", body: JSON.stringify(report) });
