import { keeper } from './keeper.ts'
import type { Draft, DraftStore } from './draft-store.ts'
import { Refused, Unreachable, type Desk } from './desk.ts'
import { bothOf, type Join } from './merge.ts'
import { openFields, type Base, type Held, type Words } from './sheet-fields.ts'
import { isEmpty, type Values } from './values.ts'

export type SaveState =
  | { kind: 'clean' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  /** The server does not answer; what was typed is on this device. */
  | { kind: 'offline'; since: number; count: number }
  /** The server refuses something, or it cannot be read yet; it stays here until it is mended. */
  | { kind: 'refused'; count: number; reason: string; code: string }
  | { kind: 'conflict'; count: number }
  /** Waits for «Ghi lại». */
  | { kind: 'waiting'; count: number }

export type Choice = 'mine' | 'theirs' | 'both'

export type SheetOptions = {
  desk: Desk
  drafts: DraftStore
  userId: string
  tab: string
  collection: string
  /** What is known of the record; for a new one version 0 and what it is begun with. */
  base: Base
  ownerOrgId: string | null
  /** Names the creation of a new record, and the draft. */
  creation: string
  /** Changes wait until they are asked for: approved records. */
  manual?: boolean
  /** Fields that are never kept on the device: sealed ones. */
  secret?: ReadonlySet<string>
  /** Joins what two people wrote into one field, where its kind allows that without asking. */
  join?: Join
  now?: () => number
}

/** How long after the last key a sheet saves by itself, in milliseconds. */
export const PAUSE = 600
const RETRIES = [1000, 2000, 4000, 8000, 15_000]

export type Sheet = ReturnType<typeof openSheet>

/**
 * The working copy of one record. It saves by itself, keeps every change on the device until the server confirms it, and
 * merges what others change meanwhile.
 */
export function openSheet({ desk, drafts, now = Date.now, ...options }: SheetOptions) {
  const fields = openFields(options.base, options.join)
  let { ownerOrgId, creation, manual = false } = options
  let state: SaveState = { kind: 'clean' }
  /** Refused by the server; sent again when something changes. */
  let held: ReadonlySet<string> = new Set()
  /** What the record is being created from: a repetition must say the same as the first time. */
  let creating: Values | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let working: Promise<void> | undefined
  let closed = false
  let offlineSince: number | undefined
  let refusal = NONE
  let lastNote: string | undefined
  const saved = new Set<(record: Held) => void>()
  const merged = new Set<(names: string[]) => void>()

  function setState(next: SaveState): void {
    if (next.kind === 'typing' && state.kind === 'typing') return
    state = next
    fields.tell()
  }

  const key = `${options.userId} ${options.collection} ${options.tab} ${creation}`
  const keep = keeper(drafts, key, () => (fields.count() === 0 && creating === null ? null : draft()))

  function draft(): Draft {
    const { userId, tab, collection } = options
    const { id: recordId, version, values } = fields.base()
    const kept = { texts: fields.texts(), changes: open(fields.mine()), creating, creation, at: now() }
    return { key, userId, tab, collection, recordId, ownerOrgId, base: { version, values }, ...kept }
  }

  const open = (values: Values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !options.secret?.has(name)))

  function schedule(delay: number): void {
    void keep()
    stopTimer()
    if (closed) return
    const count = fields.count()
    if (manual) return setState(count === 0 ? { kind: 'clean' } : { kind: 'waiting', count })
    if (state.kind === 'offline') setState({ ...state, count })
    else setState({ kind: 'typing' })
    timer = setTimeout(() => {
      timer = undefined
      void save()
    }, delay)
  }

  function stopTimer(): void {
    clearTimeout(timer)
    timer = undefined
  }

  function changed(delay: number = PAUSE): void {
    held = new Set()
    schedule(delay)
  }

  function sendable(): Values {
    const apart = new Set([...Object.keys(fields.conflicts()), ...held])
    return Object.fromEntries(Object.entries(fields.mine()).filter(([name]) => !apart.has(name)))
  }

  /** Sends what has been typed; ends when the server has it, or when that is not possible now. */
  function save(note?: string): Promise<void> {
    working ??= saveAll(note).finally(() => {
      working = undefined
      // Typed between the last answer and now.
      if (!manual && !closed && timer === undefined && state.kind === 'typing') schedule(PAUSE)
    })
    return working
  }

  async function saveAll(note: string | undefined): Promise<void> {
    stopTimer()
    lastNote = note
    for (let sent = toSend(); sent !== null; sent = toSend()) {
      setState({ kind: 'saving' })
      try {
        take(await send(sent, note), sent)
      } catch (error) {
        if (!(await recover(error, sent))) return
      }
    }
    finish()
  }

  /** What to send next; null when there is nothing, or nothing that a record could begin with. */
  function toSend(): Values | null {
    const { id } = fields.base()
    if (id === null && creating !== null) return creating
    const sent = sendable()
    if (Object.keys(sent).length === 0) return null
    if (id !== null) return sent
    const isBegun = ownerOrgId !== null && Object.values(sent).some((value) => !isEmpty(value))
    // What the record was begun with goes along: the server has none of it yet.
    return isBegun ? { ...without(fields.base().values, held), ...sent } : null
  }

  async function send(sent: Values, note: string | undefined): Promise<Held> {
    const { id, version } = fields.base()
    if (id !== null) return desk.change({ id, version }, sent, note)
    creating = sent
    await keep()
    return desk.create(sent, ownerOrgId ?? '', creation)
  }

  function take(record: Held, sent: Values): void {
    failures = 0
    creating = null
    fields.confirm(record, sent, held)
    void keep()
    for (const listener of saved) listener(record)
  }

  /** @returns whether to go on sending */
  async function recover(error: unknown, sent: Values): Promise<boolean> {
    if (error instanceof Unreachable) return wait()
    if (!(error instanceof Refused)) throw error
    const { id } = fields.base()
    if (error.code !== 'records.changed-meanwhile' || id === null) return refuse(error, sent)
    try {
      adopt(await desk.read(id))
      return true
    } catch (failed) {
      return recover(failed, sent)
    }
  }

  function wait(): false {
    const since = state.kind === 'offline' ? state.since : (offlineSince ?? now())
    offlineSince = since
    setState({ kind: 'offline', since, count: fields.count() })
    const delay = RETRIES[Math.min(failures, RETRIES.length - 1)]
    failures += 1
    if (!closed) timer = setTimeout(() => void save(lastNote), delay)
    return false
  }

  function refuse(problem: Refused, sent: Values): boolean {
    creating = null
    const said = Object.fromEntries(problem.issues.map(({ at, message }) => [placeOf(at), message]))
    const refused = Object.keys(sent).filter((name) => name in said)
    const some = refused.length > 0 && refused.length < Object.keys(sent).length
    held = new Set([...held, ...(some ? refused : Object.keys(sent))])
    fields.refuse(said)
    refusal = { reason: problem.issues.length > 0 ? '' : problem.message, code: problem.code }
    if (some) return true
    finish()
    return false
  }

  function finish(): void {
    offlineSince = undefined
    const contested = Object.keys(fields.conflicts()).length
    if (contested > 0) return setState({ kind: 'conflict', count: contested })
    const left = new Set([...held, ...Object.keys(fields.texts())])
    if (left.size > 0)
      return setState({ kind: 'refused', count: left.size, ...(held.size > 0 ? refusal : NONE) })
    setState(fields.base().id === null ? { kind: 'clean' } : { kind: 'saved', at: now() })
  }

  /** Takes in what the server has now, merging it with what has been typed here. */
  function adopt(record: Held): void {
    const { id, version } = fields.base()
    if (id !== null && record.version <= version) return
    const names = fields.adopt(record)
    void keep()
    if (names.length > 0) for (const listener of merged) listener(names)
    if (Object.keys(fields.conflicts()).length > 0 && state.kind !== 'saving') finish()
  }

  function settle(name: string, value: unknown): void {
    fields.endConflict(name, value)
    changed(0)
  }

  return {
    /** Under which its draft is kept on the device. */
    key,
    field: fields.stateOf,
    value: fields.valueOf,
    subscribe: fields.subscribe,
    canUndo: fields.canUndo,
    /** Whether somebody is in the middle of writing into a field: then its own box takes back best. */
    isWriting: fields.isOpen,
    pendingCount: fields.count,
    mark: fields.mark,
    base: fields.base,
    adopt,
    state: () => state,
    isManual: () => manual,
    owner: () => ownerOrgId,
    /** Puts a value into a field; `typed` is what stands in its box while that is no value yet. */
    set(name: string, value: unknown, typed: { text: string; problem: Words } | null = null): void {
      fields.edit(name, value, typed)
      changed()
    },
    /** The focus leaves a field: what follows is another step for undo, and it is time to save. */
    rest(): void {
      fields.closeEdit()
      if (timer !== undefined && state.kind === 'typing') schedule(0)
    },
    /** Takes back the last change of a field. @returns its name, or undefined when there is none */
    undo(): string | undefined {
      const name = fields.undo()
      if (name !== undefined) changed(0)
      return name
    },
    /** Ends a conflict the way the officer chose. */
    settle(name: string, choice: Choice): void {
      const conflict = fields.conflicts()[name]
      if (!conflict) return
      // What was typed since the conflict came to light counts as well.
      const mine = fields.valueOf(name)
      const both = choice === 'both' ? bothOf({ ...conflict, mine }) : undefined
      settle(name, choice === 'mine' ? mine : (both ?? conflict.theirs))
    },
    /** Ends a conflict with what the officer made of both sides. */
    settleWith: settle,
    /** Brings back what an earlier tab typed and could not send. */
    recall(kept: Draft): void {
      if (fields.base().id === null && kept.recordId === null) {
        creation = kept.creation
        creating = kept.creating
        ownerOrgId = kept.ownerOrgId ?? ownerOrgId
      }
      fields.recall(kept.changes, kept.texts, kept.recordId === null ? {} : kept.base.values)
      // Only when it is kept under this tab's name may the other copy go.
      void keep().then(() => (kept.key === key ? undefined : drafts.remove(kept.key)))
      changed(0)
    },
    /** Sends at once what has been typed; for approved records with a note why. */
    flush: (note?: string) => save(note),
    /** Gives up what is not saved. */
    async discard(): Promise<void> {
      stopTimer()
      held = new Set()
      creating = null
      fields.forget()
      setState({ kind: 'clean' })
      await drafts.remove(key)
    },
    setManual(next: boolean): void {
      manual = next
    },
    setOwner(next: string): void {
      ownerOrgId = next
      if (fields.count() > 0) changed(0)
    },
    onSaved: (listener: (record: Held) => void) => added(saved, listener),
    /** Tells of fields that others changed and that were taken in. */
    onMerged: (listener: (names: string[]) => void) => added(merged, listener),
    /** The page is there again. */
    wake(): void {
      closed = false
    },
    /** The page goes away: what is typed is on the device and, if the server answers, sent. */
    close(): void {
      if (timer !== undefined && !manual) void save()
      stopTimer()
      closed = true
    },
  }
}

const NONE = { reason: '', code: '' }

function without(values: Values, names: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)))
}

function added<T>(all: Set<T>, one: T): () => void {
  all.add(one)
  return () => void all.delete(one)
}

/** The field that an issue of the server is at: `topics.2` is in `topics`, `extra.hall` is a field of its own. */
function placeOf(at: string): string {
  const [first = '', second] = at.split('.')
  return first === 'extra' && second !== undefined ? `extra.${second}` : first
}
