import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const group = 'intakes'
const MB = 1024 * 1024

/** The largest file that comes in pieces, and the largest piece. */
export const limits = { file: 50 * MB, piece: 4 * MB }

const upload = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  /** So many bytes from the start are safe; the next piece begins there. */
  received: z.int(),
})
export type Upload = z.output<typeof upload>

/** A file sent in pieces: whatever breaks the sending, it goes on where it stopped, at any node. */
export const uploadEndpoints = {
  begin: endpoint({
    method: 'POST',
    path: '/api/uploads',
    group,
    summary: { vi: 'Bắt đầu gửi một tệp theo từng phần', en: 'Begin to send a file in pieces' },
    input: z.strictObject({
      name: z.string().trim().min(1).max(200),
      size: z.int().min(1).max(limits.file),
    }),
    output: upload,
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/uploads/:id',
    group,
    summary: { vi: 'Đã nhận được bao nhiêu của một tệp', en: 'How much of a file has arrived' },
    input: z.strictObject({ id: z.uuid() }),
    output: upload,
  }),
  piece: endpoint({
    method: 'POST',
    path: '/api/uploads/:id/pieces',
    group,
    summary: {
      vi: 'Gửi phần tiếp theo; gửi lại phần đã nhận không sao',
      en: 'Send the next piece; one that has arrived may be sent again',
    },
    input: z.strictObject({ id: z.uuid(), start: z.coerce.number().int().min(0).max(limits.file) }),
    output: upload,
    takesFile: true,
  }),
}
