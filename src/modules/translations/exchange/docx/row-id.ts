import { fromNameToken, nameToken } from '../xliff/ids.ts'

/** Begins a note below a source, and ends the source when the file comes back. */
export const NOTE_SIGN = '‡'

/** What stands in the first cell of a row: the number of the item in the file, the segment and its mark. */
export type RowId = { item: number; id: string; mark: string }

/** `1/body:k3j5h2l9aa.2@0f3a91c22bt` */
export function writeRowId({ item, id, mark }: RowId): string {
  return `${item}/${nameToken(id)}@${mark}`
}

/** @returns null for any other words; spaces and breaks that an editor put in do not matter */
export function parseRowId(text: string): RowId | null {
  const found = /^(\d{1,4})\/([\w.:-]{1,400})@([0-9a-f]{10}[umeta])$/.exec(text.replace(/\s+/g, ''))
  const [, item = '', id = '', mark = ''] = found ?? []
  return found ? { item: Number(item), id: fromNameToken(id), mark } : null
}
