import { ApiProblem, NetworkLost } from '../api.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Draft, DraftStore } from './draft-store.ts'
import { bothOf, mergeFields, type Conflict } from './merge.ts'
import { isEmpty, sameValue, type Values } from './values.ts'

/** A record as the server has it, its fields under one set of names. */
export type Held = { id: string; version: number; values: Values }

/** How a sheet reaches the server. All throw ApiProblem or NetworkLost. */
export type Desk = {
  create(values: Values, ownerOrgId: string, creation: string): Promise<Held>
  change(id: string, version: number, values: Values, note?: string): Promise<Held>
  read(id: string): Promise<Held>
}

export type Words = string | Labels

/** One field as its control shows it; the object is the same until something of it changes. */
export type FieldState = {
  value: unknown
  /** What stands in the box while it cannot be read as a value. */
  text: string | null
  problem: Words | null
  /** Changed here and not yet confirmed by the server. */
  pending: boolean
  conflict: Conflict | null
}

export type SaveState =
  | { kind: 'clean' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  /** The server does not answer; what was typed is on this device. */
  | { kind: 'offline'; since: number; count: number }
  /** The server refuses something; it stays here until it is mended. */
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
  /** What is already known of the record; for a new one version 0 and what it is begun with. */
  base: Omit<Held, 'id'> & { id: string | null }
  ownerOrgId: string | null
  creation: string
  /** Changes wait until they are asked for: approved records. */
  manual?: boolean
  now?: () => number
}

type Edit = { name: string; before: unknown; after: unknown; closed: boolean }

/** How long after the last key a sheet saves by itself. */
export const PAUSE = 600
const RETRIES = [1000, 2000, 4000, 8000, 15_000]

export type Sheet = ReturnType<typeof openSheet>

/**
 * The working copy of one record: what the server has, what was typed since, and what has become of it. It saves by itself,
 * keeps every change on the device until the server confirms it, and merges what others change meanwhile.
 */
export function openSheet(options: SheetOptions) {
  const { desk, drafts, now = Date.now } = options
  let { base, ownerOrgId } = options
  let manual = options.manual ?? false
  let mine: Values = {}
  let texts: Readonly<Record<string, string>> = {}
  let problems: Readonly<Record<string, Words>> = {}
  let conflicts: Readonly<Record<string, Conflict>> = {}
  /** Refused by the server; sent again when something changes. */
  let held: ReadonlySet<string> = new Set()
  let state: SaveState = { kind: 'clean' }
  let edits: Edit[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let working: Promise<void> | undefined
  let closed = false
  const key = `${options.userId} ${options.collection} ${options.tab} ${options.creation}`
  const fieldStates = new Map<string, FieldState>()
  const listeners = new Map<string, Set<() => void>>()
  const savedListeners = new Set<(record: Held) => void>()
  const mergedListeners = new Set<(taken: string[]) => void>()

  const tell = (name: string) => listeners.get(name)?.forEach((listener) => listener())
  function touch(names: Iterable<string>): void {
    for (const name of names) {
      fieldStates.delete(name)
      tell(name)
    }
    tell('')
  }
  function setState(next: SaveState): void {
    state = next
    tell('')
  }

  const valueOf = (name: string) => (name in mine ? mine[name] : (base.values[name] ?? null))

  function field(name: string): FieldState {
    const known = fieldStates.get(name)
    if (known) return known
    const made: FieldState = {
      value: valueOf(name),
      text: texts[name] ?? null,
      problem: problems[name] ?? null,
      pending: name in mine || name in texts,
      conflict: conflicts[name] ?? null,
    }
    fieldStates.set(name, made)
    return made
  }

  const countOf = () => new Set([...Object.keys(mine), ...Object.keys(texts)]).size

  // One write at a time; what is typed meanwhile is written right after.
  let writing = false
  let again = false
  async function keep(): Promise<void> {
    again = true
    if (writing) return
    writing = true
    while (again) {
      again = false
      if (countOf() === 0) await drafts.remove(key)
      else await drafts.put(draft())
    }
    writing = false
  }
  function draft(): Draft {
    const { userId, tab, collection, creation } = options
    const { id: recordId, version, values } = base
    const changes = { ...mine, ...Object.fromEntries(Object.values(conflicts).map((c) => [c.field, c.mine])) }
    return {
      ...{ key, userId, tab, collection, creation, recordId, ownerOrgId, texts },
      ...{ base: { version, values }, changes, at: now() },
    }
  }

  function write(name: string, value: unknown, text: string | null, problem: Words | null): void {
    mine =
      sameValue(value, base.values[name]) && base.id !== null
        ? without(mine, [name])
        : { ...mine, [name]: value }
    texts = text === null ? without(texts, [name]) : { ...texts, [name]: text }
    problems = problem === null ? without(problems, [name]) : { ...problems, [name]: problem }
    held = new Set()
    touch([name])
    void keep()
    schedule(PAUSE)
  }

  /** Puts a value into a field; `text` is what stands in its box while that is no value yet. */
  function set(name: string, value: unknown, typed: { text: string; problem: Words } | null = null): void {
    const before = valueOf(name)
    const last = edits.at(-1)
    if (last && last.name === name && !last.closed) last.after = value
    else if (!sameValue(before, value)) edits.push({ name, before, after: value, closed: false })
    write(name, typed ? before : value, typed?.text ?? null, typed?.problem ?? null)
  }

  /** The focus leaves a field: what follows is another step for undo, and it is time to save. */
  function rest(): void {
    const last = edits.at(-1)
    if (last) last.closed = true
    if (timer !== undefined) schedule(0)
  }

  /** Takes back the last change of a field. @returns its name, or undefined when there is none */
  function undo(): string | undefined {
    const last = edits.pop()
    if (last) write(last.name, last.before, null, null)
    return last?.name
  }

  function schedule(delay: number): void {
    clearTimeout(timer)
    timer = undefined
    if (closed) return
    if (manual) return setState(countOf() === 0 ? { kind: 'clean' } : { kind: 'waiting', count: countOf() })
    if (state.kind !== 'offline') setState({ kind: 'typing' })
    timer = setTimeout(() => {
      timer = undefined
      void save()
    }, delay)
  }

  const sendable = (): Values => {
    const apart = new Set([...Object.keys(conflicts), ...held])
    return Object.fromEntries(Object.entries(mine).filter(([name]) => !apart.has(name)))
  }

  /** Sends what has been typed; ends when the server has it, or when that is not possible now. */
  function save(note?: string): Promise<void> {
    working ??= saveAll(note).finally(() => {
      working = undefined
    })
    return working
  }

  async function saveAll(note: string | undefined): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    for (;;) {
      const sent = sendable()
      const isBegun = base.id !== null || Object.values(sent).some((value) => !isEmpty(value))
      if (Object.keys(sent).length === 0 || !isBegun || (base.id === null && ownerOrgId === null)) break
      setState({ kind: 'saving' })
      try {
        confirm(await send(sent, note), sent)
        failures = 0
      } catch (error) {
        if (!(await recover(error, sent))) return
      }
    }
    finish()
  }

  function send(sent: Values, note: string | undefined): Promise<Held> {
    if (base.id !== null) return desk.change(base.id, base.version, sent, note)
    return desk.create(sent, ownerOrgId ?? '', options.creation)
  }

  function confirm(record: Held, sent: Values): void {
    // What was typed while this was on its way is newer and stays.
    const settled = Object.keys(sent).filter((name) => name in mine && sameValue(mine[name], sent[name]))
    const changed = changedNames(base.values, record.values)
    mine = without(mine, settled)
    problems = without(
      problems,
      settled.filter((name) => !(name in texts)),
    )
    base = record
    touch([...settled, ...changed])
    void keep()
    for (const listener of savedListeners) listener(record)
  }

  /** @returns whether to go on sending */
  async function recover(error: unknown, sent: Values): Promise<boolean> {
    if (error instanceof ApiProblem && error.code === 'records.changed-meanwhile' && base.id !== null) {
      try {
        adopt(await desk.read(base.id))
        return true
      } catch (readError) {
        return recover(readError, sent)
      }
    }
    if (error instanceof NetworkLost || (error instanceof ApiProblem && error.status >= 500)) {
      wait()
      return false
    }
    if (!(error instanceof ApiProblem)) throw error
    return refuse(error, sent)
  }

  function wait(): void {
    const since = state.kind === 'offline' ? state.since : now()
    setState({ kind: 'offline', since, count: countOf() })
    const delay = RETRIES[Math.min(failures, RETRIES.length - 1)]
    failures += 1
    if (!closed) timer = setTimeout(() => void save(), delay)
  }

  function refuse(problem: ApiProblem, sent: Values): boolean {
    const said = Object.fromEntries(problem.issues.map(({ at, message }) => [placeOf(at), message]))
    const refused = Object.keys(sent).filter((name) => name in said)
    const some = refused.length > 0 && refused.length < Object.keys(sent).length
    held = new Set([...held, ...(some ? refused : Object.keys(sent))])
    problems = { ...problems, ...said }
    touch(Object.keys(said))
    if (some) return true
    setState({ kind: 'refused', count: held.size, reason: problem.message, code: problem.code })
    return false
  }

  function finish(): void {
    const contested = Object.keys(conflicts).length
    if (contested > 0) return setState({ kind: 'conflict', count: contested })
    const left = new Set([...held, ...Object.keys(texts)])
    if (left.size > 0) {
      const reason = state.kind === 'refused' ? state.reason : ''
      return setState({ kind: 'refused', count: left.size, reason, code: '' })
    }
    setState(base.id === null ? { kind: 'clean' } : { kind: 'saved', at: now() })
  }

  /** Takes in what the server has now, merging it with what has been typed here. */
  function adopt(record: Held): void {
    if (base.id !== null && record.version < base.version) return
    const merged = mergeFields({ base: base.values, mine, theirs: record.values })
    const settledAlike = Object.keys(mine).filter(
      (name) => !(name in merged.mine) && !merged.conflicts.some((conflict) => conflict.field === name),
    )
    const before = base.values
    base = record
    mine = { ...merged.mine, ...Object.fromEntries(merged.conflicts.map((c) => [c.field, c.mine])) }
    conflicts = {
      ...without(conflicts, settledAlike),
      ...Object.fromEntries(merged.conflicts.map((conflict) => [conflict.field, conflict])),
    }
    touch([
      ...merged.taken,
      ...settledAlike,
      ...Object.keys(conflicts),
      ...changedNames(before, record.values),
    ])
    void keep()
    if (merged.taken.length > 0) for (const listener of mergedListeners) listener(merged.taken)
    if (Object.keys(conflicts).length > 0) finish()
  }

  /** Ends a conflict the way the officer chose. */
  function settle(name: string, choice: Choice): void {
    const conflict = conflicts[name]
    if (!conflict) return
    conflicts = without(conflicts, [name])
    const theirs = conflict.theirs
    const value =
      choice === 'mine' ? conflict.mine : choice === 'theirs' ? theirs : (bothOf(conflict) ?? theirs)
    edits.push({ name, before: theirs, after: value, closed: true })
    write(name, value, null, null)
    schedule(0)
  }

  /** Brings back what an earlier tab typed and could not send. */
  function recall(kept: Draft): number {
    const names = Object.keys(kept.changes)
    const merged = mergeFields({
      base: kept.recordId === null ? base.values : kept.base.values,
      mine: kept.changes,
      theirs: base.values,
    })
    mine = { ...mine, ...merged.mine, ...Object.fromEntries(merged.conflicts.map((c) => [c.field, c.mine])) }
    texts = { ...texts, ...kept.texts }
    conflicts = { ...conflicts, ...Object.fromEntries(merged.conflicts.map((c) => [c.field, c])) }
    for (const name of Object.keys(merged.mine)) {
      edits.push({ name, before: base.values[name] ?? null, after: merged.mine[name], closed: true })
    }
    touch([...names, ...Object.keys(kept.texts)])
    // Only when it is kept under this tab's name may the other copy go.
    void keep().then(() => (kept.key === key ? undefined : drafts.remove(kept.key)))
    schedule(0)
    return countOf()
  }

  return {
    field,
    set,
    rest,
    undo,
    settle,
    adopt,
    recall,
    /** Saves at once. */
    flush: () => save(),
    /** Saves changes that wait for being asked for. */
    record: (note?: string) => save(note),
    /** Gives up what is not saved. */
    async discard(): Promise<void> {
      const names = [...Object.keys(mine), ...Object.keys(texts), ...Object.keys(problems)]
      ;[mine, texts, problems, conflicts, held, edits] = [{}, {}, {}, {}, new Set(), []]
      clearTimeout(timer)
      timer = undefined
      touch(names)
      setState({ kind: 'clean' })
      await drafts.remove(key)
    },
    setManual(next: boolean): void {
      manual = next
    },
    setOwner(next: string): void {
      ownerOrgId = next
      if (countOf() > 0) schedule(0)
    },
    /** Marks fields with what is wrong, such as what is missing before submitting. */
    mark(issues: Readonly<Record<string, Words>>): void {
      problems = { ...problems, ...issues }
      touch(Object.keys(issues))
    },
    state: () => state,
    base: () => base,
    owner: () => ownerOrgId,
    canUndo: () => edits.length > 0,
    pendingCount: countOf,
    subscribe(name: string, listener: () => void): () => void {
      const of = listeners.get(name) ?? new Set()
      listeners.set(name, of.add(listener))
      return () => of.delete(listener)
    },
    onSaved(listener: (record: Held) => void): () => void {
      savedListeners.add(listener)
      return () => savedListeners.delete(listener)
    },
    onMerged(listener: (taken: string[]) => void): () => void {
      mergedListeners.add(listener)
      return () => mergedListeners.delete(listener)
    },
    /** The page goes away: what is typed is on the device and, if the server answers, sent. */
    close(): void {
      if (timer !== undefined && state.kind !== 'offline') void save()
      clearTimeout(timer)
      closed = true
    },
  }
}

function without<T>(
  values: Readonly<Record<string, T>>,
  names: readonly string[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

function changedNames(before: Values, after: Values): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !sameValue(before[name], after[name]),
  )
}

/** The field that an issue of the server is at: `topics.2` is in `topics`, `extra.hall` is a field of its own. */
function placeOf(at: string): string {
  const [first = '', second] = at.split('.')
  return first === 'extra' && second !== undefined ? `extra.${second}` : first
}
