import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Upload } from 'tus-js-client'
import { ApiProblem, call, NetworkLost } from '../../../admin/api.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { mediaEndpoints } from '../endpoints.ts'

const words = {
  lost: {
    vi: 'Mất mạng khi đang gửi. Phần đã gửi được giữ lại; bấm «Gửi tiếp» khi có mạng.',
    en: 'The network was lost. What was sent is kept; choose “Go on” once you are back.',
  },
} as const satisfies Record<string, Labels>

const MB = 1024 * 1024
const PIECE = 8 * MB
const RETRIES = [0, 1000, 3000, 5000, 10_000, 20_000]

export type Sending = {
  key: string
  name: string
  size: number
  sent: number
  state: 'sending' | 'checking' | 'done' | 'refused'
  /** Why it stopped; `same` are the media that hold these bytes already. */
  problem: string | null
  same: readonly { id: string; title: string }[]
  id: string | null
}

type Place = { ownerOrgId: string; folder: string | null; replaces?: string }

/** Sends files, each going on where it stopped; afterwards the library is asked for anew. */
export function useSendings(place: Place | null, onReceived?: (id: string) => void) {
  const t = useWords()
  const client = useQueryClient()
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const uploads = useRef(new Map<string, Upload>())
  const busy = sendings.some(({ state }) => state === 'sending' || state === 'checking')
  useEffect(() => {
    const all = uploads.current
    return () => all.forEach((upload) => void upload.abort())
  }, [])
  useEffect(() => {
    if (!busy) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [busy])
  const change = useCallback((key: string, next: Partial<Sending>) => {
    setSendings((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each)))
  }, [])

  const receive = async (key: string, where: Place, again = false) => {
    const uploadId = uploads.current.get(key)?.url?.split('/').at(-1) ?? ''
    change(key, { state: 'checking', problem: null, same: [] })
    try {
      const { id } = await call(mediaEndpoints.receive, { uploadId, ...where, again })
      change(key, { state: 'done', id })
      await client.invalidateQueries()
      onReceived?.(id)
    } catch (error) {
      change(key, { state: 'refused', ...refusalOf(error, t(words.lost)) })
    }
  }

  const begin = (file: File, where: Place) => {
    const key = crypto.randomUUID()
    const upload = new Upload(file, {
      endpoint: '/api/media/uploads',
      chunkSize: PIECE,
      retryDelays: RETRIES,
      metadata: { filename: file.name, filetype: file.type },
      removeFingerprintOnSuccess: true,
      onProgress: (sent) => change(key, { sent }),
      onSuccess: () => void receive(key, where),
      onError: (error) => change(key, { state: 'refused', ...sendingProblem(error, t(words.lost)) }),
    })
    uploads.current.set(key, upload)
    const sending = {
      key,
      name: file.name,
      size: file.size,
      sent: 0,
      state: 'sending',
      problem: null,
      id: null,
    }
    setSendings((all) => [...all, { ...sending, state: 'sending', same: [] }])
    // The same file chosen again goes on from what arrived before.
    void upload.findPreviousUploads().then((previous) => {
      if (previous[0]) upload.resumeFromPreviousUpload(previous[0])
      upload.start()
    })
  }

  return {
    sendings,
    send: (files: readonly File[]) => {
      if (place) for (const file of files) begin(file, place)
    },
    goOn: (key: string) => {
      const upload = uploads.current.get(key)
      const sending = sendings.find((each) => each.key === key)
      if (!upload || !place) return
      if (sending && sending.sent >= sending.size) return void receive(key, place)
      change(key, { state: 'sending', problem: null })
      upload.start()
    },
    takeAnyway: (key: string) => {
      if (place) void receive(key, place, true)
    },
    drop: (key: string) => {
      void uploads.current
        .get(key)
        ?.abort(true)
        .catch(() => {})
      uploads.current.delete(key)
      setSendings((all) => all.filter((each) => each.key !== key))
    },
  }
}

export type Sendings = ReturnType<typeof useSendings>

function refusalOf(error: unknown, lost: string): Pick<Sending, 'problem' | 'same'> {
  if (error instanceof NetworkLost) return { problem: lost, same: [] }
  if (!(error instanceof ApiProblem)) return { problem: String(error), same: [] }
  const isHere = error.code === 'media.already-here'
  const same = isHere ? error.issues.map(({ at, message }) => ({ id: at, title: message })) : []
  return { problem: error.message, same }
}

/** The server answers with a problem; without an answer it was the network. */
function sendingProblem(error: Error, lost: string): Pick<Sending, 'problem' | 'same'> {
  const body =
    'originalResponse' in error ? (error.originalResponse as { getBody(): string } | null)?.getBody() : ''
  try {
    const { detail } = JSON.parse(body ?? '') as { detail?: string }
    return { problem: detail ?? lost, same: [] }
  } catch {
    return { problem: lost, same: [] }
  }
}
