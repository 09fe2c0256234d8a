import type { Database } from '../../platform/database/connect.ts'
import { inWords, type Labels, type Locale } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { today } from '../../platform/time/dates.ts'
import { loadDirectory } from '../../records/exchange/organizations.ts'
import { asText, showValue } from '../../records/exchange/values/write-value.ts'
import { fieldsOf } from '../../records/collection.ts'
import { lookUp } from '../../records/lookup.ts'
import { organizationOn } from '../organizations/public.ts'
import { inspectReport, type Finding, type Library } from '../reports/public.ts'
import { placesOf } from './decide.ts'
import type { Matter } from './standing.ts'
import { submission, surroundings } from './store.ts'
import { vietnamTime } from './times.ts'

export type Line = {
  tone: 'warning' | 'blocked' | 'missing' | 'done'
  text: string
  note: string | null
  /** What is meant, one by one, where a line stands for several. */
  items?: string[]
}

/** What the page of a link says, ready to be set. */
export type Reading = {
  office: string
  title: string
  lead: string
  facts: { value: string; label: string }[]
  /** What to know before signing, the gravest first. */
  lines: Line[]
  /** The record's fields; empty for a report, whose text is its document. */
  fields: { label: string; value: string }[]
  /** What the figures of a report are called, by key. */
  figureLabels: ReadonlyMap<string, string>
  /** Where a return may point. */
  places: { value: string; label: string }[]
}

const words = {
  submitted: { vi: '{by} trình lúc {at}.', en: 'Submitted by {by} at {at}.' },
  noFindings: { vi: 'Không có điểm nào phải xem lại', en: 'Nothing has to be looked at' },
  evidence: { vi: 'Chưa có minh chứng', en: 'No evidence yet' },
  evidenceNote: { vi: 'Không có tệp hay bản ghi liên kết', en: 'No file and no linked record' },
  proved: { vi: 'Có {count} minh chứng', en: '{count} pieces of evidence' },
  comments: { vi: '{count} ý kiến chưa giải quyết', en: '{count} open comments' },
  empty: { vi: '{count} trường chưa có số liệu', en: '{count} fields have no data' },
} as const satisfies Record<string, Labels>

/** Gathers what a leader reads before deciding. */
export async function readingOf(db: Database, library: Library, matter: Matter): Promise<Reading> {
  const { record, approver } = matter
  const { locale } = approver
  const sent = await submission(db, record.id)
  const at = sent ? vietnamTime(sent.at) : ''
  const office = await organizationOn(db, record.ownerOrgId, today())
  const common = {
    office: office.shortName ?? office.name,
    title: titleOf(matter),
    lead: sent ? inWords(words.submitted, locale, { by: sent.by, at }) : '',
    places: placeChoices(matter),
    figureLabels: new Map([...library.figures.values()].map(({ key, label }) => [key, label[locale]])),
  }
  const { compiled } = matter
  if (!compiled) return { ...common, ...(await recordReading(db, library, matter)) }
  const findings = await inspectReport(db, library, compiled)
  const figures = [...compiled.gathered.figures.values()]
  return {
    ...common,
    facts: figures
      .filter(({ printed }) => printed !== null)
      .slice(0, 3)
      .map(({ printed, label }) => ({
        value: formatNumber(printed ?? 0, locale),
        label: label[locale],
      })),
    lines: linesOf(findings, locale),
    fields: [],
  }
}

function titleOf({ record, compiled }: Matter): string {
  if (!compiled) return record.title
  const { typeName, subject } = compiled.tree
  const name = typeName.charAt(0).toLocaleUpperCase('vi') + typeName.slice(1).toLocaleLowerCase('vi')
  return `${name} ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`
}

/** How several findings of one kind are told in one line. */
const several: Readonly<Partial<Record<Finding['code'], Labels>>> = {
  'basis-not-cited': {
    vi: '{count} văn bản còn hiệu lực chưa viện dẫn',
    en: '{count} documents in force are not cited',
  },
  'figure-unknown': { vi: '{count} chỉ tiêu chưa có số liệu', en: '{count} figures have no data' },
  'section-empty': { vi: '{count} mục chưa có nội dung', en: '{count} sections are empty' },
  'form-incomplete': { vi: 'Thể thức còn thiếu {count} chỗ', en: 'The form lacks {count} things' },
  'weakness-without-task': {
    vi: '{count} tồn tại chưa có nhiệm vụ khắc phục',
    en: '{count} weaknesses have no task that remedies them',
  },
  'declared-differs': {
    vi: '{count} số kê khai khác hồ sơ',
    en: '{count} declared numbers differ from the records',
  },
}

const MISSING: readonly Finding['code'][] = ['figure-unknown', 'section-empty', 'form-incomplete']

function linesOf(findings: readonly Finding[], locale: Locale): Line[] {
  const serious = findings.filter(({ severity }) => severity !== 'info')
  if (serious.length === 0) return [{ tone: 'done', text: words.noFindings[locale], note: null }]
  return [...Map.groupBy(serious, ({ code }) => code)].flatMap(([code, group]) => {
    const heading = group.length > 1 ? several[code] : undefined
    const lines = group.map((finding) => lineOf(finding, locale))
    if (!heading) return lines
    const text = inWords(heading, locale, { count: group.length })
    return [{ tone: lines[0]?.tone ?? 'warning', text, note: null, items: lines.map((line) => line.text) }]
  })
}

function lineOf({ severity, code, message, remedy, params }: Finding, locale: Locale): Line {
  const tone = MISSING.includes(code) ? 'missing' : 'warning'
  return {
    tone: severity === 'error' ? 'blocked' : tone,
    text: inWords(message, locale, params),
    note: inWords(remedy, locale, params),
  }
}

async function recordReading(db: Database, library: Library, { collection, record, approver }: Matter) {
  const { locale } = approver
  const known = fieldsOf(collection).filter(({ name }) => isKnown(record.fields[name]))
  const ids = known.flatMap(({ name, meta }) => (meta.kind === 'record' ? [String(record.fields[name])] : []))
  const named = await lookUp(db, approver, library.collections.keys(), { records: ids, on: today() })
  const show = {
    locale,
    directory: await loadDirectory(db),
    titles: new Map(named.records.map(({ id, title }) => [id, title])),
  }
  const fields = known.map(({ name, meta }) => {
    const text = asText(showValue(meta, record.fields[name], show)).replace(/ \([a-z0-9-]+\)/g, '')
    return { label: meta.label[locale], value: meta.unit ? `${text} ${meta.unit}` : text }
  })
  const missing = fieldsOf(collection).length - known.length
  return { facts: [], fields, lines: await recordLines(db, record.id, { missing, locale }) }
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
}

async function recordLines(
  db: Database,
  id: string,
  { missing, locale }: { missing: number; locale: Locale },
) {
  const { evidence, open } = await surroundings(db, id)
  const lines: Line[] = []
  if (open > 0)
    lines.push({ tone: 'warning', text: inWords(words.comments, locale, { count: open }), note: null })
  if (missing > 0)
    lines.push({ tone: 'missing', text: inWords(words.empty, locale, { count: missing }), note: null })
  lines.push(
    evidence > 0
      ? { tone: 'done', text: inWords(words.proved, locale, { count: evidence }), note: null }
      : { tone: 'missing', text: words.evidence[locale], note: words.evidenceNote[locale] },
  )
  return lines
}

function placeChoices(matter: Matter): Reading['places'] {
  const { collection, compiled, approver } = matter
  const { locale } = approver
  const labels = new Map(fieldsOf(collection).map(({ name, meta }) => [name, meta.label[locale]]))
  const headings = new Map<string, string>(
    (compiled?.tree.blocks ?? []).flatMap((block) =>
      block.kind === 'heading'
        ? [[`section ${block.id}`, `${block.number ?? ''} ${block.text}`.trim()] as const]
        : [],
    ),
  )
  return placesOf(matter).map((value) => ({
    value,
    label: headings.get(value) ?? labels.get(value) ?? value,
  }))
}
