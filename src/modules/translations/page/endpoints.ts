import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { readDesk } from '../desk/endpoints.ts'

/** The public page of a desk as it would be now; null for what has no page of its own. */
export const deskPage = z.object({ html: z.string().nullable() })

/** What is said in one language, saved but not yet published, as its public page, with its segments marked. */
export const readDeskPage = endpoint({
  method: 'GET',
  path: `${readDesk.path}/page`,
  group: 'translations',
  summary: { vi: 'Trang công khai theo bản dịch đang có', en: 'The public page as it is translated now' },
  input: readDesk.input,
  output: deskPage,
})
