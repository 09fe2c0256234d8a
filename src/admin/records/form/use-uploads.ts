import { useCallback, useEffect, useRef, useState } from 'react'
import type { SentFileRow } from '../../../records/http/one-record.ts'
import { ApiProblem, NetworkLost } from '../../api.ts'
import { freshId } from '../../drafts/draft-store.ts'
import { upload } from './upload.ts'

/** A file on its way: `waiting` for a server that does not answer, `failed` for one that says no. */
export type Sending = {
  key: string
  name: string
  bytes: number
  sent: number
  state: 'sending' | 'waiting' | 'failed'
  reason: string
}

const RETRIES = [1000, 2000, 4000, 8000, 15_000]

/** Sends files to an address, several at once, each again and again until it is there, refused or cancelled. */
export function useUploads(url: string, onStored: (file: SentFileRow) => void) {
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const running = useRef(new Map<string, AbortController>())
  const stored = useRef(onStored)
  useEffect(() => {
    stored.current = onStored
  })
  useEffect(() => {
    const all = running.current
    return () => all.forEach((controller) => controller.abort())
  }, [])
  const change = useCallback((key: string, change: Partial<Sending>) => {
    setSendings((known) => known.map((each) => (each.key === key ? { ...each, ...change } : each)))
  }, [])
  const drop = useCallback((key: string) => {
    running.current.get(key)?.abort()
    running.current.delete(key)
    setSendings((known) => known.filter((each) => each.key !== key))
  }, [])

  const run = useCallback(
    async (key: string, file: File) => {
      const controller = new AbortController()
      running.current.set(key, controller)
      const { signal } = controller
      const onProgress = (sent: number) => change(key, { sent, state: 'sending' })
      for (let attempt = 0; ; attempt++) {
        try {
          stored.current(await upload({ url, file, key, onProgress, signal }))
          return drop(key)
        } catch (error) {
          if (signal.aborted) return
          const isLost = error instanceof NetworkLost || (error instanceof ApiProblem && error.status >= 500)
          if (!isLost) {
            const reason = error instanceof Error ? error.message : String(error)
            return change(key, { state: 'failed', reason })
          }
          change(key, { state: 'waiting', sent: 0 })
          await new Promise((resolve) => setTimeout(resolve, RETRIES[Math.min(attempt, RETRIES.length - 1)]))
          if (signal.aborted) return
        }
      }
    },
    [url, change, drop],
  )

  const add = useCallback(
    (files: readonly File[]) => {
      const begun = files.map((file) => ({ key: freshId(), file }))
      setSendings((known) => [
        ...known,
        ...begun.map(({ key, file }): Sending => ({
          key,
          name: file.name,
          bytes: file.size,
          sent: 0,
          state: 'sending',
          reason: '',
        })),
      ])
      for (const { key, file } of begun) void run(key, file)
    },
    [run],
  )
  return { sendings, add, cancel: drop }
}
