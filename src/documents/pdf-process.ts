// The program of the process that `set-pdf.ts` starts; it ends when nobody is at the other end any more.
import { renderPdf } from './pdf.ts'
import type { DocumentTree } from './tree.ts'

export type Order = { id: number; tree: DocumentTree }

export type Delivery = { id: number; pdf: Uint8Array } | { id: number; failure: string }

process.on('message', ({ id, tree }: Order) => void deliver(id, tree))

async function deliver(id: number, tree: DocumentTree): Promise<void> {
  const delivery: Delivery = await renderPdf(tree).then(
    (pdf) => ({ id, pdf }),
    (error: Error) => ({ id, failure: error.stack ?? error.message }),
  )
  process.send?.(delivery)
}
