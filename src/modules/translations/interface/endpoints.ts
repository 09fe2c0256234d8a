import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

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
