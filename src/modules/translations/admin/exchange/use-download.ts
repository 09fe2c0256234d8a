import { useEffect, useRef, useState } from 'react'
import { download } from '../../../../admin/records/list/download.ts'

type Wanted = { url: string; body: unknown }

/** Fetches a file; `bytes` is what has arrived of it, null while none is on its way. */
export function useDownload(onDone: () => void) {
  const [bytes, setBytes] = useState<number | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = async ({ url, body }: Wanted) => {
    const controller = new AbortController()
    running.current = controller
    setProblem(null)
    setBytes(0)
    try {
      await download({ url, body, onBytes: setBytes, signal: controller.signal })
      onDone()
    } catch (error) {
      if (!controller.signal.aborted) setProblem(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setBytes(null)
    }
  }
  return { bytes, problem, start }
}
