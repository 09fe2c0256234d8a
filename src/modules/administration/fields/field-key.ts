import { fold } from '../../../platform/text/fold.ts'

const LONGEST = 36

/** A key made of a label: «Kho lưu trữ» → `khoLuuTru`; a number is added while another field has it. */
export function fieldKey(label: string, taken: ReadonlySet<string>): string {
  const words = fold(label)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const joined = words
    .map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
    .join('')
  const key = (/^[a-z]/.test(joined) ? joined : `truong${joined}`).slice(0, LONGEST)
  if (!taken.has(key)) return key
  let number = 2
  while (taken.has(`${key}${number}`)) number++
  return `${key}${number}`
}
