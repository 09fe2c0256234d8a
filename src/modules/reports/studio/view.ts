import { layoutOf } from '../../../documents/layouts.ts'
import { evaluateFigures, type FigureValue } from '../../../figures/evaluate.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/labels.ts'
import { can, transitionsFor } from '../../../records/access.ts'
import { hasWritten } from '../../../records/authors.ts'
import type { RecordView } from '../../../records/record.ts'
import { figureOverrides } from '../../../figures/schema.ts'
import { findingText } from '../check/finding.ts'
import type { Library } from '../compile/compile.ts'
import type { ReportKey } from '../compile/gather.ts'
import type { Gathered } from '../compile/gathered.ts'
import { inWords } from '../../../platform/labels.ts'
import { sectionsOf } from '../outline.ts'
import { reportPassages, reports } from '../schema.ts'
import { listSnapshots } from '../snapshots.ts'
import { fixOf } from './fixes.ts'
import { behindReport } from './behind.ts'
import { examineReport, progressOf, type JudgedFinding } from './readiness.ts'
import type { StudioView } from './shapes.ts'
import { unusedRecords } from './unused.ts'

type Asked = { key: ReportKey; locale: Locale; orgName: string; revision: string }

/** Everything that the studio shows of a report; `revision` was read before, so no later change passes unseen. */
export async function studioView(
  db: Database,
  actor: Actor,
  library: Library,
  { key, locale, orgName, revision }: Asked,
): Promise<StudioView> {
  const examined = await examineReport(db, library, key, locale)
  const { compiled, findings, places } = examined
  const { gathered, tree } = compiled
  const { org, year, report, outline, period, asOf } = gathered
  const { key: layout, name, citation, verified } = layoutOf(gathered.layout)
  const { code, version, name: outlineName } = outline
  const figures = await figureViews(db, library, gathered)
  return {
    org: { ...org, name: orgName },
    year,
    report: report && (await reportView(db, actor, report)),
    revision,
    outline: { code, version, name: outlineName },
    layout: { key: layout, name, citation, verified },
    asOf,
    period: { ...period.counted, estimated: period.estimated !== null },
    tree,
    sections: [...examined.sections],
    ...progressOf(examined.sections),
    writable: sectionsOf(outline)
      .filter(({ parts }) => parts.some(({ kind }) => kind === 'narrative'))
      .map(({ id }) => id),
    findings: findings.map((finding) => findingView(finding, gathered, locale)),
    figures,
    passages: gathered.passages.map(passageView),
    records: await behindReport(db, [...idsTold(gathered), ...figures.flatMap(idsOfFigure)]),
    unused: (await unusedRecords(db, library, compiled, places)).map((one) => ({
      ...one,
      sections: [...one.sections],
    })),
    snapshots: report ? (await listSnapshots(db, report.id)).length : 0,
    can: rightsOf(actor, gathered),
  }
}

async function reportView(db: Database, actor: Actor, report: RecordView) {
  const { id, version, state, title } = report
  return {
    id,
    version,
    state,
    title,
    transitions: transitionsFor(actor, report, await hasWritten(db, actor, id)),
  }
}

function rightsOf(actor: Actor, { org, report }: Gathered): StudioView['can'] {
  const draft = { ownerOrgId: org.id, state: 'draft' as const }
  const subject = report ?? { ...draft, collection: reports.name }
  return {
    write: can(actor, 'create', { ...draft, collection: reportPassages.name }),
    choose: can(actor, 'create', { ...draft, collection: figureOverrides.name }),
    change: can(actor, 'change', subject),
    freeze: can(actor, 'freeze', subject),
  }
}

function findingView(
  finding: JudgedFinding,
  gathered: Gathered,
  locale: Locale,
): StudioView['findings'][number] {
  const { key, code, severity, place, remedy, params, records, figure, acknowledged } = finding
  return {
    key,
    code,
    severity,
    place,
    message: findingText(finding, locale),
    remedy: inWords(remedy, locale, params),
    words: wordsOf(finding),
    records: [...records],
    figure,
    fix: fixView(fixOf(finding, gathered)),
    acknowledged,
  }
}

/** The words on paper that a finding is about, to be marked where they stand. */
function wordsOf({ params: { number, near, written } }: JudgedFinding): string | null {
  const found = [number, near, written].find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : null
}

function fixView(fix: ReturnType<typeof fixOf>): StudioView['findings'][number]['fix'] {
  return fix?.kind === 'add' ? { ...fix, fields: { ...fix.fields } } : fix
}

/** Every figure with its records and the value of the year before; the unknown ones too, so that they can be stated. */
async function figureViews(
  db: Database,
  { figures }: Library,
  { org, orgIds, period, year }: Gathered,
): Promise<StudioView['figures']> {
  const all = [...figures.values()]
  const scope = { orgId: org.id, orgIds, ...period.counted }
  const values = await evaluateFigures(db, all, scope, { withRecords: true })
  const before = { orgId: org.id, orgIds, from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  const previous = new Map((await evaluateFigures(db, all, before)).map(({ key, printed }) => [key, printed]))
  return values.map((value) => ({ ...figureView(value), previous: previous.get(value.key) ?? null }))
}

/** More records than this are looked up in their list, not in a panel. */
const MOST_RECORDS = 200

function figureView(value: FigureValue) {
  return { ...value, records: value.records.slice(0, MOST_RECORDS) }
}

function passageView({
  id,
  version,
  state,
  ownerOrgId,
  fields,
  updatedAt,
}: RecordView): StudioView['passages'][number] {
  const { section, kind, about, position, text } = reportPassages.shape.parse(fields)
  return {
    id,
    version,
    state,
    ownerOrgId,
    section: section ?? '',
    kind: kind ?? 'narrative',
    about,
    position,
    text: text ?? '',
    updatedAt,
  }
}

function idsTold({ parts, referenced, passages }: Gathered): string[] {
  return [...[...parts.values()].flat(), ...passages].map(({ id }) => id).concat([...referenced.keys()])
}

function idsOfFigure({ records, declared, override, estimate }: StudioView['figures'][number]): string[] {
  return [...records, ...[declared, override, estimate].flatMap((said) => said?.recordId ?? [])]
}
