import { Fragment, type ReactNode } from 'react'
import type { Block, Inline, ListItem, StructuredText } from '../../../records/structured/schema.ts'
import { isSafeAddress } from '../../../records/structured/safe-address.ts'
import { MediumPicture } from '../../../admin/ui/fields/medium-picture.tsx'
import css from './reading.module.css'

/** A structured text to be read in the office, such as the source beside its translation. */
export function Reading({ doc, language }: { doc: StructuredText; language: string }) {
  return (
    <div className={css.reading} lang={language}>
      {doc.content.map((block) => (
        <BlockView key={block.attrs.id} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block | ListItem }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.content)}</p>
    case 'heading':
      return <p className={block.attrs.level === 2 ? css.large : css.small}>{inlines(block.content)}</p>
    case 'figure':
      return (
        <figure>
          <MediumPicture id={block.attrs.media} />
          {block.attrs.caption && <figcaption>{block.attrs.caption}</figcaption>}
        </figure>
      )
    case 'blockquote':
      return <blockquote>{blocks(block.content)}</blockquote>
    case 'bulletList':
      return <ul>{blocks(block.content)}</ul>
    case 'orderedList':
      return <ol start={block.attrs.start}>{blocks(block.content)}</ol>
    case 'listItem':
      return <li>{blocks(block.content)}</li>
  }
}

function blocks(content: readonly (Block | ListItem)[]): ReactNode {
  return content.map((block) => <BlockView key={block.attrs.id} block={block} />)
}

function inlines(content: readonly Inline[] = []): ReactNode {
  return content.map((part, index) => <Fragment key={index}>{inlineOf(part)}</Fragment>)
}

function inlineOf(part: Inline): ReactNode {
  if (part.type === 'hardBreak') return <br />
  if (part.type === 'sourceReference') return `[${part.attrs.number}]`
  return (part.marks ?? []).reduce<ReactNode>((shown, mark) => {
    if (mark.type === 'bold') return <strong>{shown}</strong>
    if (mark.type === 'italic') return <em>{shown}</em>
    return isSafeAddress(mark.attrs.href) ? (
      <a href={mark.attrs.href} target="_blank" rel="noopener">
        {shown}
      </a>
    ) : (
      shown
    )
  }, part.text)
}
