import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { addressOf, call, type Arrived } from '../../../admin/api.ts'
import { freshId } from '../../../admin/drafts/draft-store.ts'
import { keyOf } from '../../../admin/queries.ts'
import { studioEndpoints } from '../studio/endpoints.ts'

export type Present = Arrived<
  NonNullable<(typeof studioEndpoints.presence)['output']['_output']>
>['present'][number]

const EVERY = 8000

type Asked = { org: string; year: number; section: string | null; revision: string | undefined }

/**
 * Says where this window is and tells who else has the report open. When anything behind the report has changed, the
 * report is asked for again, so that what others save appears by itself.
 */
export function usePresence({ org, year, section, revision }: Asked): readonly Present[] {
  const client = useQueryClient()
  const [seat] = useState(freshId)
  const [present, setPresent] = useState<readonly Present[]>([])
  const known = useRef(revision)
  useEffect(() => {
    known.current = revision
  })
  useEffect(() => {
    let isGone = false
    const tell = async () => {
      if (document.hidden) return
      const answer = await call(studioEndpoints.presence, { org, year, seat, section }).catch(() => null)
      if (!answer || isGone) return
      setPresent(answer.present)
      if (known.current === undefined || answer.revision === known.current) return
      known.current = answer.revision
      await client.invalidateQueries({ queryKey: keyOf(studioEndpoints.studio) })
    }
    void tell()
    const timer = setInterval(() => void tell(), EVERY)
    const seen = () => void tell()
    document.addEventListener('visibilitychange', seen)
    return () => {
      isGone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [client, org, year, seat, section])
  useLeaving(org, year, seat)
  return present.filter((one) => one.seat !== seat)
}

/** Gives the seat up at once when the window closes or moves on. */
function useLeaving(org: string, year: number, seat: string): void {
  useEffect(() => {
    const leave = () => {
      const address = addressOf(studioEndpoints.leave, { org, year, seat })
      void fetch(address, { method: 'DELETE', keepalive: true }).catch(() => null)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [org, year, seat])
}
