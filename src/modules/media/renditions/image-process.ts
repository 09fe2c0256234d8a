// The program of the process that `image-work.ts` starts for one image or document; it ends with it.
import type { Order, Told } from './order.ts'

process.on('message', (order: Order) => void fill(order))

async function fill(order: Order): Promise<void> {
  const told = await answerTo(order).catch((error: Error): Told => {
    return { told: 'failed', failure: error.stack ?? error.message }
  })
  process.send?.(told, () => process.disconnect())
}

async function answerTo(order: Order): Promise<Told> {
  if (order.do === 'clean-pdf') {
    const { cleanPdf } = await import('./pdf.ts')
    return cleanPdf(order)
  }
  const { probeImage, renderImage } = await import('./image.ts')
  if (order.do === 'probe') return probeImage(order.path)
  const step = (done: number, total: number) =>
    void process.send?.({ told: 'step', done, total } satisfies Told)
  return { told: 'rendered', widths: await renderImage(order, step) }
}
