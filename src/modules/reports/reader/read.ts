import type { Candidate, Reading, ReadOptions, Total } from './types.ts'
import { conflictsOf } from './conflicts.ts'
import { readActivities, readCoverage } from './extract/activities.ts'
import { readAssessments } from './extract/assessments.ts'
import { readBudget } from './extract/budget.ts'
import { readCommittees } from './extract/committees.ts'
import { readDirectives } from './extract/directives.ts'
import { readDistributions } from './extract/distributions.ts'
import { readExhibitions } from './extract/exhibitions.ts'
import { readGateClusters } from './extract/gate-clusters.ts'
import { readPlanTasks, readRecipients, readRecommendations } from './extract/intentions.ts'
import { readOrganizations } from './extract/organizations.ts'
import { readPeople } from './extract/people.ts'
import { outletsOf, readPressDelegations } from './extract/press.ts'
import { readProgrammes } from './extract/programmes.ts'
import { readPublications } from './extract/publications.ts'
import { readStaffAssignments } from './extract/staff-assignments.ts'
import { readTraining } from './extract/training.ts'
import { metadataOf } from './metadata.ts'
import { outlineOf } from './outline.ts'
import { regionsOf } from './regions.ts'
import type { Source } from './source.ts'
import { tablesOf } from './tables.ts'
import { contentOf, type Block } from './text/block.ts'
import { blocksOf } from './text/blocks.ts'
import { readTotals } from './totals.ts'

/**
 * Reads an administrative report and proposes records. Nothing is invented: what the text does not say is null.
 * Places count lines and columns of `text` after Unicode composition (NFC), as `decodeReport` returns it.
 */
export function readReport(text: string, options: ReadOptions = {}): Reading {
  const regions = regionsOf(blocksOf(text))
  const { metadata, recipients } = metadataOf(regions, options)
  const address = addressOf(regions.body)
  const body = [...regions.body.filter((block) => !address.includes(block)), ...regions.annexes]
  const { outline, passages } = outlineOf(body, metadata.reportYear)
  const source: Source = {
    passages,
    tables: tablesOf(passages),
    head: [...regions.head, ...address],
    tail: regions.tail,
    year: metadata.reportYear,
    issuer: metadata.issuer,
    territory: territoryOf(metadata.issuer) ?? territoryOf(metadata.superior),
  }
  const delegations = readPressDelegations(source)
  const totals = readTotals(source).filter((total) => !isMemberCount(total, delegations))
  const directives = readDirectives(source)
  const candidates = [
    ...directives.candidates,
    ...factsOf(source, delegations),
    ...readPeople(source, metadata.signatory),
    ...readRecipients(recipients),
    ...totals.map(totalCandidate),
  ]
  const conflicts = [
    ...directives.conflicts,
    ...conflictsOf(source, { candidates, totals, metadata }, options.year),
  ]
  return { metadata, outline, candidates, totals, conflicts }
}

function factsOf(source: Source, delegations: readonly Candidate[]): Candidate[] {
  const outlets = outletsOf(delegations)
  const distributions = readDistributions(source)
  return [
    ...readOrganizations(source, { outlets, distributions }),
    ...readCommittees(source),
    ...readStaffAssignments(source),
    ...readTraining(source),
    ...readPublications(source),
    ...distributions,
    ...readProgrammes(source),
    ...readGateClusters(source),
    ...delegations,
    ...outlets,
    ...readExhibitions(source),
    ...readActivities(source),
    ...readCoverage(source),
    ...readBudget(source),
    ...readAssessments(source),
    ...readPlanTasks(source),
    ...readRecommendations(source),
  ]
}

/** «Kính gửi» with the bullets below it: an address, not a part of the outline. */
function addressOf(body: readonly Block[]): Block[] {
  const at = body.slice(0, 12).findIndex((block) => /^Kính gửi/iu.test(contentOf(block)))
  if (at < 0) return []
  const after = body.slice(at + 1).findIndex((block) => block.marker?.kind !== 'bullet')
  return body.slice(at, at + 1 + Math.max(0, after))
}

/** «gồm 5 người» of one delegation is its size, not a figure of the year. */
function isMemberCount(total: Total, delegations: readonly Candidate[]): boolean {
  return (
    total.key === 'foreignReporters' &&
    delegations.some(
      ({ fields, place }) => fields['memberCount'] === total.value && place.line <= total.place.line,
    )
  )
}

function totalCandidate({ place, ...fields }: Total): Candidate {
  return { collection: 'totals', fields, place, confidence: fields.key === 'other' ? 0.5 : 0.8 }
}

/** «Sơn Hà» from «Ủy ban nhân dân tỉnh Sơn Hà». */
function territoryOf(office: string | null): string | null {
  const shape = /(?:tỉnh|thành phố|huyện|thị xã|quận)\s(\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3})/u
  return shape.exec(office ?? '')?.[1] ?? null
}
