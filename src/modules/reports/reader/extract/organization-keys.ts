import { fold } from '../text/words.ts'

const spelledOut: readonly [RegExp, string][] = [
  [/uy ban nhan dan/g, 'ubnd'],
  [/(?<![a-z])(?:tttt|tt&tt|tt-tt|tt va tt)(?![a-z])/g, 'thong tin va truyen thong'],
  [/thong tin(?:,| -) truyen thong/g, 'thong tin va truyen thong'],
  [/(?<![a-z])(?:vhttdl|vhtt&dl|vh,tt&dl|vh-tt&dl)(?![a-z])/g, 'van hoa, the thao va du lich'],
  [/phat thanh(?: -| va) truyen hinh|pt-th(?![a-z])|ptth(?![a-z])/g, 'pt-th'],
  [/truyen thanh(?: -| va) truyen hinh|tt-th(?![a-z])/g, 'tt-th'],
  [/(?<![a-z])bdbp(?![a-z])/g, 'bo doi bien phong'],
  [/^bcd /g, 'ban chi dao '],
  [/ban chi dao (?:cong tac )?(?:thong tin doi ngoai|ttdn)/g, 'ban chi dao'],
]

/** What two spellings of one office share: abbreviations resolved, the report's own territory left out. */
export function organizationKey(name: string, territory: string | null): string {
  let key = fold(name).replace(/^(?:chu tich|thuong truc) /, '')
  for (const [shape, full] of spelledOut) key = key.replace(shape, full)
  const own = territory === null ? '' : fold(territory)
  if (own !== '' && key.endsWith(` ${own}`)) key = key.slice(0, -own.length - 1)
  if (key.startsWith('cac ')) key = key.slice(4)
  return key.replace(/^((?:so|phong) .*) (?:tinh|thanh pho|huyen)$/, '$1').trim()
}
