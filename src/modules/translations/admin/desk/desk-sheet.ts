import type { z } from 'zod'
import { Refused, type Desk as Way } from '../../../../admin/drafts/desk.ts'
import type { Draft, DraftStore } from '../../../../admin/drafts/draft-store.ts'
import type { Held } from '../../../../admin/drafts/sheet-fields.ts'
import { openSheet, type Choice } from '../../../../admin/drafts/sheet.ts'
import type { Values } from '../../../../admin/drafts/values.ts'
import { keptLocale } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { saveSegments } from '../../desk/endpoints.ts'
import type { SegmentState } from '../../segments/segment.ts'
import type { Desk, DeskPlace, DeskSegment, Saved, Standing } from './desk.ts'
import { fieldOf, fieldsOf, idsIn, type SegmentField } from './segment-fields.ts'

const words = {
  gone: {
    vi: 'Đoạn này không còn trong bản gốc. Chép lại phần đã gõ nếu còn cần, rồi bỏ.',
    en: 'This segment is no longer in the source. Copy what you typed if you need it, then drop it.',
  },
  moved: {
    vi: 'Bản gốc của đoạn này vừa đổi trong lúc bạn gõ. Xem lại rồi bấm Ctrl Enter hoặc gõ tiếp để lưu.',
    en: 'The source of this segment changed while you typed. Look again, then press Ctrl Enter or type on to save.',
  },
  contested: {
    vi: 'Chọn bản giữ lại trước.',
    en: 'Choose first which to keep.',
  },
} as const satisfies Record<string, Labels>

/** Refusals that others' writing explains; at the last of them a sheet reads and merges. */
const MERGE = 'records.changed-meanwhile'
const OVERTAKEN: ReadonlySet<string> = new Set(['translations.segments-changed', MERGE])

/** How a desk reaches the server. Both throw Refused or Unreachable. */
export type DeskServer = {
  save: (segments: SentSegment[]) => Promise<Saved>
  read: () => Promise<Desk>
}
export type SentSegment = z.input<typeof saveSegments.input>['segments'][number]

type DeskSheetOptions = {
  server: DeskServer
  place: DeskPlace
  desk: Desk
  userId: string
  tab: string
  /** Names the drafts of this opening. */
  creation: string
  drafts: DraftStore
  /** What the server said of segments that were sent. */
  onSaved: (saved: Saved) => void
  /** The whole desk, read anew because somebody else had written. */
  onRead: (desk: Desk) => void
}

type Inserted = { words: string; detail: string }

export type DeskSheet = ReturnType<typeof openDeskSheet>

/**
 * The words of one language as they are written here, segment by segment: a sheet that saves by itself, keeps on the device
 * what the server has not confirmed, and shows both when somebody else wrote the same segment.
 */
export function openDeskSheet({ server, place, desk: first, ...rest }: DeskSheetOptions) {
  const { onSaved, onRead, ...options } = rest
  let known = byId(first.segments)
  let answers = 1
  let calls = 0
  let settling = false
  let textVersion = first.text?.version ?? null
  const inserted = new Map<string, Inserted>()
  const written = new Set<string>()

  const held = (): Held => ({ id: place.id, version: answers, values: fieldsOf([...known.values()]) })

  function take(segments: readonly DeskSegment[], whole: boolean): void {
    known = whole ? byId(segments) : new Map([...known, ...byId(segments)])
    answers += 1
  }

  async function send(values: Values): Promise<Held> {
    const ids = idsIn(Object.keys(values).filter((name) => !name.startsWith('source ')))
    if (ids.length === 0) return held()
    refuseWhatWaits(ids, values)
    calls += 1
    try {
      const saved = await server.save(ids.map((id) => sentOf(id, values)))
      take(saved.segments, false)
      textVersion = saved.textVersion
      onSaved(saved)
      return held()
    } catch (error) {
      throw await refusalOf(error, ids)
    } finally {
      calls += 1
    }
  }

  function sentOf(id: string, values: Values): SentSegment {
    const segment = known.get(id)
    const sent = (name: SegmentField) => values[fieldOf(name, id)]
    const target = fieldOf('words', id) in values ? wordsOf(sent('words')) : (segment?.target ?? null)
    const from = inserted.get(id)
    const isOutOfMemory = from !== undefined && from.words === target
    return {
      id,
      source: String(sent('source') ?? segment?.text ?? ''),
      target,
      state: sent('state') === 'translated' ? 'translated' : 'editing',
      origin: isOutOfMemory ? 'memory' : 'person',
      originDetail: isOutOfMemory ? from.detail : null,
      version: segment?.version ?? 0,
    }
  }

  /**
   * What cannot be sent as it is: how far a segment is while its words are contested, words for another source until
   * somebody has looked at them beside the new one, words for no source at all.
   */
  function refuseWhatWaits(ids: readonly string[], values: Values): void {
    const issues = ids.flatMap((id) => {
      const segment = known.get(id)
      const source = values[fieldOf('source', id)]
      const isMoved = segment !== undefined && source !== undefined && source !== segment.text
      const isContested = field('words', id).conflict !== null
      const why = !segment ? words.gone : isContested ? words.contested : isMoved ? words.moved : undefined
      if (!why) return []
      const fields = (['words', 'state', 'source'] as const).map((name) => fieldOf(name, id))
      const sent = fields.filter((field) => field in values)
      return sent.map((at) => ({ at, message: why[keptLocale()] }))
    })
    if (issues.length > 0) throw new Refused('translations.source-changed', '', issues)
  }

  /** Where others have written meanwhile, the sheet merges; else it says why and keeps the words. */
  async function refusalOf(error: unknown, ids: readonly string[]): Promise<unknown> {
    if (!(error instanceof Refused) || !OVERTAKEN.has(error.code)) return error
    const before = known
    const isNew = (id: string) =>
      before.get(id)?.version !== known.get(id)?.version || before.get(id)?.text !== known.get(id)?.text
    const isOther = (await readAnew()) && ids.some(isNew)
    return isOther ? new Refused(MERGE, error.message) : error
  }

  async function readAnew(): Promise<boolean> {
    try {
      const desk = await server.read()
      take(desk.segments, true)
      textVersion = desk.text?.version ?? null
      onRead(desk)
      return true
    } catch {
      return false
    }
  }

  const name = `desk ${place.collection} ${place.id} ${place.locale}`
  const way: Way = { create: send, change: (_record, values) => send(values), read: async () => held() }
  const sheet = openSheet({
    ...options,
    desk: way,
    collection: name,
    base: held(),
    ownerOrgId: null,
  })

  const field = (name: SegmentField, id: string) => sheet.field(fieldOf(name, id))

  /**
   * How far a segment is, is no question for an officer: newer words decide it, else whoever decided last. Words for a
   * segment that is gone stay mine; they are shown apart.
   */
  function settleByRule(): void {
    if (settling || sheet.state().kind !== 'conflict') return
    settling = true
    for (const id of new Set([...known.keys(), ...written])) {
      const isGone = !known.has(id)
      if (isGone) sheet.settle(fieldOf('words', id), 'mine')
      if (field('words', id).conflict !== null) continue
      sheet.settle(fieldOf('state', id), isGone || field('words', id).pending ? 'mine' : 'theirs')
    }
    settling = false
  }
  sheet.subscribe('', settleByRule)

  function set(name: SegmentField, id: string, value: unknown): void {
    if (sheet.value(fieldOf(name, id)) !== value) sheet.set(fieldOf(name, id), value)
  }

  return {
    /** Under which its drafts are found. */
    name,
    sheet,
    /** Odd while something is being written; grows, so that a reading it overtook is known to be old. */
    calls: () => calls,
    standing: (id: string): Standing => ({
      words: wordsOf(field('words', id).value),
      state: (field('state', id).value ?? 'untranslated') as SegmentState,
    }),
    allWords: (): ReadonlyMap<string, string | null> =>
      new Map([...known.keys()].map((id) => [id, wordsOf(field('words', id).value)])),
    /** Of the whole text in this language; null while it has none. */
    textVersion: () => textVersion,
    version: (id: string) => known.get(id)?.version ?? 0,
    conflicts: () => [...known.keys()].filter((id) => field('words', id).conflict !== null),
    /** Words that were typed for segments which the source no longer has. */
    strays: (): { id: string; words: string }[] =>
      [...written].flatMap((id) => {
        const typed = wordsOf(field('words', id).value)
        return known.has(id) || typed === null ? [] : [{ id, words: typed }]
      }),
    drop(id: string): void {
      for (const name of ['words', 'state', 'source'] as const) set(name, id, null)
    },
    /** Something of it has not reached the server. */
    isPending: (id: string) => field('words', id).pending || field('state', id).pending,
    /** Words out of the memory; while a segment says just them, they count as such. */
    remember: (id: string, from: Inserted) => void inserted.set(id, from),
    write(id: string, target: string | null): void {
      written.add(id)
      set('source', id, known.get(id)?.text ?? null)
      set('state', id, 'editing')
      set('words', id, target)
    },
    /** The officer is done with a segment; it can be reviewed. */
    finish(id: string): void {
      written.add(id)
      set('source', id, known.get(id)?.text ?? null)
      set('state', id, 'translated')
      sheet.rest()
    },
    settle(id: string, choice: Choice): void {
      sheet.settle(fieldOf('words', id), choice)
      sheet.settle(fieldOf('state', id), choice === 'theirs' ? 'theirs' : 'mine')
    },
    recall(draft: Draft): void {
      for (const id of idsIn(Object.keys(draft.changes))) written.add(id)
      sheet.recall(draft)
    },
    /** What the server has now, from a reading that no writing has overtaken. */
    adopt(desk: Desk): void {
      take(desk.segments, true)
      textVersion = desk.text?.version ?? null
      sheet.adopt(held())
    },
    /** What an act other than writing has changed. */
    adoptSaved(saved: Saved): void {
      take(saved.segments, false)
      textVersion = saved.textVersion
      sheet.adopt(held())
    },
  }
}

function byId(segments: readonly DeskSegment[]): Map<string, DeskSegment> {
  return new Map(segments.map((segment) => [segment.id, segment]))
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
