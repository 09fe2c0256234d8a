import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { keyOf, useCall } from '../../../../../admin/queries.ts'
import { readDesk } from '../../../desk/endpoints.ts'
import { machineEndpoints } from '../../../machine/endpoints.ts'
import { StartMachineRun } from '../../machine/start-machine-run.tsx'
import type { DeskSheet } from '../desk-sheet.ts'
import type { DeskPlace, DeskSegment } from '../desk.ts'
import { MachineRunNote } from './machine-run-note.tsx'

/** Drafts by machine at a desk; null where none can be had: no provider, nothing to write, behind a link. */
export type DeskMachine = {
  /** Asks what it costs, then has the machine draft a segment, or all that have no words. */
  draft: (segment?: string) => void
  /** A run is going on. */
  busy: boolean
}

type Around = { place: DeskPlace; sheet: DeskSheet; readOnly: boolean; outside: boolean }

/** What a machine may draft: what nobody has said, and its own drafts of a source that was changed since. */
export function isDraftable({ target, state, origin, outdated }: DeskSegment): boolean {
  return target === null || (state === 'machine' && origin === 'machine' && outdated)
}

/** Has a machine draft here, and follows it: the desk is read again as the drafts come. */
export function useDeskMachine({ place, sheet, readOnly, outside }: Around): {
  machine: DeskMachine | null
  shown: ReactNode
} {
  const client = useQueryClient()
  const [asked, setAsked] = useState<{ segments?: readonly string[] } | null>(null)
  const [runId, setRunId] = useState<string | null>(null)
  const enabled = !readOnly && !outside
  const status = useCall(machineEndpoints.status, {}, { enabled, staleTime: 300_000 })
  const { data: run } = useCall(
    machineEndpoints.read,
    { id: runId ?? '' },
    { enabled: runId !== null, every: 1500 },
  )
  const [done, state] = [run?.done, run?.state]
  useEffect(() => {
    if (state !== undefined) void client.invalidateQueries({ queryKey: keyOf(readDesk, place) })
  }, [client, place, done, state])
  const busy = runId !== null && (state === undefined || state === 'waiting' || state === 'running')
  const isReady = enabled && status.data?.state === 'ready'
  const machine = useMemo((): DeskMachine | null => {
    const draft = async (segment?: string) => {
      // The server must know what was typed, or the machine would draft what has its words.
      await sheet.sheet.flush()
      setAsked(segment === undefined ? {} : { segments: [segment] })
    }
    return isReady ? { draft: (segment) => void draft(segment), busy } : null
  }, [isReady, busy, sheet])
  return {
    machine,
    shown: (
      <>
        {run && <MachineRunNote run={run} onClose={() => setRunId(null)} />}
        {asked && (
          <StartMachineRun
            opened
            items={[place]}
            locale={place.locale}
            segments={asked.segments}
            onStarted={({ id }) => setRunId(id)}
            onClose={() => setAsked(null)}
          />
        )}
      </>
    ),
  }
}
