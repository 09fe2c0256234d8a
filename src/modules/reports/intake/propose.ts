import { fold } from '../../../platform/text/fold.ts'
import type { Fields } from '../../../records/collection.ts'
import { documentTypeOf } from '../../law/public.ts'
import type { Candidate } from '../reader/types.ts'
import { declaredFigures } from './declared-figures.ts'
import { kindOf } from './kinds.ts'
import { organizationNamed } from './named.ts'
import { reading, type Read } from './read-fields.ts'

/** A candidate in the fields of the collection that would hold it; organisations and outlets still by name. */
export type Proposal = { collection: string; fields: Fields; candidate: Candidate }

type Year = { year: number }

type Mapping = (read: Read, year: Year) => { collection: string; fields: Fields } | null

const to = (collection: string, map: (read: Read, year: Year) => Fields): Mapping => {
  return (read, year) => ({ collection, fields: map(read, year) })
}

/** How each kind of candidate becomes a record. What has no place of its own (people's names alone) is left out. */
const mappings: Readonly<Record<string, Mapping>> = {
  directives: to('directives', (read) => ({
    type: typeCode(read),
    typeName: read.text('typeName'),
    number: read.text('number'),
    issuedOn: read.date('issuedOn'),
    issuerName: read.text('issuer'),
    subject: read.text('subject'),
    periodFrom: read.number('periodFrom'),
    periodTo: read.number('periodTo'),
    level: kindOf.level(read.text('issuer')),
    planned: read.text('status') === 'planned',
    classification: 'normal',
  })),
  people: (read, { year }) => {
    const inCommittee = fold(read.text('role') ?? '').includes('ban chi dao')
    if (inCommittee) return null
    const position = read.texts('positions').join(', ') || null
    const fields = {
      subject: 'officer',
      fullName: read.text('fullName'),
      position,
      duty: read.text('role'),
      year,
    }
    return {
      collection: 'staff-assignments',
      fields: { ...fields, organization: organizationNamed(read.text('organization')) },
    }
  },
  committees: to('committees', (read, { year }) => ({
    name: read.text('name'),
    declaredMembers: read.number('memberCount'),
    headName: read.text('head'),
    standingAgency: organizationNamed(read.text('standingAgency')),
    establishedBy: organizationNamed(read.text('establishedBy')),
    year,
  })),
  'staff-assignments': to('staff-assignments', (read, { year }) => ({
    subject: read.number('headcount') === null ? 'agency' : 'group',
    organization: organizationNamed(read.text('organization')),
    assignedBy: organizationNamed(read.text('assignedBy')),
    fullName: read.text('fullName'),
    duty: read.text('duty'),
    headcount: read.number('headcount'),
    dedication: kindOf.dedication(read.text('dedication')),
    year,
  })),
  'training-courses': to('training-courses', (read, { year }) => ({
    title: read.text('title'),
    classCount: read.number('classCount'),
    traineeCount: read.number('traineeCount'),
    topics: read.texts('topics'),
    audience: read.texts('audience'),
    startsOn: read.date('from'),
    endsOn: read.date('to'),
    venue: read.text('venue'),
    year,
  })),
  publications: to('publications', (read, { year }) => ({
    title: read.text('title'),
    kind: kindOf.publication(read.text('kind'), read.text('title')),
    languages: read.texts('languages').filter((tag) => /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(tag)),
    languagesAsWritten: read.text('languagesAsWritten'),
    copies: read.number('copies'),
    publisherName: read.text('publisher'),
    year,
  })),
  distributions: to('distributions', (read, { year }) => ({
    material: read.text('material'),
    recipientsAsWritten: read.joined('recipients'),
    purpose: read.text('purpose'),
    quantity: read.number('quantity'),
    year,
  })),
  programmes: to('programmes', (read) => ({
    name: read.text('title') ?? read.text('name'),
    kind: kindOf.programme(read.text('title') ?? read.text('name')),
    partnersAsWritten: read.joined('partners'),
    periodFrom: read.number('periodFrom'),
    periodTo: read.number('periodTo'),
  })),
  activities: to('activities', (read, { year }) => ({
    title: read.text('title') ?? read.text('text'),
    kind: kindOf.activity(read.text('kind'), read.text('title')),
    startsOn: read.date('from'),
    endsOn: read.date('to'),
    quantity: read.number('quantity'),
    quantityUnit: read.text('unit'),
    place: read.text('place') ?? read.text('venue'),
    outletAsWritten: read.text('outlet'),
    year,
  })),
  exhibitions: to('exhibitions', (read, { year }) => ({
    name: read.text('name'),
    startsOn: read.date('from'),
    endsOn: read.date('to'),
    venueAsWritten: read.text('venue'),
    visitors: read.number('visitors'),
    exhibits: read.number('exhibits'),
    year,
  })),
  'press-delegations': to('press-delegations', (read, { year }) => ({
    outlet: read.text('outlet') && { outlet: read.text('outlet'), country: read.text('countryIso') },
    outletAsWritten: read.text('outlet'),
    country: read.text('countryIso'),
    kind: kindOf.delegation(read.text('kind')),
    memberCount: read.number('memberCount'),
    startsOn: read.date('from'),
    endsOn: read.date('to'),
    purpose: read.text('purpose'),
    stage: 'ended',
    year,
  })),
  'press-coverage': to('press-coverage', (read, { year }) => ({
    title: read.text('title'),
    publishedOn: read.date('publishedOn'),
    topic: read.text('topic'),
    year,
  })),
  'gate-clusters': to('gate-clusters', (read, { year }) => ({
    name: read.text('name'),
    gate: read.text('gate'),
    investor: organizationNamed(read.text('investor')),
    status: 'operating',
    knownSince: year,
  })),
  'budget-lines': to('budget-lines', (read, { year }) => ({
    year,
    purpose: read.text('purpose') ?? read.text('text'),
    source: kindOf.budgetSource(read.text('source')),
    actualVnd: read.number('amountVnd'),
  })),
  assessments: to('assessments', (read, { year }) => ({
    year,
    kind: read.text('kind'),
    text: read.text('text'),
  })),
  'plan-tasks': to('plan-tasks', (read, { year }) => ({
    year: year + 1,
    order: read.number('number'),
    task: read.text('text'),
  })),
  recommendations: to('recommendations', (read, { year }) => ({
    year,
    text: read.text('text'),
    to: organizationNamed(read.text('to')),
  })),
  totals: (read, { year }) => {
    const figure = declaredFigures[read.text('key') ?? '']
    if (!figure) return null
    const period = { periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` }
    const fields = { figure, ...period, value: read.number('value'), note: read.text('text') }
    return { collection: 'figure-declarations', fields }
  },
}

/** What the candidates of a reading would become, in their order. */
export function proposalsOf(candidates: readonly Candidate[], year: number): Proposal[] {
  return candidates.flatMap((candidate) => {
    const mapped = mappings[candidate.collection]?.(reading(candidate.fields), { year })
    return mapped ? [{ ...mapped, candidate }] : []
  })
}

function typeCode(read: Read): string {
  const byName = kindOf.documentType(read.text('typeName'))
  return byName ?? documentTypeOf(read.text('number') ?? '')?.code ?? 'other'
}
