import { writtenAddress } from '../../../records/structured/safe-address.ts'

/** Where something is said to come from: as it is cited, and its address where it has one. */
export type Source = { text: string; url: string | null }

const ADDRESSED = /^(.*?)[\s–—|-]*\s?(https?:\/\/\S+)$/is

/** Reads one line of the sources of an item; the address stands last: «UBND tỉnh. Quyết định… https://…». */
export function readSource(line: string): Source {
  const [, text, url] = ADDRESSED.exec(line.trim()) ?? []
  if (url === undefined || !URL.canParse(url)) return { text: line.trim(), url: null }
  return { text: text?.trim() || new URL(url).host, url: writtenAddress(url) }
}
