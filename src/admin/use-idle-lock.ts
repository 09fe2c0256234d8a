import { useEffect } from 'react'
import { door } from '../modules/accounts/admin/knock.ts'
import { isResting, restedMs } from './activity.ts'
import { lock, useLocked } from './lock-state.ts'

/** How often the clock is looked at, and the least time between two signs of life. */
const LOOK_MS = 10_000
const ALIVE_MS = 60_000

/**
 * Locks the page, and the session with it, when nobody has acted for as long as the rules in force allow; tells the
 * server now and then that somebody is reading, although he asks it nothing.
 */
export function useIdleLock(): void {
  const locked = useLocked()
  useEffect(() => {
    if (locked) return
    let minutes: number | undefined
    let told = Date.now()
    const learn = async () => {
      const session = await door.session()
      if (session.state === 'none') return
      minutes = session.lockMinutes
    }
    const look = async () => {
      if (minutes !== undefined && restedMs() >= minutes * 60_000) {
        lock()
        await door.lock()
      } else if (!isResting() && Date.now() - told >= ALIVE_MS) {
        told = Date.now()
        await fetch('/api/me')
      }
    }
    // A lost network locks nothing by itself: the server counts as well and asks when it is back.
    const quietly = (act: () => Promise<void>) => () => void act().catch(() => undefined)
    quietly(learn)()
    const timer = setInterval(quietly(look), LOOK_MS)
    return () => clearInterval(timer)
  }, [locked])
}
