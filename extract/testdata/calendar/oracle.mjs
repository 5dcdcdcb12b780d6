// Makes lexicon/umm_al_qura.tsv and lexicon/lunar_new_year.tsv from the calendars
// of ICU, and prints what the tests compare with. Node with full ICU is all it needs.
//
//	node oracle.mjs table >../../lexicon/umm_al_qura.tsv
//	node oracle.mjs lunar >../../lexicon/lunar_new_year.tsv
//	node oracle.mjs days ca-islamic-umalqura 1882-11-12 2174-11-25 | sha256sum
//
// "days" prints one line a day: Gregorian day, tab, year-month-day of the
// calendar without leading zeros.
const day = 864e5
const [, , mode, calendar = 'ca-islamic-umalqura', from = '1882-11-12', to = '2174-11-25'] = process.argv

function reader(calendar) {
  const f = new Intl.DateTimeFormat('en-u-' + calendar, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' })
  return t => {
    const o = {}
    for (const p of f.formatToParts(t)) o[p.type] = p.value
    return [+o.year, o.month, +o.day]
  }
}

function parse(s) {
  const [, y, m, d] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(s)
  const t = new Date(0)
  t.setUTCFullYear(+y, +m - 1, +d)
  return t.getTime()
}

const iso = t => new Date(t).toISOString().slice(0, 10)
const read = reader(calendar)

function table() {
  const years = new Map()
  for (let t = parse('1882-11-12'); t <= parse('2174-11-25'); t += day) {
    const [y, m, d] = read(t)
    if (!years.has(y)) years.set(y, { first: iso(t), bits: 0 })
    if (d === 30) years.get(y).bits |= 1 << (12 - m)
  }
  const head = [
    '# Months of the Umm al-Qura calendar of Saudi Arabia, as far as they are tabled.',
    '# Columns: Hijri year; Gregorian day of its 1 Muharram; month lengths, three',
    '# hexadecimal digits, the highest bit Muharram: 1 a month of 30 days, 0 of 29.',
    '# Source: facts of the Umm al-Qura calendar as computed by ICU ' + process.versions.icu,
    '# (calendar islamic-umalqura) of the Unicode Consortium, read out day by day by',
    '# testdata/calendar/oracle.mjs. Licence: Unicode-3.0.',
  ]
  for (const [y, { first, bits }] of years) head.push(`${y}\t${first}\t${bits.toString(16).padStart(3, '0')}`)
  process.stdout.write(head.join('\n') + '\n')
}

function lunar() {
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  const head = [
    '# The Chinese, or lunar, new year.',
    '# Columns: Gregorian year; month and day.',
    '# Source: facts of the Chinese calendar as computed by ICU ' + process.versions.icu,
    '# (calendar chinese) of the Unicode Consortium, read out by',
    '# testdata/calendar/oracle.mjs. Licence: Unicode-3.0.',
  ]
  for (let y = 1900; y <= 2100; y++) {
    for (let t = Date.UTC(y, 0, 20); t < Date.UTC(y, 1, 23); t += day) {
      if (chinese.format(t) === '1/1') head.push(`${y}\t${iso(t).slice(5)}`)
    }
  }
  process.stdout.write(head.join('\n') + '\n')
}

function days() {
  let out = []
  for (let t = parse(from); t <= parse(to); t += day) {
    out.push(`${iso(t)}\t${read(t).join('-')}\n`)
    if (out.length === 4096) { process.stdout.write(out.join('')); out = [] }
  }
  process.stdout.write(out.join(''))
}

if (mode === 'table') table()
else if (mode === 'lunar') lunar()
else if (mode === 'days') days()
else process.exit(2)
