// The program of the process that `set-pdf.ts` starts; it ends when nobody is at the other end any more.
import { fillOrder } from './pdf.ts'
import type { PdfOrder } from './pdf/order.ts'
import { setSheet } from './sheet/set-sheet.ts'
import type { SheetOrder } from './sheet/sheet.ts'

export type Order = { id: number; order: PdfOrder | { sheet: SheetOrder } }

export type Delivery = { id: number; pdf: Uint8Array } | { id: number; failure: string }

process.on('message', (order: Order) => void deliver(order))

async function deliver({ id, order }: Order): Promise<void> {
  const pdfOf = 'sheet' in order ? setSheet(order.sheet) : fillOrder(order)
  const delivery: Delivery = await pdfOf.then(
    (pdf) => ({ id, pdf }),
    (error: Error) => ({ id, failure: error.stack ?? error.message }),
  )
  process.send?.(delivery)
}
