import { evaluateFigures, type FigureValue } from '../../../figures/evaluate.ts'
import type { Figure, FigureScope } from '../../../figures/figure.ts'
import { layoutOn } from '../../../documents/layouts.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { reportingPeriod, type CutoffCalendar, type ReportingPeriod } from '../../../platform/time/periods.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import type { RecordView } from '../../../records/record.ts'
import { cutoffCalendars, rulesOf } from '../../law/public.ts'
import { letterheadOn, nameBook, organizationOn, subtreeOf } from '../../organizations/public.ts'
import { partsOf, recordsParts, type Outline, type OutlinePart, type RecordsPart } from '../outline.ts'
import { findReport, listOutlines, passagesOf, recordsOfPart } from '../store.ts'
import type { Gathered } from './gathered.ts'
import { organizationsIn, referencedBy } from './references.ts'
import { figureKeysIn } from './tokens.ts'

/** What the report module needs of the others: their collections and figures. */
export type Subjects = { collections: Collections; figures: ReadonlyMap<string, Figure> }

/** `outline` is a code or code@version; left out, it is what the report says, else the one in force. */
export type ReportKey = { org: string; year: number; asOf?: string; outline?: string }

export const noOutline = defineError('reports.no-outline', 422, {
  vi: 'Không có đề cương “{outline}”. Các đề cương: {known}.',
  en: 'There is no outline “{outline}”. The outlines are: {known}.',
})

/** Collects everything that a report of an organisation for a year is made of. @throws noOutline */
export async function gather(db: Database, subjects: Subjects, key: ReportKey): Promise<Gathered> {
  const { org, year, asOf } = key
  // The organisation is looked up by its code or id, whatever it was called that year.
  const organization = await organizationOn(db, org, `${year}-12-31`)
  const report = (await findReport(db, organization.id, key)) ?? null
  const fields = report?.fields ?? {}
  const calendars = cutoffCalendars(await rulesOf(db))
  const period = periodOf(year, fields, calendars)
  const date = asOf ?? textOf(fields.asOf) ?? textOf(fields.issuedOn) ?? period.nominal.to
  const outline = chooseOutline(await listOutlines(db), key.outline ?? textOf(fields.outline), period)
  const orgIds = await subtreeOf(db, [organization.id], period.nominal.to)
  const parts = await gatherParts(db, subjects, outline, { orgIds, year, ...period.counted })
  const passages = report ? await passagesOf(db, report, orgIds) : []
  const told = [...parts.values()].flat()
  const referenced = await referencedBy(db, subjects.collections, { told, passages, report })
  const figures = await gatherFigures(db, subjects, {
    outline,
    passages,
    scope: { orgId: organization.id, orgIds, ...period.counted },
  })
  const issuer = issuerOf(outline, told) ?? organization.id
  return {
    org: { id: organization.id, code: organization.code ?? organization.id },
    year,
    issuer,
    report,
    outline,
    period,
    asOf: date,
    layout: layoutOn(date).key,
    letterhead: await letterheadOn(db, issuer, date),
    orgIds,
    parts,
    passages,
    referenced,
    figures,
    previous: await gatherPrevious(db, subjects, {
      outline,
      orgId: organization.id,
      orgIds,
      period: periodOf(year - 1, {}, calendars),
    }),
    names: await nameBook(
      db,
      organizationsIn(subjects.collections, [...told, ...referenced.values()], organization.id),
    ),
  }
}

/** The steering committee heads the report of the Party's line; null where no committee is on record. */
function issuerOf({ line }: Outline, told: readonly RecordView[]): string | null {
  const committee = line === 'party' ? told.find(({ collection }) => collection === 'committees') : undefined
  return textOf(committee?.fields.organization) ?? null
}

/** The period whose facts are counted: by decree, or by the request letter that overrode it. */
function periodOf(
  year: number,
  fields: RecordView['fields'],
  calendars: readonly CutoffCalendar[],
): ReportingPeriod {
  const [from, to] = [textOf(fields.periodFrom), textOf(fields.periodTo)]
  const override =
    from || to
      ? { from: from as IsoDate | undefined, to: to as IsoDate | undefined, basis: 'Văn bản yêu cầu báo cáo' }
      : undefined
  return reportingPeriod({ kind: 'year', year, index: 1 }, calendars, override)
}

function chooseOutline(
  outlines: readonly Outline[],
  asked: string | undefined,
  { nominal }: ReportingPeriod,
) {
  const states = outlines.filter(({ line }) => line === 'state')
  const chosen = asked
    ? outlines.find(({ code, version }) => asked === code || asked === `${code}@${version}`)
    : states.find(({ validFrom, validTo }) => validFrom <= nominal.to && (!validTo || validTo >= nominal.to))
  // Reports of years before the first outline take the oldest there is.
  const outline = chosen ?? (asked ? undefined : states.at(-1))
  if (!outline) {
    const known = outlines.map(({ code, version }) => `${code}@${version}`).join(', ')
    throw noOutline({ outline: asked, known })
  }
  return outline
}

type PartScope = Parameters<typeof recordsOfPart>[3]

async function gatherParts(db: Database, { collections }: Subjects, outline: Outline, scope: PartScope) {
  const parts = new Map<RecordsPart, RecordView[]>()
  for (const part of recordsParts(outline)) {
    parts.set(part, await recordsOfPart(db, collectionNamed(collections, part.collection), part, scope))
  }
  return parts
}

type FigureNeeds = {
  outline: Outline
  passages: readonly RecordView[]
  scope: FigureScope
}

async function gatherFigures(db: Database, { figures }: Subjects, { outline, passages, scope }: FigureNeeds) {
  const texts = passages.map(({ fields }) => textOf(fields.text) ?? '')
  const keys = new Set([...partsOf(outline).flatMap(keysOfPart), ...texts.flatMap(figureKeysIn)])
  const wanted = [...keys].flatMap((key) => figures.get(key) ?? [])
  const values = await evaluateFigures(db, wanted, scope, { withRecords: true })
  return new Map<string, FigureValue>(values.map((value) => [value.key, value]))
}

type PreviousNeeds = { outline: Outline; orgId: string; orgIds: readonly string[]; period: ReportingPeriod }

/** What the same organisations printed a year ago in the figures of the outline's tables. */
async function gatherPrevious(
  db: Database,
  { figures }: Subjects,
  { outline, orgId, orgIds, period }: PreviousNeeds,
) {
  const keys = new Set(partsOf(outline).flatMap((part) => (part.kind === 'figures' ? part.figures : [])))
  const wanted = [...keys].flatMap((key) => figures.get(key) ?? [])
  const values = await evaluateFigures(db, wanted, { orgId, orgIds, ...period.counted })
  return new Map(
    values.flatMap(({ key, printed }): [string, number][] => (printed === null ? [] : [[key, printed]])),
  )
}

function keysOfPart(part: OutlinePart): string[] {
  if (part.kind === 'figures') return part.figures
  if (part.kind === 'text') return figureKeysIn(part.text)
  return part.kind === 'records' && part.lead ? figureKeysIn(part.lead) : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
