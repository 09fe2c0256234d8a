import { useEffect, useRef } from 'react'
import { ApiProblem, NetworkLost } from '../../../admin/api.ts'
import { Icon } from '../../../admin/ui/icon.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { PasskeyLeft } from './passkey.ts'

const words = {
  lost: {
    vi: 'Chưa nối được với máy chủ. Kiểm tra mạng rồi thử lại.',
    en: 'The server cannot be reached. Check the network, then try again.',
  },
} as const satisfies Record<string, Labels>

/** Runs an act at the door. */
export type Attempt = (act: () => Promise<void>) => Promise<void>

/** Does something at the door once at a time; what went wrong is said in words, leaving is not wrong. */
export function useAttempt(setBusy: (busy: boolean) => void, onWrong: (message: string) => void): Attempt {
  const t = useWords()
  return async (act) => {
    setBusy(true)
    try {
      await act()
    } catch (error) {
      if (error instanceof PasskeyLeft) return
      if (error instanceof NetworkLost) onWrong(t(words.lost))
      else if (error instanceof ApiProblem) onWrong(error.message)
      else throw error
    } finally {
      setBusy(false)
    }
  }
}

/** A field that has the focus when it appears: the page is for nothing else. */
export function useFirstField() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}

/** What is wrong with a field, read aloud when it appears. */
export function Wrong({ children }: { children: string }) {
  return (
    <span role="alert">
      <Icon name="error" small /> {children}
    </span>
  )
}
