import type { WrittenText } from '../../../records/exchange/write-decisions.ts'

/** What an import wrote of a row, beside how its record stands now. */
export type WrittenRow = {
  row: number
  id: string
  /** The versions of the record before and after; `before` is null of one that the import made. */
  before: number | null
  after: number | null
  texts: readonly WrittenText[]
  now: {
    version: number
    removed: boolean
    /** Somebody has attached a file, a link or a comment. */
    hung: boolean
    texts: readonly { locale: string; version: number }[]
  }
}

/** What is taken back of a row, and what stays because somebody has gone on with it. */
export type UndoPlan = {
  /** The record goes: the import made it, and nobody has touched it. */
  remove: boolean
  /** Its facts are as before again. */
  restore: boolean
  texts: WrittenText[]
  kept: { facts: boolean; texts: WrittenText[] }
}

const NOTHING = { remove: false, restore: false, texts: [] }

/**
 * Decides what can be taken back of a row. A record that the import made goes as a whole or not at all; of one that was
 * there before, facts and each language are decided by themselves, for none of them touches another. Pure.
 */
export function planUndo({ before, after, texts, now }: WrittenRow): UndoPlan {
  const isAsWritten = (text: WrittenText) =>
    now.texts.some(({ locale, version }) => locale === text.locale && version === text.after)
  if (before === null) {
    if (now.removed) return { ...NOTHING, kept: { facts: false, texts: [] } }
    const own = new Set(texts.map(({ locale }) => locale))
    const remove =
      now.version === after &&
      !now.hung &&
      texts.every(isAsWritten) &&
      now.texts.every(({ locale }) => own.has(locale))
    return { ...NOTHING, remove, kept: { facts: !remove, texts: remove ? [] : [...texts] } }
  }
  const changed = before !== after
  if (now.removed) return { ...NOTHING, kept: { facts: changed, texts: [...texts] } }
  const restore = changed && now.version === after
  return {
    remove: false,
    restore,
    texts: texts.filter(isAsWritten),
    kept: { facts: changed && !restore, texts: texts.filter((text) => !isAsWritten(text)) },
  }
}

/** Whether something of a row stays. */
export function keepsAny({ kept }: UndoPlan): boolean {
  return kept.facts || kept.texts.length > 0
}
