import type { UnitNote } from '../model.ts'

const FORMER = 'Bản gốc trước khi sửa / The source before it was changed: '

/** A note as a translator reads it, in Vietnamese and English where it is ours. */
export function noteText({ about, text }: UnitNote): string {
  return about === 'former-source' ? FORMER + text : text
}
