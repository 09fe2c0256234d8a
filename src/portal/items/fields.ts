import type { NamedOrganization, NamedRecord, Source } from '../../modules/content/public.ts'
import type { Fields } from '../../records/collection.ts'
import type { PublicMedium, PublicPage } from '../../records/publishing/public-page.ts'

/** What a field of a published page holds, read as what it is; null where nothing is said. */
export function textIn(fields: Fields, name: string): string | null {
  const value = fields[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export function numberIn(fields: Fields, name: string): number | null {
  const value = fields[name]
  if (typeof value === 'number') return value
  // Exact decimals come from the database as text.
  return typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : null
}

export function textsIn(fields: Fields, name: string): string[] {
  const value = fields[name]
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

export function organizationIn(fields: Fields, name: string): NamedOrganization | null {
  const value = fields[name]
  return isObject(value) && typeof value['name'] === 'string' ? (value as NamedOrganization) : null
}

export function recordIn(fields: Fields, name: string): NamedRecord | null {
  const value = fields[name]
  return isRecord(value) ? value : null
}

export function recordsIn(fields: Fields, name: string): NamedRecord[] {
  const value = fields[name]
  return Array.isArray(value) ? value.filter(isRecord) : []
}

export function sourcesIn(fields: Fields): Source[] {
  const value = fields['sources']
  return Array.isArray(value) ? value.filter(isSource) : []
}

/** The pictures of a page in their order, the cover first. */
export function picturesOf({ facts, media }: Pick<PublicPage, 'facts' | 'media'>): PublicMedium[] {
  const ids = [textIn(facts, 'cover'), ...textsIn(facts, 'gallery')]
  const found = [...new Set(ids)].map((id) => (id === null ? undefined : media[id]))
  return found.filter(
    (medium): medium is PublicMedium => medium?.kind === 'image' || medium?.kind === 'drawing',
  )
}

/** The films of a page in their order. */
export function filmsOf({ facts, media }: Pick<PublicPage, 'facts' | 'media'>): PublicMedium[] {
  return textsIn(facts, 'gallery').flatMap((id) => {
    const medium = media[id]
    return medium?.kind === 'video' ? [medium] : []
  })
}

export function coverOf({ facts, media }: Pick<PublicPage, 'facts' | 'media'>): PublicMedium | null {
  const id = textIn(facts, 'cover')
  const medium = id === null ? undefined : media[id]
  return medium && (medium.kind === 'image' || medium.kind === 'drawing') ? medium : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isRecord(value: unknown): value is NamedRecord {
  return isObject(value) && typeof value['title'] === 'string' && typeof value['collection'] === 'string'
}

function isSource(value: unknown): value is Source {
  return isObject(value) && typeof value['text'] === 'string'
}
