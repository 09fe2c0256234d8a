// The program of the process that `set-pdf.ts` starts; it ends when nobody is at the other end any more.
import type { Card } from './card/card.ts'
import { fillOrder } from './pdf.ts'
import type { PdfOrder } from './pdf/order.ts'
import { setSheet } from './sheet/set-sheet.ts'
import type { SheetOrder } from './sheet/sheet.ts'

export type Order = { id: number; order: PdfOrder | { sheet: SheetOrder } | { card: Card } }

export type Delivery = { id: number; pdf: Uint8Array } | { id: number; failure: string }

process.on('message', (order: Order) => void deliver(order))

async function made(order: Order['order']): Promise<Uint8Array> {
  if ('sheet' in order) return setSheet(order.sheet)
  // What makes pictures is loaded for the first picture.
  if ('card' in order) return (await import('./card/set-card.ts')).setCard(order.card)
  return fillOrder(order)
}

async function deliver({ id, order }: Order): Promise<void> {
  const delivery: Delivery = await made(order).then(
    (pdf) => ({ id, pdf }),
    (error: Error) => ({ id, failure: error.stack ?? error.message }),
  )
  process.send?.(delivery)
}
