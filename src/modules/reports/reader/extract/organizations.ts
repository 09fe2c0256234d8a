import type { Candidate } from '../types.ts'
import { candidate, clear, guess, likely, type Source } from '../source.ts'
import type { Block } from '../text/block.ts'
import { fold, isUpperCase } from '../text/words.ts'
import { departmentsIn } from './departments.ts'
import { organizationKey } from './organization-keys.ts'
import { organizationNamesIn } from './organization-names.ts'
import { peopleIn } from './people-names.ts'

type Found = { one: Candidate; names: Set<string> }

/** What other readers found: foreign outlets are no organisations of the province, recipients are. */
type Known = { outlets: readonly Candidate[]; distributions: readonly Candidate[] }

/** Every office and body that the report names, once each, with the other spellings it uses. */
export function readOrganizations(source: Source, { outlets, distributions }: Known): Candidate[] {
  const foreign = outlets.flatMap(({ fields }) =>
    [fields['name'], ...list(fields['aliases'])].map((one) => fold(String(one))),
  )
  const found = new Map<string, Found>()
  const body = source.passages.map((passage) => passage.block).filter((block) => !isUpperCase(block.text))
  const tail = source.tail.filter((block) => !/^[-–+]?\s?Lưu/u.test(block.text))
  for (const block of [...source.head, ...body, ...tail]) {
    const people = peopleIn(block.text).map((person) => ` ${person.fullName}`)
    for (const { name: written, start, end, head } of [
      ...organizationNamesIn(block.text),
      ...departmentsIn(block.text),
    ]) {
      const person = people.find((one) => written.endsWith(one)) ?? ''
      const name = written.slice(0, written.length - person.length).replace(/^(?:Chủ tịch|Thường trực) /u, '')
      if (foreign.some((outlet) => isOutlet(fold(name), outlet))) continue
      const key = organizationKey(name, source.territory)
      const known = found.get(key)
      if (known) known.names.add(name)
      else if (key !== '')
        found.set(key, { one: build(name, head, block, [start, end]), names: new Set([name]) })
    }
  }
  for (const one of receivers(distributions)) {
    const key = organizationKey(String(one.fields['name']), source.territory)
    if (!found.has(key)) found.set(key, { one, names: new Set() })
  }
  return [...found.values()].map(({ one, names }) => {
    const aliases = [...names].filter((name) => name !== one.fields['name'])
    return { ...one, fields: { ...one.fields, aliases } }
  })
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function isOutlet(name: string, outlet: string): boolean {
  const bare = name.replace(/^(?:bao|dai|kenh|hang|tap chi) /, '')
  return ` ${name}`.endsWith(` ${outlet}`) || `${outlet} `.startsWith(`${bare} `)
}

/** Those who were handed something, when their name begins like one and no office is recognised in it. */
function receivers(distributions: readonly Candidate[]): Candidate[] {
  return distributions.flatMap((one) =>
    list(one.fields['recipients'])
      .map(String)
      .filter((name) => /^\p{Lu}\S*\s\S/u.test(name) && organizationNamesIn(name).length === 0)
      .map((name) => ({
        ...one,
        collection: 'organizations',
        fields: { name, kind: 'other' },
        confidence: guess,
      })),
  )
}

function build(name: string, head: string, block: Block, [from, to]: [number, number]): Candidate {
  const isOffice = /^(?:Sở|Bộ|UBND|[ỦU][ỷy] ban|Tỉnh [ủu]|Ban|Công an)/u.test(name)
  const confidence = head === 'group' ? guess : isOffice ? clear : likely
  return candidate('organizations', { name, kind: kindOf(name, head) }, { block, from, to }, confidence)
}

const kinds: readonly [string, RegExp][] = [
  ['committee', /^(?:Ban [Cc]hỉ đạo|BCĐ|Hội đồng|Tổ)/u],
  ['peoples-committee', /^(?:UBND|[ỦU][yỷ] ban [Nn]hân dân)/u],
  ['armed-forces', /^(?:Bộ Chỉ huy|Ban Chỉ huy|Bộ đội|Bộ Tư lệnh|Công an|Đồn|BĐBP)/u],
  [
    'party',
    /(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) [uủ][yỷ]|^(?:Ban Tuyên giáo|Ban Dân vận|Ban Thường vụ|Ban Bí thư|Bộ Chính trị|Ban Nội chính)/u,
  ],
  ['ministry', /^Bộ /u],
  ['department', /^Sở /u],
  ['media', /^(?:Báo|Tạp chí|Đài|Thông tấn xã|VTV|VOV|TTXVN|Cổng)/u],
  ['division', /^(?:Phòng|Chi cục|Trung tâm)/u],
  ['venue', /^(?:Bảo tàng|Thư viện|Vườn|Nhà [Vv]ăn hóa)/u],
  ['company', /^(?:Công ty|Tập đoàn|Ngân hàng)/u],
]

function kindOf(name: string, head: string): string {
  if (head === 'group') return 'group'
  return kinds.find(([, shape]) => shape.test(name))?.[0] ?? 'other'
}
