import { evaluateFigures, type FigureValue } from '../../../figures/evaluate.ts'
import type { Figure } from '../../../figures/figure.ts'
import { layoutOn } from '../../../documents/layouts.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { reportingPeriod, type CutoffCalendar, type ReportingPeriod } from '../../../platform/time/periods.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import type { RecordView } from '../../../records/record.ts'
import { cutoffCalendars, rulesOf } from '../../law/public.ts'
import { letterheadOn, nameBook, organizationOn, subtreeOf } from '../../organizations/public.ts'
import { recordsParts, sectionsOf, type Outline, type RecordsPart } from '../outline.ts'
import { findReport, listOutlines, passagesOf, recordsOfPart } from '../store.ts'
import type { Gathered } from './gathered.ts'
import { organizationsIn, referencedBy } from './references.ts'
import { figureKeysIn } from './tokens.ts'

/** What the report module needs of the others: their collections and figures. */
export type Subjects = { collections: Collections; figures: ReadonlyMap<string, Figure> }

export type ReportKey = { org: string; year: number; asOf?: string }

export const noOutline = defineError('reports.no-outline', 422, {
  vi: 'Không có đề cương “{outline}”. Các đề cương: {known}.',
  en: 'There is no outline “{outline}”. The outlines are: {known}.',
})

/** Collects everything that a report of an organisation for a year is made of. @throws noOutline */
export async function gather(db: Database, subjects: Subjects, { org, year, asOf }: ReportKey): Promise<Gathered> {
  // The organisation is looked up by its code or id, whatever it was called that year.
  const organization = await organizationOn(db, org, `${year}-12-31`)
  const report = (await findReport(db, organization.id, year)) ?? null
  const fields = report?.fields ?? {}
  const period = periodOf(year, fields, cutoffCalendars(await rulesOf(db)))
  const date = asOf ?? textOf(fields.asOf) ?? textOf(fields.issuedOn) ?? period.nominal.to
  const outline = chooseOutline(await listOutlines(db), textOf(fields.outline), period)
  const orgIds = await subtreeOf(db, [organization.id], period.nominal.to)
  const parts = await gatherParts(db, subjects, outline, { orgIds, year, ...period.counted })
  const passages = report ? await passagesOf(db, report.id) : []
  const told = [...parts.values()].flat()
  const referenced = await referencedBy(db, subjects.collections, { told, passages, report })
  const figures = await gatherFigures(db, subjects, { outline, passages, scope: { orgIds, ...period.counted } })
  return {
    org: { id: organization.id, code: organization.code ?? organization.id },
    year,
    report,
    outline,
    period,
    asOf: date,
    layout: layoutOn(date).key,
    letterhead: await letterheadOn(db, organization.id, date),
    orgIds,
    parts,
    passages,
    referenced,
    figures,
    names: await nameBook(db, organizationsIn(subjects.collections, [...told, ...referenced.values()], organization.id)),
  }
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

function chooseOutline(outlines: readonly Outline[], asked: string | undefined, { nominal }: ReportingPeriod) {
  const chosen = asked
    ? outlines.find(({ code, version }) => asked === code || asked === `${code}@${version}`)
    : outlines.find(({ validFrom, validTo }) => validFrom <= nominal.to && (!validTo || validTo >= nominal.to))
  // Reports of years before the first outline take the oldest there is.
  const outline = chosen ?? (asked ? undefined : outlines.at(-1))
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
  scope: { orgIds: readonly string[]; from: string; to: string }
}

async function gatherFigures(db: Database, { figures }: Subjects, { outline, passages, scope }: FigureNeeds) {
  const texts = passages.map(({ fields }) => textOf(fields.text) ?? '')
  const keys = new Set([...sectionsOf(outline).flatMap(({ parts }) => parts.flatMap(keysOfPart)), ...texts.flatMap(figureKeysIn)])
  const wanted = [...keys].flatMap((key) => figures.get(key) ?? [])
  const values = await evaluateFigures(db, wanted, scope, { withRecords: true })
  return new Map<string, FigureValue>(values.map((value) => [value.key, value]))
}

function keysOfPart(part: Outline['sections'][number]['parts'][number]): string[] {
  if (part.kind === 'figures') return part.figures
  if (part.kind === 'text') return figureKeysIn(part.text)
  return part.kind === 'records' && part.lead ? figureKeysIn(part.lead) : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
