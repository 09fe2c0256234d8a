import type { NamedDirective, NamedOrganization, NamedRecord } from '../../modules/content/public.ts'
import type { BestPage } from '../subjects/best-pages.ts'
import { itemPath } from '../paths.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import type { formWords, landWords, sectorWords, statusWords } from './choice-words.ts'

export type Sector = keyof ReturnType<typeof sectorWords>
export type Form = keyof ReturnType<typeof formWords>
export type Land = keyof ReturnType<typeof landWords>
export type Status = keyof ReturnType<typeof statusWords>

export const COLLECTION = 'investment-projects'

/** A project calling for capital, as published. */
export type Project = {
  page: PublicPage
  path: string
  sector: Sector
  status: Status
  forms: readonly Form[]
  land: Land | null
  districts: readonly string[]
  areaHectares: number | null
  capitalVnd: number | null
  capitalUsd: number | null
  /** The document that approves the list: from the register of directives, or as written. */
  basis: NamedDirective | string | null
  contact: string | null
  place: NamedRecord | null
  validFrom: string | null
  validUntil: string | null
  verifiedOn: string | null
  documents: readonly string[]
  says: Readonly<Record<Said, string | null>>
}

const said = ['address', 'scale', 'infrastructure', 'incentives', 'contactNote'] as const
export type Said = (typeof said)[number]

/** Reads the facts of a published project. */
export function projectOf(page: PublicPage): Project {
  const facts = page.facts as Partial<{
    sector: Sector
    status: Status
    forms: Form[]
    landStatus: Land
    districts: string[]
    areaHectares: number
    capitalVnd: number
    capitalUsd: number
    legalBasis: NamedDirective
    legalBasisAsWritten: string
    contactOrg: NamedOrganization
    place: NamedRecord
    validFrom: string
    validUntil: string
    verifiedOn: string
    documents: string[]
  }>
  return {
    page,
    path: itemPath(page.locale, COLLECTION, page.slug),
    sector: facts.sector ?? 'other',
    status: facts.status ?? 'calling',
    forms: facts.forms ?? [],
    land: facts.landStatus ?? null,
    districts: facts.districts ?? [],
    areaHectares: facts.areaHectares ?? null,
    capitalVnd: facts.capitalVnd ?? null,
    capitalUsd: facts.capitalUsd ?? null,
    basis: facts.legalBasis ?? facts.legalBasisAsWritten ?? null,
    contact: facts.contactOrg?.name ?? null,
    place: facts.place ?? null,
    validFrom: facts.validFrom ?? null,
    validUntil: facts.validUntil ?? null,
    verifiedOn: facts.verifiedOn ?? null,
    documents: facts.documents ?? [],
    says: Object.fromEntries(said.map((name) => [name, textOf(page, name)])) as Project['says'],
  }
}

/** One text of a page; null where there is none. */
export function textOf({ texts }: Pick<PublicPage, 'texts'>, name: string): string | null {
  const text = texts[name]
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

/** A project in a list, with the languages in which it can be read. */
export type ListedProject = Project & Pick<BestPage, 'alternates'>

export function listedProject(page: BestPage): ListedProject {
  return { ...projectOf(page), alternates: page.alternates }
}
