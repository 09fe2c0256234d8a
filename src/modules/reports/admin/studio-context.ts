import { createContext, useContext } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { freshId } from '../../../admin/drafts/draft-store.ts'
import type { SaveState } from '../../../admin/drafts/sheet.ts'
import type { DocumentTree } from '../../../documents/tree.ts'
import type { StudioView } from '../studio/shapes.ts'

export type StudioData = Omit<Arrived<StudioView>, 'tree'> & { tree: DocumentTree }
export type FindingItem = StudioData['findings'][number]
export type FigureItem = StudioData['figures'][number]
export type PassageItem = StudioData['passages'][number]
export type BehindItem = StudioData['records'][number]

export const panels = ['source', 'check', 'notes', 'compare', 'copies', 'outline'] as const
export type PanelName = (typeof panels)[number]

/** What the address of the studio says. */
export type StudioSearch = {
  panel?: PanelName
  /** The figure or the block that is looked at. */
  figure?: string
  block?: string
  section?: string
  /** What the report is compared with: the year before, or a frozen copy by its number. */
  with?: 'last-year' | number
  zoom?: number
}

/** What is being written on the page: a passage, or a new one in a section with words to begin with. */
export type Editing = {
  /** The same for as long as this piece of writing goes on. */
  key: string
  section: string
  /** Null until the server knows it. */
  id: string | null
  passage: PassageItem | null
  begin: string
  about: string | null
}

/** Begins to write in a section. */
export function writingIn(section: string, begin = '', about: string | null = null): Editing {
  return { key: freshId(), section, id: null, passage: null, begin, about }
}

/** Goes on with a passage. */
export function writingOn(passage: PassageItem): Editing {
  const { id, section, about } = passage
  return { key: id, section, id, passage, begin: '', about }
}

export type Studio = {
  data: StudioData
  /** The organisation's code and the year, as in the address. */
  org: string
  year: number
  search: StudioSearch
  look: (change: StudioSearch) => void
  /** Shows a section or a block on the page. */
  show: (place: { section?: string; block?: string }) => void
  editing: Editing | null
  edit: (editing: Editing | null) => void
  /** How far what is typed has come; null while nothing was. */
  saving: SaveState | null
  setSaving: (state: SaveState | null) => void
  /** Asks the server for the report again. */
  refresh: () => Promise<void>
}

export const StudioContext = createContext<Studio | null>(null)

export function useStudio(): Studio {
  const studio = useContext(StudioContext)
  if (!studio) throw new TypeError('useStudio() outside the studio')
  return studio
}

/** The key of the report in its endpoints. */
export function keyOfReport({ org, year }: Pick<Studio, 'org' | 'year'>): { org: string; year: number } {
  return { org, year }
}

export function studioSearch(search: Record<string, unknown>): StudioSearch {
  const { panel, figure, block, section, zoom } = search
  const other = search['with']
  return {
    ...(panels.some((known) => known === panel) ? { panel: panel as PanelName } : {}),
    ...(typeof figure === 'string' ? { figure } : {}),
    ...(typeof block === 'string' ? { block } : {}),
    ...(typeof section === 'string' ? { section } : {}),
    ...(other === 'last-year' || typeof other === 'number' ? { with: other } : {}),
    ...(typeof zoom === 'number' && zoom >= 25 && zoom <= 200 ? { zoom } : {}),
  }
}
