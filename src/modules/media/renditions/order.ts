/** What the process that works on images and documents is asked, and what it answers. */

export const MAX_PIXELS = 100_000_000

export type Order =
  | { do: 'probe'; path: string }
  | {
      do: 'render'
      path: string
      /** Where the renditions are written, named `640.avif`. */
      folder: string
      focus: { x: number; y: number }
      credit: Credit
    }
  | { do: 'clean-pdf'; path: string; to: string; title: string }

/** What is written into every rendition, so that it keeps its author wherever it goes. */
export type Credit = {
  title: string
  author: string | null
  credit: string | null
  rights: string | null
  licenceUrl: string | null
  /** The IPTC term for where the picture comes from, by machine or camera. */
  digitalSource: string | null
}

export type Probed = {
  width: number
  height: number
  /** What the camera or the photographer wrote into it. */
  author: string | null
  takenOn: string | null
}

export type Refusal = 'damaged' | 'too-many-pixels' | 'moving' | 'protected'

export type Told =
  | { told: 'step'; done: number; total: number }
  | { told: 'probed'; probed: Probed }
  | { told: 'refused'; reason: Refusal; width?: number; height?: number }
  | { told: 'rendered'; widths: number[] }
  /** A signed document stays as it came. */
  | { told: 'cleaned'; signed: boolean }
  | { told: 'failed'; failure: string }
