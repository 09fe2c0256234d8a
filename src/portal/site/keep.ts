import { followChanges, type Follower } from '../../platform/ready/follow.ts'
import type { Connection } from '../../platform/database/connect.ts'
import { openReady, type Ready, type ReadyOptions } from '../../platform/ready/ready.ts'
import { openAlarm, type Alarm } from '../../platform/ready/alarm.ts'
import { keepWarm, type Warmer } from '../../platform/ready/warm.ts'
import { tagOf } from '../../records/publishing/public-page.ts'

/** Ready pages that follow what changes and are made again in the background. */
export type Kept = { ready: Ready; follower: Follower; warmer: Warmer; alarm: Alarm }

type Keeping = Omit<ReadyOptions, 'mayOutlive' | 'failed'> & {
  connection: Connection
  /** False: pages are made when they are asked for, not before. */
  warming: boolean
  failed: (error: unknown) => void
  /** Makes the page of an address; false when it should not be kept. @throws when nothing can be made now */
  make(key: string, ready: Ready): Promise<boolean>
  everything(): Promise<Iterable<string>>
  /** Takes in what the interface says now. */
  refreshWords(): Promise<unknown>
}

export function keepPages(keeping: Keeping): Kept {
  const { connection, warming, failed, make, everything, refreshWords, ...options } = keeping
  const alarm = openAlarm(() => warming && warmer.sweepSoon())
  const ready = openReady({ ...options, mayOutlive, failed, ends: alarm.at })
  const warmer = keepWarm({ warm: (key) => make(key, ready), everything, failed })
  const follower = followChanges({
    connection,
    ready,
    changed(changes) {
      if (changes === null || changes.some(({ tags }) => tags.includes(tagOf.interface))) void sayAnew()
      if (!warming) return
      if (changes) warmer.soon(ready.keysChangedBy(changes))
      warmer.sweepSoon()
    },
  })
  // What was rendered before the new words were here says the old ones, whatever its tags.
  async function sayAnew(): Promise<void> {
    await refreshWords().catch(failed)
    ready.forget(ready.mark())
    if (warming) warmer.sweepSoon()
  }

  return { ready, follower, warmer, alarm }
}

export async function stopKeeping({ ready, follower, warmer, alarm }: Kept): Promise<void> {
  alarm.stop()
  await warmer.stop()
  await follower.stop()
  ready.close()
}

/** What is told of one record must go when the record does; lists and counts may be of yesterday. */
function mayOutlive(changed: readonly string[]): boolean {
  return !changed.some((tag) => tag.startsWith('record:'))
}
