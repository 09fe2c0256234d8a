import type { Arrived } from '../../../admin/api.ts'
import type { Words } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { OutlinePart, RecordsPart } from '../outline.ts'
import type { outlineParts } from '../outline-endpoints.ts'

/** What an outline may use, as it arrives. */
export type Offer = Arrived<NonNullable<(typeof outlineParts)['output']['_output']>>

export const timeLabels: Readonly<Record<RecordsPart['time'], Labels>> = {
  'in-period': { vi: 'diễn ra trong kỳ', en: 'happened in the period' },
  'holds-at-end': { vi: 'còn hiệu lực cuối kỳ', en: 'in force at the end of the period' },
  'next-year': { vi: 'của năm sau', en: 'of the next year' },
  any: { vi: 'mọi thời gian', en: 'of any time' },
}

const words = {
  narrative: { vi: 'Lời viết của cán bộ', en: 'Words of the officers' },
  prompted: { vi: 'Lời viết của cán bộ: {prompt}', en: 'Words of the officers: {prompt}' },
  text: { vi: 'Câu: {text}', en: 'Sentence: {text}' },
  records: { vi: 'Sổ {collection}, {time}{where}', en: 'Register {collection}, {time}{where}' },
  figures: { vi: 'Bảng {count} chỉ tiêu: {figures}', en: 'Table of {count} figures: {figures}' },
} as const satisfies Record<string, Labels>

/** What feeds a section, in words: «Sổ Khóa đào tạo, diễn ra trong kỳ». */
export function partWords(part: OutlinePart, offer: Offer | undefined, t: Words): string {
  switch (part.kind) {
    case 'narrative':
      return part.prompt ? t(words.prompted, { prompt: part.prompt }) : t(words.narrative)
    case 'text':
      return t(words.text, { text: figuresNamed(part.text, offer, t) })
    case 'figures': {
      const figures = part.figures.map((key) => figureName(key, offer, t))
      return t(words.figures, { count: figures.length, figures: figures.join('; ') })
    }
    case 'records': {
      const collection = offer?.collections.find(({ name }) => name === part.collection)
      const where = Object.entries(part.where).map(([name, values]) => {
        const field = collection?.fields.find((each) => each.name === name)
        const said = values.map((value) => {
          const option = field?.options.find((each) => each.value === value)
          return option ? t(option.label) : String(value)
        })
        return `; ${field ? t(field.label) : name}: ${said.join(', ')}`
      })
      return t(words.records, {
        collection: collection ? t(collection.label) : part.collection,
        time: timeLabels[part.time],
        where: where.join(''),
      })
    }
  }
}

function figureName(key: string, offer: Offer | undefined, t: Words): string {
  const figure = offer?.figures.find((each) => each.key === key)
  return figure ? t(figure.label) : key
}

/** `{{press.delegations}}` as «Đoàn phóng viên nước ngoài» in brackets. */
function figuresNamed(text: string, offer: Offer | undefined, t: Words): string {
  return text.replace(/\{\{([a-z0-9.-]+)\}\}/g, (_, key: string) => `[${figureName(key, offer, t)}]`)
}
