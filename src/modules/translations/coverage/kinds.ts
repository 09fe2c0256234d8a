import type { Labels } from '../../../platform/labels.ts'
import { portalLocales, type PortalLocale } from '../../../platform/locales.ts'

/** How far an item has come in a language, from nothing to what readers have. */
export const cellKinds = [
  'untranslated',
  'machine',
  'draft',
  'waiting',
  'returned',
  'outdated',
  'approved',
  'withdrawn',
] as const
export type CellKind = (typeof cellKinds)[number]

export const cellKindLabels: Readonly<Record<CellKind, Labels>> = {
  untranslated: { vi: 'chưa dịch', en: 'untranslated' },
  machine: { vi: 'bản máy', en: 'by machine' },
  draft: { vi: 'đang dịch', en: 'in work' },
  waiting: { vi: 'chờ duyệt', en: 'waiting' },
  returned: { vi: 'trả lại', en: 'returned' },
  outdated: { vi: 'gốc đổi', en: 'outdated' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  withdrawn: { vi: 'đã gỡ', en: 'withdrawn' },
}

/** The letters of `translation_coverage.kinds`. */
export const kindLetters: Readonly<Record<CellKind, string>> = {
  untranslated: 'n',
  machine: 'm',
  draft: 'd',
  waiting: 's',
  returned: 'r',
  outdated: 'o',
  approved: 'a',
  withdrawn: 'w',
}

const byLetter = new Map(cellKinds.map((kind) => [kindLetters[kind], kind]))

export function kindOfLetter(letter: string | undefined): CellKind {
  return byLetter.get(letter ?? '') ?? 'untranslated'
}

/** The place of a language in the letters of `translation_coverage`, from 1. */
export function placeOf(locale: PortalLocale): number {
  return portalLocales.indexOf(locale) + 1
}
