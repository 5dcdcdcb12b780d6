// Reads a list of documents in one line, answers with what chrono-node finds in
// them, and then with the processor time of one run for every line more.
import * as readline from 'node:readline';
import { ar } from 'chrono-node';

let docs;
const find = () => docs.map((d) => ar.parse(d.text, d.day));
const two = (n) => String(n).padStart(2, '0');

const value = (c) => {
	let v = String(c.get('year')).padStart(4, '0');
	if (!c.isCertain('month') && !c.isCertain('day') && !c.isCertain('weekday')) return v;
	v += '-' + two(c.get('month'));
	return c.isCertain('day') || c.isCertain('weekday') ? v + '-' + two(c.get('day')) : v;
};

for await (const line of readline.createInterface({ input: process.stdin })) {
	if (!docs) {
		docs = JSON.parse(line);
		for (const d of docs) d.day = new Date(d.published + 'T12:00:00');
		console.log(JSON.stringify(find().map((hits) => hits.map((h) => ({ text: h.text, value: value(h.start) })))));
		continue;
	}
	const before = process.cpuUsage();
	find();
	const used = process.cpuUsage(before);
	console.log((used.user + used.system) / 1e6);
}
