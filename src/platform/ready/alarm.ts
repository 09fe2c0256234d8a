/** Rings once at the earliest of the moments it was told of. */
export type Alarm = { at(moment: Date): void; stop(): void }

/** Timers count milliseconds in 31 bits; a moment further off is looked at again after a day. */
const LONGEST = 86_400_000

/** Does `ring` when the earliest moment it is told of has come; after that it waits to be told anew. */
export function openAlarm(ring: () => void): Alarm {
  let earliest = Infinity
  let timer: NodeJS.Timeout | undefined
  const stop = () => {
    clearTimeout(timer)
    earliest = Infinity
  }
  return {
    at(moment) {
      const time = moment.getTime()
      if (time >= earliest) return
      clearTimeout(timer)
      earliest = time
      timer = setTimeout(
        () => {
          stop()
          ring()
        },
        Math.min(LONGEST, Math.max(0, time - Date.now())),
      ).unref()
    },
    stop,
  }
}
