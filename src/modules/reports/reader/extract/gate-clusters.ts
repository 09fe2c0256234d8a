import type { Candidate, Place } from '../types.ts'
import { candidate, clear, likely, type Source } from '../source.ts'
import { placeOf } from '../text/block.ts'
import { fold, trimmed } from '../text/words.ts'
import { organizationNamesIn } from './organization-names.ts'

const cluster =
  /(?<!\p{L})([Cc]ụm (?:thông tin|TTĐN|TT)(?: đối ngoại| cổ động| biên giới| cơ sở| tuyên truyền| điện tử){0,2})\s(?:(?:đặt|tại|ở|khu vực|các|02|hai)\s){0,4}((?:[Cc]ửa khẩu|[Cc]ảng|[Ss]ân bay|[Cc]ửa ngõ|Ga|[Qq]uảng trường|[Xx]ã|[Tt]hị trấn|[Đđ]ồn|[Nn]hà ga|Khu kinh tế|[Ll]ối mở)[^,.;:()]{2,120})/gu
const gateShape =
  /^((?:[Cc]ửa khẩu|[Cc]ảng|[Ss]ân bay|[Nn]hà ga|[Xx]ã|[Tt]hị trấn|[Qq]uảng trường|Khu kinh tế|[Cc]ửa ngõ|Ga|[Đđ]ồn|[Ll]ối mở)(?:\s(?:[Qq]uốc tế|[Qq]uốc gia|phụ|chính|song phương|biển|hàng không|[Bb]iên phòng|kinh tế|cửa khẩu))*(?:\s\p{Lu}[\p{L}-]*){1,4})/u
const investor =
  /do\s([^,.;]{4,90}?)\s(?:làm chủ\s)?(?:đầu tư|hỗ trợ|trang bị|tài trợ|lắp đặt|bàn giao|xây dựng)/u
const operator =
  /giao\s(?:cho\s)?([^,.;]{4,90}?)\s(?:quản lý|vận hành|tiếp nhận)|do\s([^,.;]{4,90}?)\s(?:trực tiếp\s)?(?:quản lý|vận hành)|(\p{Lu}[^,.;]{3,60}?)\s(?:trực tiếp\s|đã\s)?(?:tổ chức\s)?(?:quản lý|vận hành)/u

/** Information clusters at border gates, once each however often the report returns to them. */
export function readGateClusters(source: Source): Candidate[] {
  const found = new Map<string, { one: Candidate; mentions: Place[] }>()
  for (const { block, zone } of source.passages) {
    for (const match of block.text.matchAll(cluster)) {
      const at = { block, from: match.index, to: match.index + match[0].trimEnd().length }
      const after = block.text.slice(match.index, match.index + 400)
      const around = `${block.text.slice(Math.max(0, match.index - 160), match.index)}${after}`
      for (const gate of gatesIn(match[2] ?? '')) {
        const name = `C${(match[1] ?? '').slice(1)} ${gate}`
        const fields = {
          name,
          gate,
          investor: officeIn(investor.exec(after)?.[1]),
          operator: operatorIn(around),
        }
        const known = found.get(fold(gate))
        if (known) known.mentions.push(placeOf(block, at.from, at.to))
        else
          found.set(fold(gate), {
            one: candidate('gate-clusters', fields, at, zone === null ? clear : likely),
            mentions: [placeOf(block, at.from, at.to)],
          })
        if (known)
          known.one.fields = {
            ...known.one.fields,
            investor: known.one.fields['investor'] ?? fields.investor,
          }
      }
    }
  }
  return [...found.values()].map(({ one, mentions }) => ({ ...one, fields: { ...one.fields, mentions } }))
}

/** «cửa khẩu quốc tế Cầu Treo và cảng Vũng Áng» has two clusters. */
function gatesIn(text: string): string[] {
  const first = gateShape.exec(text)?.[1]
  if (!first) return []
  const rest = /^\s(?:và|,)\s(?:tại\s)?(.{3,60})/u.exec(text.slice(first.length))?.[1] ?? ''
  const whole = gateShape.exec(rest)?.[1]
  const proper = /^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}/u.exec(rest)?.[0]
  const kind = first.replace(/(?:\s\p{Lu}[\p{L}-]*)+$/u, '')
  const second = whole ?? (proper && organizationNamesIn(rest).length === 0 ? `${kind} ${proper}` : undefined)
  return [trimmed(first), ...(second ? [trimmed(second)] : [])]
}

function officeIn(text: string | undefined): string | null {
  return text ? (organizationNamesIn(text).at(-1)?.name ?? null) : null
}

function operatorIn(around: string): string | null {
  const match = operator.exec(around)
  return officeIn(match?.[1] ?? match?.[2] ?? match?.[3])
}
