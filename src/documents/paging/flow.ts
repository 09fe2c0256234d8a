import type { Piece } from './pieces.ts'

/** Room between two things: of two that meet, the stronger (lower `weakness`) counts, of equals the larger. */
type Gap = { kind: 'gap'; amount: number; weakness: number }

/** Something that stands on one page as a whole. */
type Box = { kind: 'box'; height: number; sticky?: boolean; place(y: number): Piece }

/** Lines that may go on over the page, but never one alone (no widows, no orphans). */
export type Lines = {
  kind: 'lines'
  count: number
  lineHeight: number
  pitch: number
  /** No page may end with it: it is kept whole, with what follows. */
  sticky?: boolean
  place(y: number, from: number, to: number): Piece
}

/** Rows with a head that every page repeats. */
export type Rows = {
  kind: 'rows'
  head: number
  heights: readonly number[]
  place(y: number, from: number, to: number): Piece
}

export type FlowItem = Gap | Box | Lines | Rows | { kind: 'break' }

/** The pieces of one page; `starts` where the document or an annex begins, and counting with it. */
export type Sheet = { pieces: Piece[]; starts: boolean }

type State = {
  items: readonly FlowItem[]
  height: number
  sheets: Sheet[]
  /** The lower edge of what stands on the page, and the room asked for below it. */
  y: number
  gap: Gap | null
  index: number
  /** Lines or rows of the current item that are on earlier pages. */
  done: number
  /** Where the run of sticky things began that nothing has followed yet. */
  sticky: { index: number; pieces: number } | null
  stickable: boolean | null
}

// Lengths are sums of many roundings.
const TOLERANCE = 1e-6

/** Distributes a flow over pages of one height (millimetres), as the typesetter does. */
export function distribute(items: readonly FlowItem[], height: number): Sheet[] {
  const sheets: Sheet[] = [{ pieces: [], starts: true }]
  const state: State = { items, height, sheets, ...fresh, index: 0, done: 0 }
  for (let item = items[0]; item; item = items[state.index]) step(state, item)
  return sheets
}

const fresh = { y: 0, gap: null, sticky: null, stickable: null }

function step(state: State, item: FlowItem): void {
  switch (item.kind) {
    case 'gap':
      if (!isEmpty(state)) state.gap = stronger(state.gap, item)
      return next(state)
    case 'break':
      openSheet(state, true)
      return next(state)
    case 'box':
      return takeBox(state, item)
    case 'lines':
      return item.sticky ? takeSticky(state, item) : takeLines(state, item)
    case 'rows':
      return takeRows(state, item)
  }
}

function next(state: State): void {
  state.index++
  state.done = 0
}

const pageOf = ({ sheets }: State) => sheets.at(-1) ?? { pieces: [], starts: false }
const isEmpty = (state: State) => pageOf(state).pieces.length === 0

function stronger(before: Gap | null, gap: Gap): Gap {
  if (!before || gap.weakness < before.weakness) return gap
  return gap.weakness === before.weakness && gap.amount > before.amount ? gap : before
}

function openSheet(state: State, starts: boolean): void {
  state.sheets.push({ pieces: [], starts })
  Object.assign(state, fresh)
}

/** Ends a page before the current item; a sticky run at its foot goes along. */
function turnPage(state: State): void {
  const { sticky } = state
  if (sticky) {
    pageOf(state).pieces.length = sticky.pieces
    state.index = sticky.index
    state.done = 0
  }
  openSheet(state, false)
}

/** Where the next thing would begin. */
const startOf = ({ y, gap }: State) => y + (gap?.amount ?? 0)

const fits = (state: State, height: number, start = startOf(state)) =>
  start + height <= state.height + TOLERANCE

function put(state: State, piece: Piece, sticky = false): void {
  if (!sticky) Object.assign(state, { sticky: null, stickable: null })
  else if (!state.sticky) {
    // At the head of a page nothing is gained by moving on.
    state.stickable ??= !isEmpty(state)
    if (state.stickable) state.sticky = { index: state.index, pieces: pageOf(state).pieces.length }
  }
  pageOf(state).pieces.push(piece)
  state.y = piece.y + piece.height
  state.gap = null
}

function takeBox(state: State, box: Box): void {
  if (!fits(state, box.height) && !isEmpty(state)) return turnPage(state)
  put(state, box.place(startOf(state)), box.sticky)
  next(state)
}

function takeSticky(state: State, lines: Lines): void {
  const height = (lines.count - 1) * lines.pitch + lines.lineHeight
  const canMove = state.sticky !== null || (state.stickable ?? !isEmpty(state))
  if (!fits(state, height)) return canMove ? turnPage(state) : takeLines(state, lines)
  put(state, lines.place(startOf(state), 0, lines.count), true)
  next(state)
}

function takeLines(state: State, lines: Lines): void {
  const { count, lineHeight, pitch } = lines
  const start = startOf(state)
  const fit = Math.floor((state.height + TOLERANCE - start - lineHeight) / pitch) + 1
  const room = Math.min(Math.max(fit, isEmpty(state) ? 1 : 0), count - state.done)
  const taken = withoutStragglers(room, state.done, count, isEmpty(state))
  if (taken > 0) put(state, lines.place(start, state.done, state.done + taken))
  state.done += taken
  if (state.done === count) return next(state)
  turnPage(state)
}

/** How many of the lines that fit stay on the page: neither the first line nor the last of a text stands alone. */
function withoutStragglers(fit: number, done: number, count: number, isHead: boolean): number {
  if (done + fit === count || count < 2) return fit
  const isShort = count <= 3
  if (done === 0 && (fit < 2 || isShort)) return isHead ? fit : 0
  const last = done + fit
  return last === count - 1 && last > 2 ? Math.max(fit - 1, isHead ? 1 : 0) : fit
}

function takeRows(state: State, rows: Rows): void {
  const start = startOf(state)
  let to = state.done
  let height = rows.head
  while (to < rows.heights.length && fits(state, height + (rows.heights[to] ?? 0), start)) {
    height += rows.heights[to++] ?? 0
  }
  if (to === state.done && isEmpty(state)) to++
  if (to > state.done) put(state, rows.place(start, state.done, to))
  state.done = to
  if (to >= rows.heights.length) return next(state)
  turnPage(state)
}
