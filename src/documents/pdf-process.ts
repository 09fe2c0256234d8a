// The program of the process that `set-pdf.ts` starts; it ends when nobody is at the other end any more.
import { fillOrder } from './pdf.ts'
import type { PdfOrder } from './pdf/order.ts'

export type Order = { id: number; order: PdfOrder }

export type Delivery = { id: number; pdf: Uint8Array } | { id: number; failure: string }

process.on('message', ({ id, order }: Order) => void deliver(id, order))

async function deliver(id: number, order: PdfOrder): Promise<void> {
  const delivery: Delivery = await fillOrder(order).then(
    (pdf) => ({ id, pdf }),
    (error: Error) => ({ id, failure: error.stack ?? error.message }),
  )
  process.send?.(delivery)
}
