const TWIPS_PER_POINT = 20

/** Millimetres as twentieths of a point, the unit of Word's lengths. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 72 * TWIPS_PER_POINT) / 25.4)
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * TWIPS_PER_POINT)
}

/** Sizes of type are written in half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}
