// The program of the threads that `bulk-cutters.ts` starts.
import { parentPort } from 'node:worker_threads'
import { bulkRowsOf, type BulkPage } from './bulk-rows.ts'

export type CutOrder = { id: number; pages: readonly BulkPage[] }

/** Rows for COPY, handed over without being copied. */
export type CutRows = { pages: Uint8Array; search: Uint8Array; spoken: readonly string[] }

export type CutDelivery = ({ id: number } & CutRows) | { id: number; failure: string }

parentPort?.on('message', ({ id, pages }: CutOrder) => {
  try {
    const { spoken, ...rows } = bulkRowsOf(pages)
    const delivery: CutDelivery = { id, ...rows, spoken: [...spoken] }
    parentPort?.postMessage(delivery, [rows.pages.buffer, rows.search.buffer])
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ id, failure } satisfies CutDelivery)
  }
})
