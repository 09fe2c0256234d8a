import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { FieldState } from '../../../../admin/drafts/sheet-fields.ts'
import type { SegmentState } from '../../segments/segment.ts'
import type { DeskSheet } from './desk-sheet.ts'
import { fieldOf } from './segment-fields.ts'

/** A segment as it is written here; draws again only when it changes. */
export function useSegment(sheet: DeskSheet, id: string) {
  const words = useField(sheet, fieldOf('words', id))
  const state = useField(sheet, fieldOf('state', id))
  return {
    words: typeof words.value === 'string' ? words.value : null,
    state: (state.value ?? 'untranslated') as SegmentState,
    /** Not yet confirmed by the server. */
    pending: words.pending,
    problem: words.problem ?? state.problem,
    conflict: words.conflict,
  }
}

export type WrittenSegment = ReturnType<typeof useSegment>

function useField({ sheet }: DeskSheet, name: string): FieldState {
  const subscribe = useCallback((listener: () => void) => sheet.subscribe(name, listener), [sheet, name])
  return useSyncExternalStore(subscribe, () => sheet.field(name))
}

/** Something told from the whole sheet; draws again when it is another value. */
export function useTold<Value>({ sheet }: DeskSheet, tell: () => Value): Value {
  const subscribe = useCallback((listener: () => void) => sheet.subscribe('', listener), [sheet])
  return useSyncExternalStore(subscribe, tell)
}

const PAUSE = 120

/** The words of all segments as they stood a moment ago: what shows the whole text need not follow each key. */
export function usePausedWords(sheet: DeskSheet): ReadonlyMap<string, string | null> {
  const [said, setSaid] = useState(sheet.allWords)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        setSaid(sheet.allWords)
      }, PAUSE)
    }
    const stop = sheet.sheet.subscribe('', later)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [sheet])
  return said
}
