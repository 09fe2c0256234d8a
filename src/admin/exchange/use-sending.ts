import { useEffect, useRef, useState } from 'react'
import { limits } from '../../modules/intakes/uploads/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import { sendFile, type Sending } from './send-file.ts'

const words = {
  empty: {
    vi: 'Tệp “{name}” trống, không có gì để đọc. Hãy mở tệp, xem đã lưu chưa, rồi chọn lại.',
    en: 'The file “{name}” is empty. Open it, see that it is saved, then choose it again.',
  },
  large: {
    vi: 'Tệp “{name}” nặng {size} MB; mỗi lần gửi tối đa {limit} MB. Hãy chia nhỏ tệp.',
    en: 'The file “{name}” has {size} MB; at most {limit} MB can be sent at a time. Split it.',
  },
} as const satisfies Record<string, Labels>

const MB = 1024 * 1024

type SendingState = {
  sending: Sending | null
  problem: Error | null
  send: (file: File) => void
  cancel: () => void
}

/** Sends a file and hands its upload on; leaving the page asks first while it is on its way. */
export function useSending(onArrived: (uploadId: string, file: File) => Promise<void>): SendingState {
  const t = useWords()
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
    const refused = refusalOf(file)
    if (refused) {
      const params = { name: file.name, size: Math.ceil(file.size / MB), limit: limits.file / MB }
      return setProblem(new Error(t(refused, params)))
    }
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

/** What keeps a file from being sent at all. */
function refusalOf({ size }: File): Labels | null {
  if (size === 0) return words.empty
  return size > limits.file ? words.large : null
}
