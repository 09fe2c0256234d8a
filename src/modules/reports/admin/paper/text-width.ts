import { useEffect, useState } from 'react'
import { fontFaces, type FontChoice } from '../../../../documents/font-faces.ts'
import type { TextWidth } from '../../../../documents/geometry.ts'

/** Where the server gives out the faces that the PDF is set in; public reports are read in them too. */
const FONTS = '/documents/fonts'
const EM = 2048
const MM_PER_POINT = 25.4 / 72

/** How wide text is in the faces of the page, once they have arrived; null before. */
export function useTextWidth(): TextWidth | null {
  const [textWidth, setTextWidth] = useState<TextWidth | null>(known)
  useEffect(() => {
    let isGone = false
    void loadTextWidth().then((loaded) => {
      if (!isGone) setTextWidth(() => loaded)
    })
    return () => {
      isGone = true
    }
  }, [])
  return textWidth
}

let loading: Promise<TextWidth> | undefined
let loaded: TextWidth | null = null
const known = () => loaded

function loadTextWidth(): Promise<TextWidth> {
  loading ??= Promise.allSettled(fontFaces.map(loadFace)).then(() => {
    // Without the faces the page is set in what the device has: near enough to go on writing.
    loaded = measuring()
    return loaded
  })
  return loading
}

async function loadFace({ file, weight, style }: (typeof fontFaces)[number]): Promise<void> {
  const face = new FontFace('Tinos', `url("${FONTS}/${file}")`, { weight: String(weight), style })
  document.fonts.add(face)
  await face.load()
}

/** Sums the widths of characters without kerning, as the server does from the tables of the same fonts. */
function measuring(): TextWidth {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('No canvas to measure text on')
  context.fontKerning = 'none'
  const advances = new Map<string, Map<string, number>>()
  return (text, { size, bold = false, italic = false }: FontChoice) => {
    const face = `${italic ? 'italic ' : ''}${bold ? 700 : 400} ${EM}px Tinos, 'Times New Roman', serif`
    const widths = advances.get(face) ?? new Map<string, number>()
    advances.set(face, widths)
    let width = 0
    for (const character of text) {
      let advance = widths.get(character)
      if (advance === undefined) {
        context.font = face
        advance = context.measureText(character).width
        widths.set(character, advance)
      }
      width += advance
    }
    return (width * size * MM_PER_POINT) / EM
  }
}
