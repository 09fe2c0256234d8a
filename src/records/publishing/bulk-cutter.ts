// The program of the threads that `bulk-cutters.ts` starts.
import { parentPort } from 'node:worker_threads'
import { bulkRowsOf, type BulkPage } from './bulk-rows.ts'

export type CutOrder = { id: number; pages: readonly BulkPage[] }

/** Bytes for COPY, handed over without being copied. */
export type CutRows = { pages: Uint8Array; search: Uint8Array; spoken: readonly string[] }

export type CutDelivery = ({ id: number } & CutRows) | { id: number; failure: string }

parentPort?.on('message', ({ id, pages }: CutOrder) => {
  try {
    const rows = bulkRowsOf(pages)
    const [pageBytes, searchBytes] = [bytesOf(rows.pages), bytesOf(rows.search)]
    const delivery: CutDelivery = { id, pages: pageBytes, search: searchBytes, spoken: [...rows.spoken] }
    parentPort?.postMessage(delivery, [pageBytes.buffer, searchBytes.buffer])
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ id, failure } satisfies CutDelivery)
  }
})

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
