/** Tells whoever waits what is being measured, and since when. */
export type Progress = {
  /** A line that stays. */
  say(line: string): void
  /** What is being done now; on a terminal with a clock that runs. */
  step(what: string): void
  /** Does the work, then leaves a line that says how long it took. */
  during<T>(what: string, work: () => Promise<T>): Promise<T>
  end(): void
}

/** Without a terminal to write a clock on: how long nothing may be heard. */
const SILENCE = 15_000

export function openProgress(out: NodeJS.WriteStream): Progress {
  const begun = performance.now()
  let stage = ''
  let doing = ''
  const clock = () => `${minutes(performance.now() - begun)}  `
  const clear = () => (out.isTTY ? out.write('\r\u001b[2K') : true)
  const now = () => {
    const line = `${clock()}${[stage, doing].filter(Boolean).join(': ')} …`
    if (out.isTTY) out.write(`\r\u001b[2K${line.slice(0, out.columns - 1)}`)
    else out.write(`${line}\n`)
  }
  const ticking = setInterval(() => stage && now(), out.isTTY ? 1000 : SILENCE)
  const say = (line: string) => {
    clear()
    out.write(`${line}\n`)
  }
  return {
    say,
    step(what) {
      doing = what
      // Elsewhere each stage is a line already; steps are told when one takes long.
      if (out.isTTY) now()
    },
    async during(what, work) {
      const start = performance.now()
      ;[stage, doing] = [what, '']
      now()
      try {
        const result = await work()
        say(`${clock()}${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
        return result
      } finally {
        ;[stage, doing] = ['', '']
      }
    },
    end() {
      clearInterval(ticking)
      clear()
    },
  }
}

function minutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  return `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}`
}
