import type { Check } from '../check.ts'
import { plainOf } from '../plain.ts'

const folded = (tagged: string) => plainOf(tagged).text.trim().toLowerCase().normalize('NFC')

export const consistent: Check = {
  name: 'inconsistent',
  label: { vi: 'Dịch không nhất quán', en: 'Inconsistent' },
  severity: 'warning',
  explain: {
    vi: 'Cùng một câu gốc ở chỗ khác được dịch khác đi.',
    en: 'The same source sentence is translated otherwise elsewhere.',
  },
  find: ({ segment, target, others }) => {
    const same = others?.get(segment.text) ?? []
    const own = same.length > 1 || same[0]?.id !== segment.id ? folded(target) : ''
    const other = same.find(
      ({ id, target: said }) => id !== segment.id && said.trim() !== '' && folded(said) !== own,
    )
    if (!other) return []
    const words = plainOf(other.target).text
    return [
      {
        message: {
          vi: `Câu này ở chỗ khác được dịch là «${words}».`,
          en: `Elsewhere this is translated “${words}”.`,
        },
      },
    ]
  },
}
