const WIDTH = 30

/** A bar that fills on a terminal, and a line for each tenth elsewhere. Tell it how many are done of how many. */
export function progressBar(name: string): (done: number, all: number) => void {
  const { isTTY } = process.stderr
  let shown = -1
  return (done, all) => {
    const steps = Math.floor((all === 0 ? 1 : done / all) * (isTTY ? WIDTH : 10))
    if (steps === shown && done < all) return
    shown = steps
    if (!isTTY) {
      process.stderr.write(`${name}: ${done}/${all}\n`)
      return
    }
    const bar = '█'.repeat(steps).padEnd(WIDTH, '░')
    process.stderr.write(`\r${name} ${bar} ${done}/${all}${done === all ? '\n' : ''}`)
  }
}
