/** Tinos has the metrics of Times New Roman, so lines break and rules end where Word puts them. */
export type FontFace = { file: string; weight: 400 | 700; style: 'normal' | 'italic' }

export const fontFaces: readonly FontFace[] = [
  { file: '400Regular/Tinos_400Regular.ttf', weight: 400, style: 'normal' },
  { file: '400Regular_Italic/Tinos_400Regular_Italic.ttf', weight: 400, style: 'italic' },
  { file: '700Bold/Tinos_700Bold.ttf', weight: 700, style: 'normal' },
  { file: '700Bold_Italic/Tinos_700Bold_Italic.ttf', weight: 700, style: 'italic' },
]

/** One face at a size in points. */
export type FontChoice = { size: number; bold?: boolean; italic?: boolean }

/** Height of a line set solid, and the part of it above the baseline, in ems (hhea of Times New Roman). */
export const lineHeight = { ascent: 0.8911, descent: 0.2163, single: 1.1499 }
