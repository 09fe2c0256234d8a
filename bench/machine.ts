import { execFileSync } from 'node:child_process'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'

/** What the numbers depend on, one line each. */
export function machineFacts(): string[] {
  const processors = cpus()
  return [
    `Processor: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    `Memory: ${(totalmem() / 2 ** 30).toFixed(1)} GB`,
    `System: ${platform()} ${release()}, Node ${process.versions.node}`,
    `Load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
    `Revision: ${revision()}`,
  ]
}

function revision(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'unknown'
  }
}
