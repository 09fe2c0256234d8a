import { useEffect, useState } from 'react'
import type { FontChoice } from '../../../../documents/font-faces.ts'
import type { TextWidth } from '../../../../documents/geometry.ts'
import './tinos.css'

const FACES = ['400', 'italic 400', '700', 'italic 700']
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
  loading ??= Promise.all(FACES.map((face) => document.fonts.load(`${face} 16px Tinos`, 'Aộ'))).then(() => {
    loaded = measuring()
    return loaded
  })
  return loading
}

/** Sums the widths of characters without kerning, as the server does from the tables of the same fonts. */
function measuring(): TextWidth {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('No canvas to measure text on')
  context.fontKerning = 'none'
  const advances = new Map<string, Map<string, number>>()
  return (text, { size, bold = false, italic = false }: FontChoice) => {
    const face = `${italic ? 'italic ' : ''}${bold ? 700 : 400} ${EM}px Tinos`
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
