import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { textStates } from '../../../records/texts/text.ts'

const catalogue = z.object({
  id: z.uuid(),
  part: z.enum(['portal', 'office']),
  title: z.string(),
  messages: z.int(),
  /** Languages in which it is shipped or was written: how each stands, and how many of its messages were mended. */
  locales: z.array(z.object({ locale: z.string(), state: z.enum(textStates), mended: z.int() })),
})

export type CatalogueView = z.output<typeof catalogue>

export const listCatalogues = endpoint({
  method: 'GET',
  path: '/api/interface-texts/catalogues',
  group: 'translations',
  summary: { vi: 'Các nhóm lời giao diện', en: 'The catalogues of interface texts' },
  output: z.array(catalogue),
})

const labels = z.object({ vi: z.string(), en: z.string() })

/** The office asks it before anybody has signed in: the sign-in page speaks too. */
export const readOfficeTexts = endpoint({
  method: 'GET',
  path: '/api/interface-texts',
  group: 'translations',
  access: 'public',
  summary: {
    vi: 'Lời giao diện văn phòng đã được sửa và duyệt',
    en: 'Texts of the office that were mended and approved',
  },
  output: z.array(z.object({ shipped: labels, mended: labels.partial() })),
})
