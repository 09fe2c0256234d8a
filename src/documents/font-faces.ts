/** Tinos has the metrics of Times New Roman, so lines break and rules end where Word puts them. */
export type FontFace = { file: string; weight: 400 | 700; style: 'normal' | 'italic' }

export const fontFaces: readonly FontFace[] = [
  { file: '400Regular/Tinos_400Regular.ttf', weight: 400, style: 'normal' },
  { file: '400Regular_Italic/Tinos_400Regular_Italic.ttf', weight: 400, style: 'italic' },
  { file: '700Bold/Tinos_700Bold.ttf', weight: 700, style: 'normal' },
  { file: '700Bold_Italic/Tinos_700Bold_Italic.ttf', weight: 700, style: 'italic' },
]
