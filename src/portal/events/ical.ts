/** One entry of a calendar: whole days, both included, as ISO dates. */
export type CalendarEntry = {
  /** The same for ever, so that a calendar program replaces what it already has. */
  uid: string
  from: string
  to: string
  title: string
  description: string | null
  location: string | null
  point: { longitude: number; latitude: number } | null
  url: string
  /** BCP 47. */
  language: string
  changed: Date
}

export type Calendar = {
  name: string
  description: string
  url: string
  language: string
  entries: readonly CalendarEntry[]
}

/** A calendar as iCalendar (RFC 5545, with the names of RFC 7986): CRLF, lines folded at 75 octets. */
export function iCalendar({ name, description, url, language, entries }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chalo//Events//VI',
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${language}:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `DESCRIPTION;LANGUAGE=${language}:${text(description)}`,
    `URL:${url}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function entryLines({
  uid,
  from,
  to,
  title,
  description,
  location,
  point,
  url,
  language,
  changed,
}: CalendarEntry) {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${moment(changed)}`,
    `LAST-MODIFIED:${moment(changed)}`,
    `DTSTART;VALUE=DATE:${date(from)}`,
    // The end is the day after the last.
    `DTEND;VALUE=DATE:${date(dayAfter(to))}`,
    `SUMMARY;LANGUAGE=${language}:${text(title)}`,
    ...(description === null ? [] : [`DESCRIPTION;LANGUAGE=${language}:${text(description)}`]),
    ...(location === null ? [] : [`LOCATION;LANGUAGE=${language}:${text(location)}`]),
    ...(point === null ? [] : [`GEO:${point.latitude};${point.longitude}`]),
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A TEXT value, RFC 5545 3.3.11; control characters have no place in it. */
function text(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

const date = (iso: string) => iso.slice(0, 10).replaceAll('-', '')
const moment = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')

function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString()
}

const MOST_OCTETS = 75

/** Folds between characters, never within one: a reader that unfolds after decoding must still see letters. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MOST_OCTETS) {
      parts.push(part)
      part = ''
      // The space that begins a continued line counts, too.
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
