import { citedDate, isIsoDate } from '../../../platform/time/dates.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { RecordView } from '../../../records/record.ts'
import { formFields } from '../check/form.ts'
import type { Gathered } from '../compile/gathered.ts'
import type { JudgedFinding } from './readiness.ts'

/** The one step that mends a finding; the studio takes it without asking where. */
export type Fix = { label: Labels } & (
  | { kind: 'open'; collection: string; id: string; field: string | null }
  /** A new record with these fields; `link` joins it to the record that it answers. */
  | {
      kind: 'add'
      collection: string
      fields: Readonly<Record<string, unknown>>
      link: { toId: string; role: string } | null
    }
  | { kind: 'figure'; figure: string }
  /** Another text for a passage, ready to be saved. */
  | { kind: 'replace'; id: string; version: number; text: string }
  /** The passage editor of a section, with a text to begin with. */
  | { kind: 'write'; section: string; text: string }
  | { kind: 'show'; section: string }
)

type Maker = (finding: JudgedFinding, gathered: Gathered) => Fix | null

const labels = {
  open: { vi: 'Mở bản ghi', en: 'Open the record' },
  source: { vi: 'Mở nguồn số liệu', en: 'Open the source' },
  registered: { vi: 'Dùng ngày trong sổ', en: 'Use the registered date' },
  fill: { vi: 'Điền ngay', en: 'Fill it in' },
  write: { vi: 'Viết mục này', en: 'Write the section' },
  cite: { vi: 'Viện dẫn', en: 'Cite it' },
  task: { vi: 'Thêm nhiệm vụ', en: 'Add a task' },
  register: { vi: 'Thêm vào sổ văn bản', en: 'Add to the register' },
  spaces: { vi: 'Sửa ngay', en: 'Correct it' },
  show: { vi: 'Xem trên trang', en: 'Show on the page' },
  declare: { vi: 'Nhập số kê khai', en: 'Declare the number' },
} as const satisfies Record<string, Labels>

/** The one step that would mend a finding; null where only a person can tell. */
export function fixOf(finding: JudgedFinding, gathered: Gathered): Fix | null {
  return makers[finding.code](finding, gathered) ?? shown(finding)
}

const source: Maker = ({ figure }) =>
  figure === null ? null : { kind: 'figure', figure, label: labels.source }

const opening =
  (collection: string, field: string | null): Maker =>
  ({ records }) =>
    records[0] === undefined ? null : { kind: 'open', collection, id: records[0], field, label: labels.open }

const makers: Readonly<Record<JudgedFinding['code'], Maker>> = {
  'directive-dates-differ': useRegistered,
  'directive-not-in-register': ({ params }) => ({
    kind: 'add',
    collection: 'directives',
    fields: { number: params.number },
    link: null,
    label: labels.register,
  }),
  'directive-recorded-twice': opening('directives', 'issuedOn'),
  'reference-unknown': opening('report-passages', 'text'),
  'number-notation': opening('directives', 'number'),
  'basis-not-cited': citing,
  'directive-incomplete': opening('directives', null),
  'plan-ends-without-successor': (finding, gathered) =>
    task(gathered, `Xây dựng kế hoạch thay thế ${String(finding.params.title)}`, null),
  'weakness-without-task': ({ records, params }, gathered) =>
    task(gathered, `Khắc phục: ${String(params.title)}`, records[0] ?? null),
  'declared-differs': source,
  'parts-not-known': source,
  'estimate-below-result': source,
  'figure-unknown': (finding, gathered) => source(finding, gathered) ?? declaring(gathered),
  'figure-key-unknown': opening('figure-declarations', 'figure'),
  'form-incomplete': ({ params }, { report }) => {
    const field = formFields[String(params.what)]
    if (!report || field === undefined) return null
    return { kind: 'open', collection: report.collection, id: report.id, field, label: labels.fill }
  },
  'section-empty': ({ section }) =>
    section === null ? null : { kind: 'write', section, text: '', label: labels.write },
  'dedicated-staff-contradiction': () => null,
  typography: straighten,
}

function shown({ place }: JudgedFinding): Fix | null {
  return place === null ? null : { kind: 'show', section: place, label: labels.show }
}

function task({ year }: Gathered, words: string, remedies: string | null): Fix {
  const link = remedies === null ? null : { toId: remedies, role: 'remedies' }
  return {
    kind: 'add',
    collection: 'plan-tasks',
    fields: { year: year + 1, task: words },
    link,
    label: labels.task,
  }
}

function declaring({ period }: Gathered): Fix {
  const { from, to } = period.nominal
  const fields = { periodFrom: from, periodTo: to }
  return { kind: 'add', collection: 'figure-declarations', fields, link: null, label: labels.declare }
}

function citing({ records: [id], params }: JudgedFinding, { outline }: Gathered): Fix | null {
  if (id === undefined) {
    const number = /\d[\w/.-]*\p{Lu}[\p{L}\d/-]*/u.exec(String(params.citation))?.[0]
    const fields = number === undefined ? {} : { number }
    return { kind: 'add', collection: 'directives', fields, link: null, label: labels.register }
  }
  const sections = outline.sections.flatMap((section) => [section, ...section.children])
  const home = sections.find(({ parts }) => parts.some((part) => isAbout(part, 'directives')))
  const section = home?.id ?? sections.find(({ parts }) => parts.length > 0)?.id
  return section === undefined
    ? null
    : { kind: 'write', section, text: `Thực hiện [[${id}]].`, label: labels.cite }
}

const isAbout = (part: { kind: string; collection?: string }, collection: string) =>
  part.kind === 'records' && part.collection === collection

/** The date of the register in the place of the one that was typed, where an officer's own words say it. */
function useRegistered(finding: JudgedFinding, gathered: Gathered): Fix | null {
  const [id] = finding.records
  const registered = gathered.referenced.get(id ?? '')?.fields.issuedOn
  const { number } = finding.params
  const passage = passagesIn(finding, gathered).find(({ fields }) =>
    String(fields.text).includes(String(number)),
  )
  if (!passage || typeof registered !== 'string' || !isIsoDate(registered)) {
    return opening('directives', 'issuedOn')(finding, gathered)
  }
  const text = withDate(String(passage.fields.text), String(number), registered)
  return text === null ? null : replaced(passage, text, labels.registered)
}

const TYPED_DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}/u

function withDate(text: string, number: string, registered: string): string | null {
  const at = text.indexOf(number)
  const [before, after] = [text.slice(0, at + number.length), text.slice(at + number.length)]
  if (!TYPED_DATE.test(after) || !isIsoDate(registered)) return null
  return `${before}${after.replace(TYPED_DATE, citedDate(registered))}`
}

/** Mends the slips of typing that have one right form; a wrong ellipsis or a mark out of place is for a person. */
function straighten(finding: JudgedFinding, gathered: Gathered): Fix | null {
  const near = String(finding.params.near)
  const passage = passagesIn(finding, gathered).find(({ fields }) => String(fields.text).includes(near))
  if (!passage) return null
  const text = String(passage.fields.text)
    .replace(/(\S) {2,}(?=\S)/gu, '$1 ')
    .replace(/(\p{L})- (?=\p{L})/gu, '$1 - ')
    .replace(/(\p{L}) -(?=\p{L})/gu, '$1 - ')
    .replace(/\s+([,;:.])(?=\s|$)/gu, '$1')
  return replaced(passage, text, labels.spaces)
}

function replaced({ id, version }: RecordView, text: string, label: Labels): Fix {
  return { kind: 'replace', id, version, text, label }
}

function passagesIn({ section }: JudgedFinding, { passages }: Gathered): RecordView[] {
  return passages.filter(({ fields }) => fields.section === section && typeof fields.text === 'string')
}
