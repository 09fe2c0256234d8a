import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ApiProblem, call } from '../../../../admin/api.ts'
import { keyOf } from '../../../../admin/queries.ts'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { keepSegments, readDesk, reviewSegments } from '../../desk/endpoints.ts'
import type { DeskSheet } from './desk-sheet.ts'
import { needsWork, withSaved, type Desk, type DeskPlace, type DeskSegment, type Saved } from './desk.ts'
import { editorBox, typeInto } from './editor-box.ts'

const words = {
  allDone: {
    vi: 'Không còn đoạn nào khác cần làm.',
    en: 'No other segment needs work.',
  },
  unsaved: {
    vi: 'Đoạn này chưa lưu tới máy chủ. Thử lại khi đã lưu.',
    en: 'This segment has not reached the server. Try again when it is saved.',
  },
} as const satisfies Record<string, Labels>

const REASON_NEEDED = 'records.reason-needed'

type Acting = {
  place: DeskPlace
  desk: Desk
  sheet: DeskSheet
  /** The ids of the rows in sight, in their order. */
  shown: readonly string[]
  readOnly: boolean
  /** The segment that the address asks for. */
  asked?: string | undefined
}

/** Approving segments of one's own, once it is said why. */
export type OwnApproval = { approve: (reason: string) => Promise<void> }

/** The segment that is worked on; `focus` says whether its box takes the cursor. */
export type Active = { id: string | null; focus: boolean }

export type DeskActs = ReturnType<typeof useDeskActs>['acts']

/** Everything that keys and buttons of a desk do. The acts stay the same, so that rows need not be drawn again. */
export function useDeskActs(facts: Acting) {
  const t = useWords()
  const client = useQueryClient()
  const [active, setActive] = useState<Active>(() => ({ id: firstToWorkOn(facts), focus: false }))
  const [own, setOwn] = useState<OwnApproval | null>(null)
  const latest = useRef({ facts, active })
  useEffect(() => {
    latest.current = { facts, active }
  })
  const { sheet, place } = facts

  const acts = useMemo(() => {
    const current = () => latest.current.active.id

    function activate(id: string, focus = true): void {
      sheet.sheet.rest()
      setActive({ id, focus })
      if (id === current() && focus) editorBox()?.focus()
    }

    function step(by: 1 | -1): void {
      const { shown } = latest.current.facts
      const next = shown[shown.indexOf(current() ?? '') + by]
      if (next !== undefined) activate(next)
    }

    /** The next that needs work, from the top again after the last. */
    function goOn(): void {
      const { segments } = latest.current.facts.desk
      const at = segments.findIndex(({ id }) => id === current())
      const ahead = [...segments.slice(at + 1), ...segments.slice(0, Math.max(at, 0))]
      const next = ahead.find((segment) => needsWork(segment, sheet.standing(segment.id)))
      if (next) activate(next.id)
      else toast(t(words.allDone))
    }

    function done(): void {
      const id = current()
      if (id === null) return
      if (!latest.current.facts.readOnly && sheet.standing(id).words !== null) sheet.finish(id)
      goOn()
    }

    function adopt(saved: Saved): void {
      client.setQueryData<Desk>(keyOf(readDesk, place), (desk) => desk && withSaved(desk, saved))
      sheet.adoptSaved(saved)
    }

    async function take(work: () => Promise<Saved>): Promise<boolean> {
      try {
        adopt(await work())
        return true
      } catch (error) {
        if (!(error instanceof Error)) throw error
        toast(error.message)
        return false
      }
    }

    /** The versions of segments as the server has them, once everything that was typed is there. */
    async function versionsOf(ids: readonly string[]): Promise<{ id: string; version: number }[] | null> {
      await sheet.sheet.flush()
      const isSaved = ids.every((id) => !sheet.isPending(id))
      if (!isSaved) toast(t(words.unsaved))
      return isSaved ? ids.map((id) => ({ id, version: sheet.version(id) })) : null
    }

    async function review(
      ids: readonly string[],
      to: 'approved' | 'editing',
      after: () => void = () => {},
    ): Promise<void> {
      const segments = await versionsOf(ids)
      if (!segments) return
      try {
        adopt(await call(reviewSegments, { ...place, segments, to }))
        after()
      } catch (error) {
        if (!(error instanceof Error)) throw error
        if (!(error instanceof ApiProblem) || error.code !== REASON_NEEDED) return toast(error.message)
        const approve = async (reason: string) => {
          setOwn(null)
          if (await take(() => call(reviewSegments, { ...place, segments, to, reason }))) after()
        }
        setOwn({ approve })
      }
    }

    /** The next that waits for review; where none does, the next row. */
    function goOnReviewing(): void {
      const { segments } = latest.current.facts.desk
      const at = segments.findIndex(({ id }) => id === current())
      const ahead = [...segments.slice(at + 1), ...segments.slice(0, Math.max(at, 0))]
      const next = ahead.find(({ id }) => sheet.standing(id).state === 'translated')
      if (next) activate(next.id)
      else step(1)
    }

    async function approve(): Promise<void> {
      const id = current()
      if (id !== null) await review([id], 'approved', goOnReviewing)
    }

    async function keep(id: string): Promise<void> {
      const segments = await versionsOf([id])
      if (segments) await take(() => call(keepSegments, { ...place, segments }))
    }

    /** Puts words in place of all that a segment says; `detail` names where in the memory they are from. */
    function replace(text: string, detail?: string): void {
      const id = current()
      const box = editorBox()
      if (id === null || box === null) return
      if (detail !== undefined) sheet.remember(id, { words: text, detail })
      typeInto(box, text, { whole: true })
    }

    function insert(text: string): void {
      const box = editorBox()
      if (box) typeInto(box, text)
    }

    /** The sentence before says this one too. */
    function sayBefore(id: string): void {
      sheet.write(id, '')
      sheet.finish(id)
    }

    return { activate, step, goOn, done, approve, review, keep, replace, insert, sayBefore, take }
  }, [sheet, place, client, t])
  return { acts, active, own, closeOwn: () => setOwn(null) }
}

function firstToWorkOn({ desk, sheet, asked }: Acting): string | null {
  const { segments, may } = desk
  if (segments.some(({ id }) => id === asked)) return asked ?? null
  const asks = (segment: DeskSegment) =>
    may.write ? needsWork(segment, sheet.standing(segment.id)) : segment.state === 'translated'
  const first = segments.find(asks)
  return (first ?? segments[0])?.id ?? null
}
