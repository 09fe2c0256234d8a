import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Card } from './card/card.ts'
import type { Delivery, Order } from './pdf-process.ts'
import type { Sheet } from './sheet/sheet.ts'
import type { DocumentTree } from './tree.ts'

type Waiting = { resolve: (pdf: Buffer) => void; reject: (error: Error) => void }
type Setter = { child: ChildProcess; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | undefined }

const IDLE = 30_000

let setter: Setter | undefined
let orders = 0
const leaving = new WeakMap<DocumentTree, Promise<unknown>>()

/**
 * Sets a tree as a PDF file in a process of its own: the caller works on meanwhile, and the hundreds of megabytes
 * that a report of ten thousand records takes go back to the system with the process, half a minute later.
 * Throws `documents.unknown-layout`.
 */
export function setPdf(tree: DocumentTree): Promise<Buffer> {
  const sending = ordered(tree)
  leaving.set(
    tree,
    sending.then(({ left }) => left).catch(() => {}),
  )
  return sending.then(({ made }) => made)
}

async function ordered(tree: DocumentTree): Promise<Sent> {
  // Prepared here and loaded by the first: an idle server does without it.
  const { pdfOrder } = await import('./pdf/order.ts')
  return send(pdfOrder(tree))
}

/**
 * Resolves when a tree that is being set has gone to the setter. It goes in parts, while this thread is free: whoever
 * is about to keep the thread busy with the same tree lets it go first.
 */
export async function hasLeft(tree: DocumentTree): Promise<void> {
  await leaving.get(tree)
}

/**
 * Sets a sheet as a PDF file of one A4 page, in the same process. Rejects where the fonts of its language lack a
 * character.
 */
export async function setSheetPdf(sheet: Sheet): Promise<Buffer> {
  const { sheetOrder } = await import('./sheet/order.ts')
  return send({ sheet: sheetOrder(sheet) }).made
}

/** Sets the card of a page as a PNG file, in the same process. */
export async function setCardPng(card: Card): Promise<Buffer> {
  return send({ card }).made
}

/** `left`: the setter has the whole order. */
type Sent = { left: Promise<unknown>; made: Promise<Buffer> }

function send(what: Order['order']): Sent {
  const order: Order = { id: ++orders, order: what }
  const { child, waiting } = readySetter()
  // A program that waits for its PDF stays; one that only keeps the setter warm may end.
  child.channel?.ref()
  const left = Promise.withResolvers<unknown>()
  const made = new Promise<Buffer>((resolve, reject) => {
    waiting.set(order.id, { resolve, reject })
    child.send(order, (error) => {
      if (error) reject(error)
      left.resolve(undefined)
    })
  })
  // Nobody waits for an order whose setter is gone.
  made.then(left.resolve, left.resolve)
  return { left: left.promise, made }
}

/** Starts the setter, for a PDF that will be asked for in a moment. */
export function warmPdf(): void {
  rest(readySetter())
}

function readySetter(): Setter {
  setter ??= startSetter()
  clearTimeout(setter.idle)
  return setter
}

function startSetter(): Setter {
  const child = fork(programPath(), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const started: Setter = { child, waiting: new Map(), idle: undefined }
  child.unref()
  child.channel?.unref()
  child.on('message', (delivery: Delivery) => receive(started, delivery))
  child.once('error', (error) => giveUp(started, error))
  child.once('exit', (code, signal) =>
    giveUp(started, new Error(`The setter of PDF files ended: ${signal ?? code}`)),
  )
  return started
}

function receive(from: Setter, delivery: Delivery): void {
  const waiting = from.waiting.get(delivery.id)
  from.waiting.delete(delivery.id)
  if (from.waiting.size === 0) rest(from)
  if ('failure' in delivery) waiting?.reject(new Error(delivery.failure))
  else waiting?.resolve(Buffer.from(delivery.pdf.buffer, delivery.pdf.byteOffset, delivery.pdf.byteLength))
}

function giveUp(ended: Setter, error: Error): void {
  if (setter === ended) setter = undefined
  for (const { reject } of ended.waiting.values()) reject(error)
  ended.waiting.clear()
}

/** Lets the setter go when nothing is asked of it for a while. */
function rest(idle: Setter): void {
  idle.child.channel?.unref()
  idle.idle = setTimeout(() => {
    if (setter === idle) setter = undefined
    idle.child.disconnect()
  }, IDLE).unref()
}

/** Beside this file in the sources, beside the program in its bundle. */
function programPath(): string {
  const places = ['./pdf-process.ts', './pdf-process.js', '../pdf-process.js']
  const paths = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const found = paths.find((path) => existsSync(path))
  if (!found) throw new Error(`The program that sets PDF files is missing from ${paths.join(', ')}`)
  return found
}
