import type { Labels } from '../../platform/labels.ts'
import { mergeFields, type Conflict, type Join } from './merge.ts'
import { sameValue, type Values } from './values.ts'

/** A record as the server has it, its fields under one set of names; `id` is null while it does not know it. */
export type Held = { id: string; version: number; values: Values }
export type Base = Omit<Held, 'id'> & { id: string | null }

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

type Named<T> = Readonly<Record<string, T>>
type Edit = { name: string; before: unknown; after: unknown; closed: boolean }

export type SheetFields = ReturnType<typeof openFields>

/** The fields of one sheet: what the server has of them, what was typed since, what is wrong, and how to go back. */
export function openFields(begun: Base, join?: Join) {
  let base = begun
  let mine: Values = {}
  let texts: Named<string> = {}
  let problems: Named<Words> = {}
  let marks: Named<Words> = {}
  let conflicts: Named<Conflict> = {}
  let edits: Edit[] = []
  const states = new Map<string, FieldState>()
  const listeners = new Map<string, Set<() => void>>()

  const tell = (name: string) => listeners.get(name)?.forEach((listener) => listener())
  const touch = (names: Iterable<string>) => {
    for (const name of names) {
      states.delete(name)
      tell(name)
    }
    tell('')
  }
  const valueOf = (name: string) => (name in mine ? mine[name] : (base.values[name] ?? null))

  function stateOf(name: string): FieldState {
    const known = states.get(name)
    if (known) return known
    const made: FieldState = {
      value: valueOf(name),
      text: texts[name] ?? null,
      problem: problems[name] ?? marks[name] ?? null,
      pending: name in mine || name in texts,
      conflict: conflicts[name] ?? null,
    }
    states.set(name, made)
    return made
  }

  function write(name: string, value: unknown, typed: { text: string; problem: Words } | null = null): void {
    const isAsKept = sameValue(value, base.values[name]) && base.id !== null
    mine = isAsKept ? without(mine, [name]) : { ...mine, [name]: value }
    texts = typed ? { ...texts, [name]: typed.text } : without(texts, [name])
    problems = typed ? { ...problems, [name]: typed.problem } : without(problems, [name])
    marks = without(marks, [name])
    touch([name])
  }

  /** As `write`, kept for undo; what is typed into one field without leaving it is one step. */
  function edit(name: string, value: unknown, typed: { text: string; problem: Words } | null = null): void {
    const before = valueOf(name)
    const last = edits.at(-1)
    if (last && last.name === name && !last.closed) last.after = value
    else if (!sameValue(before, value)) edits.push({ name, before, after: value, closed: false })
    write(name, typed ? before : value, typed)
  }

  function undo(): string | undefined {
    const last = edits.pop()
    if (last) write(last.name, last.before)
    return last?.name
  }

  /** Takes what the server confirmed; what was typed since it was sent is newer and stays, as do refused fields. */
  function confirm(record: Held, sent: Values, refused: ReadonlySet<string>): void {
    const settled = Object.keys(sent).filter((name) => name in mine && sameValue(mine[name], sent[name]))
    const mended = Object.keys(problems).filter((name) => !(name in texts) && !refused.has(name))
    const changed = changedNames(base.values, record.values)
    mine = without(mine, settled)
    problems = without(problems, mended)
    base = record
    touch([...settled, ...mended, ...changed])
  }

  /** Merges what the server has now with what was typed here. @returns the fields in which something of others was taken */
  function adopt(record: Held, from: Values = base.values, typed: Values = mine): string[] {
    // What is contested began from what both had read, not from what the server had when it came to light.
    const begun = { ...from, ...mapped(conflicts, (conflict) => conflict.base) }
    const merged = mergeFields({ base: begun, mine: typed, theirs: record.values }, join)
    const contested = Object.fromEntries(merged.conflicts.map((conflict) => [conflict.field, conflict]))
    const names = [...Object.keys(mine), ...Object.keys(typed), ...changedNames(base.values, record.values)]
    mine = { ...without(mine, Object.keys(typed)), ...merged.mine, ...mapped(contested, (c) => c.mine) }
    conflicts = contested
    base = record
    touch(new Set(names))
    return merged.taken
  }

  return {
    stateOf,
    valueOf,
    write,
    edit,
    undo,
    confirm,
    adopt,
    base: () => base,
    mine: () => mine,
    texts: () => texts,
    conflicts: () => conflicts,
    canUndo: () => edits.length > 0,
    /** How many fields hold something that the server has not. */
    count: () => new Set([...Object.keys(mine), ...Object.keys(texts)]).size,
    isOpen: (name: string) => edits.at(-1)?.name === name && edits.at(-1)?.closed === false,
    closeEdit(): void {
      const last = edits.at(-1)
      if (last) last.closed = true
    },
    endConflict(name: string, value: unknown): void {
      const before = conflicts[name]?.theirs ?? null
      conflicts = without(conflicts, [name])
      edits.push({ name, before, after: value, closed: true })
      write(name, value)
    },
    /** Brings back what another tab had typed against an earlier version, as one step for each field. */
    recall(changes: Values, kept: Named<string>, from: Values): void {
      for (const [name, after] of Object.entries(changes)) {
        edits.push({ name, before: valueOf(name), after, closed: true })
      }
      texts = { ...texts, ...kept }
      if (base.id === null) mine = { ...mine, ...changes }
      else adopt({ ...base, id: base.id }, from, { ...mine, ...changes })
      touch([...Object.keys(changes), ...Object.keys(kept)])
    },
    /** What the server refuses, at its places. */
    refuse(said: Named<Words>): void {
      problems = { ...problems, ...said }
      touch(Object.keys(said))
    },
    /** What is asked for at these places, until they are changed. */
    mark(said: Named<Words>): void {
      marks = said
      touch(new Set([...Object.keys(marks), ...states.keys()]))
    },
    forget(): void {
      const names = [...Object.keys(mine), ...Object.keys(texts), ...Object.keys(problems)]
      ;[mine, texts, problems, marks, conflicts, edits] = [{}, {}, {}, {}, {}, []]
      touch([...names, ...states.keys()])
    },
    tell: () => tell(''),
    subscribe(name: string, listener: () => void): () => void {
      const of = listeners.get(name) ?? new Set()
      listeners.set(name, of.add(listener))
      return () => of.delete(listener)
    },
  }
}

function without<T>(values: Named<T>, names: readonly string[]): Named<T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

function mapped<T, U>(values: Named<T>, of: (value: T) => U): Named<U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value)]))
}

function changedNames(before: Values, after: Values): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !sameValue(before[name], after[name]),
  )
}
