import { useCallback, useEffect, useState } from 'react'
import { ApiProblem, type Arrived } from '../../../admin/api.ts'
import { useAct } from '../../../admin/queries.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { Outline } from '../outline.ts'
import { listOwnOutlines, saveOutlineDraft, type OutlineView } from '../outline-endpoints.ts'

const words = {
  saving: { vi: 'Đang lưu', en: 'Saving' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  unsaved: { vi: 'Chưa lưu', en: 'Not saved' },
  conflict: {
    vi: 'Người khác vừa lưu bản soạn này: tải lại trang để xem',
    en: 'Somebody saved this draft: load the page again',
  },
} as const satisfies Record<string, Labels>

const PAUSE = 600

export type OutlineDraft = {
  outline: Outline
  edition: number
  /** One quiet line about saving; empty for what cannot be edited. */
  status: string
  isSaved: boolean
  error: Error | null
  change: (outline: Outline) => void
}

/** A draft as it is edited: saved some moments after the last change, over the edition it was made from. */
export function useDraft(view: Arrived<OutlineView>): OutlineDraft {
  const t = useWords()
  const [outline, setOutline] = useState<Outline>(view.outline)
  const [edition, setEdition] = useState(view.edition ?? 0)
  const [kept, setKept] = useState<Outline>(view.outline)
  const save = useAct(saveOutlineDraft, { refreshes: [listOwnOutlines] })
  const { mutate, isPending } = save
  const isEdited = outline !== kept
  useEffect(() => {
    if (!isEdited || isPending || save.error) return
    const waiting = setTimeout(() => {
      const { code, version, ...rest } = outline
      mutate(
        { code, version, edition, outline: rest },
        {
          onSuccess: (saved) => {
            setKept(outline)
            setEdition(saved.edition ?? 0)
          },
        },
      )
    }, PAUSE)
    return () => clearTimeout(waiting)
  }, [outline, edition, isEdited, isPending, save.error, mutate])
  const { reset } = save
  const change = useCallback(
    (next: Outline) => {
      reset()
      setOutline(next)
    },
    [reset],
  )
  const conflicts = save.error instanceof ApiProblem && save.error.status === 409
  const said = conflicts
    ? words.conflict
    : save.error
      ? words.unsaved
      : isPending || isEdited
        ? words.saving
        : words.saved
  return {
    outline,
    edition,
    status: view.standing === 'draft' ? t(said) : '',
    isSaved: !isEdited && !isPending,
    error: save.error,
    change,
  }
}
