import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import type { ElementName } from '../layouts.ts'
import { BLANK, type Inline } from '../tree.ts'
import { styleNames } from './styles.ts'
import { halfPoints } from './units.ts'

/** `size` in points, where a text is set smaller than its style so that it fits. */
type Options = Omit<IParagraphOptions, 'style' | 'children' | 'text'> & { size?: number }

/** A paragraph of one element of the form. */
export function paragraph(
  element: ElementName,
  content: string | readonly Inline[],
  { size, ...options }: Options = {},
): Paragraph {
  return new Paragraph({ ...options, style: styleNames[element].id, children: runs(content, sized(size)) })
}

/** One paragraph whose lines are broken by hand. */
export function brokenParagraph(element: ElementName, lines: readonly string[], size: number): Paragraph {
  return new Paragraph({
    style: styleNames[element].id,
    children: lines.map((text, i) => new TextRun({ text, ...sized(size), ...(i === 0 ? {} : { break: 1 }) })),
  })
}

function runs(content: string | readonly Inline[], form: IRunOptions): TextRun[] {
  if (typeof content === 'string') return [new TextRun({ ...form, text: content })]
  return content.map((inline) => {
    if (inline.kind !== 'text')
      return new TextRun({ ...form, text: inline.kind === 'blank' ? BLANK : inline.text })
    const { text, bold, italic } = inline
    return new TextRun({ ...form, text, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) })
  })
}

function sized(points: number | undefined): IRunOptions {
  return points === undefined ? {} : { size: halfPoints(points), sizeComplexScript: halfPoints(points) }
}
