import type { Labels } from '../../../platform/labels.ts'
import type { Check, Found, Subject } from './check.ts'

type Tag = { name: string; kind: 'open' | 'close' | 'alone'; written: string }

const TAG = /<(\/?)(\d+)(\/?)>/g

function tagsIn(tagged: string): Tag[] {
  return [...tagged.matchAll(TAG)].map(([written, closes, name = '', alone]) => ({
    name,
    kind: alone ? 'alone' : closes ? 'close' : 'open',
    written,
  }))
}

const keyOf = ({ name, kind }: Tag) => `${kind === 'alone' ? '/' : ''}${name}`

/** Marks that only the translation has are numbered beyond those of any source; see `OwnTags`. */
const FIRST_OWN = 101

function counted(tagged: string): Map<string, Tag[]> {
  const tags = new Map<string, Tag[]>()
  for (const tag of tagsIn(tagged)) {
    if (tag.kind === 'close' || Number(tag.name) >= FIRST_OWN) continue
    tags.set(keyOf(tag), [...(tags.get(keyOf(tag)) ?? []), tag])
  }
  return tags
}

/** The tags of one text that another lacks, each as often as it does. */
function lacking(of: string, within: string): Tag[] {
  const there = counted(within)
  return [...counted(of)].flatMap(([key, tags]) => tags.slice(there.get(key)?.length ?? 0))
}

const shown = ({ kind, name }: Tag) => (kind === 'alone' ? `<${name}/>` : `<${name}>…</${name}>`)

function finding(tags: readonly Tag[], message: (list: string) => Labels): Found[] {
  return tags.length === 0 ? [] : [{ message: message(tags.map(shown).join(', ')) }]
}

/** What is wrong with how the tags of a target stand within each other; null when nothing is. */
function nestingFault(tagged: string): Tag | null {
  const open: Tag[] = []
  for (const tag of tagsIn(tagged)) {
    if (tag.kind === 'open') open.push(tag)
    if (tag.kind === 'close' && open.pop()?.name !== tag.name) return tag
  }
  return open[0] ?? null
}

export const tagsMissing: Check = {
  name: 'tags-missing',
  label: { vi: 'Thiếu thẻ', en: 'Missing tags' },
  severity: 'blocking',
  explain: {
    vi: 'Mỗi chữ đậm, chữ nghiêng, liên kết, chỗ xuống dòng và số nguồn của bản gốc phải có trong bản dịch.',
    en: 'Every bold or italic passage, link, line break and source number of the source must be in the translation.',
  },
  find: ({ segment, target }: Subject) =>
    finding(lacking(segment.text, target), (list) => ({
      vi: `Thiếu thẻ ${list}. Đặt thẻ vào chỗ tương ứng.`,
      en: `${list} is missing. Put it where it belongs.`,
    })),
}

export const tagsExtra: Check = {
  name: 'tags-extra',
  label: { vi: 'Thừa thẻ', en: 'Extra tags' },
  severity: 'blocking',
  explain: {
    vi: 'Bản dịch không có thẻ nào mà bản gốc không có, và không lặp lại thẻ.',
    en: 'The translation has no tag that the source lacks, and none twice.',
  },
  find: ({ segment, target }: Subject) =>
    finding(lacking(target, segment.text), (list) => ({
      vi: `Thẻ ${list} không có trong bản gốc. Xóa đi.`,
      en: `${list} is not in the source. Remove it.`,
    })),
}

export const tagsNesting: Check = {
  name: 'tags-nesting',
  label: { vi: 'Thẻ lồng sai', en: 'Wrongly nested tags' },
  severity: 'blocking',
  explain: {
    vi: 'Thẻ mở trước phải đóng sau; thẻ nào mở cũng phải đóng.',
    en: 'A tag that opens first closes last; each one that opens closes.',
  },
  find: ({ target }: Subject) => {
    const fault = nestingFault(target)
    if (!fault) return []
    return [
      {
        message: {
          vi: `Thẻ ${fault.written} mở hoặc đóng sai chỗ. Thẻ mở trước phải đóng sau.`,
          en: `${fault.written} opens or closes in the wrong place. What opens first closes last.`,
        },
      },
    ]
  },
}
