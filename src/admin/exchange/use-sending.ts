import { useEffect, useRef, useState } from 'react'
import { sendFile, type Sending } from './send-file.ts'

type SendingState = {
  sending: Sending | null
  problem: Error | null
  send: (file: File) => void
  cancel: () => void
}

/** Sends a file and hands its upload on; leaving the page asks first while it is on its way. */
export function useSending(onArrived: (uploadId: string, file: File) => Promise<void>): SendingState {
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const abort = useRef<AbortController | null>(null)
  const isSending = sending !== null
  useEffect(() => () => abort.current?.abort(), [])
  useEffect(() => {
    if (!isSending) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isSending])
  const send = async (file: File) => {
    const control = new AbortController()
    abort.current = control
    setProblem(null)
    try {
      const uploadId = await sendFile(file, { onProgress: setSending, signal: control.signal })
      await onArrived(uploadId, file)
    } catch (error) {
      if (!control.signal.aborted) setProblem(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setSending(null)
    }
  }
  return {
    sending,
    problem,
    send: (file) => void send(file),
    cancel: () => {
      abort.current?.abort()
      setSending(null)
    },
  }
}
