import { BuilderElement, Paragraph, type IParagraphOptions, type TextRun } from 'docx'

/**
 * A paragraph whose runs Word lets nobody change or delete, as a content control that is locked with what it holds (ECMA-376, 17.5.2.23).
 * The protection of a document would do the same, but forbid comments and lock the whole of it in other editors; these keep
 * the control and let its words be changed, which the reader of the file does not heed.
 */
export function lockedParagraph(runs: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  const lock = new BuilderElement({
    name: 'w:lock',
    attributes: { val: { key: 'w:val', value: 'sdtContentLocked' } },
  })
  const control = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({ name: 'w:sdtPr', children: [lock] }),
      new BuilderElement({ name: 'w:sdtContent', children: [...runs] }),
    ],
  })
  const paragraph = new Paragraph(options)
  paragraph.addChildElement(control)
  return paragraph
}
