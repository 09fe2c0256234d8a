/** Size of the sketch, in its own units. */
export const SKETCH = { width: 860, height: 700 }

/**
 * Plate carrée with the standard parallel 17.5° N, which crosses the province: one degree of longitude is 520 units, one
 * of latitude 520 / cos 17.5°, so that distances near the middle of the province are true in all directions. Its
 * north-west corner is 105.5° E, 18.17° N (WGS 84).
 */
const CORNER = { longitude: 105.5, latitude: 18.17 }
const PARALLEL = 17.5
const PER_LONGITUDE = 520
const PER_LATITUDE = PER_LONGITUDE / Math.cos((PARALLEL * Math.PI) / 180)

export type Point = { longitude: number; latitude: number }

/** Where a point lies on the sketch; null where it lies beyond its edge. */
export function project({ longitude, latitude }: Point): { x: number; y: number } | null {
  const x = (longitude - CORNER.longitude) * PER_LONGITUDE
  const y = (CORNER.latitude - latitude) * PER_LATITUDE
  if (x < 0 || y < 0 || x > SKETCH.width || y > SKETCH.height) return null
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
}

/** «17°32′14″ N 106°09′05″ E», the same in all languages. */
export function shownPoint({ longitude, latitude }: Point): string {
  return `${angle(latitude, 'N', 'S')} ${angle(longitude, 'E', 'W')}`
}

function angle(degrees: number, positive: string, negative: string): string {
  const seconds = Math.round(Math.abs(degrees) * 3600)
  const two = (value: number) => String(value).padStart(2, '0')
  const parts = `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}′${two(seconds % 60)}″`
  return `${parts}\u00a0${degrees < 0 ? negative : positive}`
}
