import type { Block } from '../../../documents/tree.ts'
import type { FigureValue } from '../../../figures/evaluate.ts'
import { eachText } from './citations.ts'
import { finding, type Finding } from './finding.ts'

const contradiction = finding(
  'dedicated-staff-contradiction',
  'info',
  {
    vi: 'Tỉnh chưa có biên chế chuyên trách, nhưng mục {section} nói tới người chuyên trách: “{near}”',
    en: 'There is no dedicated post, yet section {section} speaks of dedicated staff: “{near}”',
  },
  {
    vi: 'Phân biệt biên chế với người được phân công, chuyên trách với kiêm nhiệm',
    en: 'Tell posts from people assigned, and dedicated from concurrent work',
  },
)

const DEDICATED = /(cán bộ|người|đội ngũ)( làm| cán bộ)? chuyên trách/iu
const DENIED = /(chưa|không) có|thiếu/iu

/** Dedicated staff spoken of where no dedicated post exists (INC-07). */
export function staffContradiction(blocks: readonly Block[], values: readonly FigureValue[]): Finding[] {
  const posts = values.find(({ key }) => key === 'organizations.dedicated-posts')
  if (posts?.printed !== 0) return []
  return eachText(blocks).flatMap(({ section, text }) => {
    const match = DEDICATED.exec(text)
    if (!match || DENIED.test(text)) return []
    const near = text.slice(Math.max(0, match.index - 20), match.index + 40).trim()
    return [contradiction({ section, records: posts.records, figure: posts.key, params: { section, near } })]
  })
}
