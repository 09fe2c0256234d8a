import { execFile } from 'node:child_process'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { drawnPoster } from './drawn-poster.ts'

const PATIENCE = 60_000

/** Where in a film a frame is sought, in seconds: past a fade-in, else its very first. */
const SOUGHT = ['1', '0']

type Film = { path: string; width: number | null; height: number | null }

/**
 * The picture that stands for a film before it plays: a frame near its beginning, or, on a machine without ffmpeg or of a
 * film that it cannot read, a drawn one of the same proportions.
 */
export async function posterOfFilm({ path, width, height }: Film, folder: string): Promise<string> {
  for (const second of SOUGHT) {
    const frame = await frameAt(path, second, join(folder, 'poster.png'))
    if (frame) return frame
  }
  const drawn = join(folder, 'poster.svg')
  await writeFile(drawn, drawnPoster({ width, height }))
  return drawn
}

/** `ffmpeg` on the path, or what FFMPEG names. */
function program(): string {
  return process.env['FFMPEG'] || 'ffmpeg'
}

/** The version of the ffmpeg of this node; null where there is none. */
export async function ffmpegVersion(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(program(), ['-version'], { timeout: PATIENCE })
    return /^ffmpeg version (\S+)/.exec(stdout)?.[1] ?? null
  } catch {
    return null
  }
}

async function frameAt(film: string, second: string, frame: string): Promise<string | null> {
  // Only this file may be opened, whatever playlist it pretends to be.
  const args = ['-nostdin', '-loglevel', 'error', '-protocol_whitelist', 'file', '-ss', second, '-i', film]
  try {
    await promisify(execFile)(program(), [...args, '-frames:v', '1', '-y', frame], { timeout: PATIENCE })
    return (await stat(frame)).size > 0 ? frame : null
  } catch {
    return null
  }
}
