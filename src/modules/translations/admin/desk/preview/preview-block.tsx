import { createContext, Fragment, memo, use, useState, type ReactNode } from 'react'
import type { Labels } from '../../../../../platform/labels.ts'
import { isSafeAddress } from '../../../../../records/structured/safe-address.ts'
import type { Block, Inline, ListItem } from '../../../../../records/structured/schema.ts'
import { useWords } from '../../../../../admin/words.ts'
import { sameValue } from '../../../../../admin/drafts/values.ts'
import { stretchesOf } from '../stretches.ts'
import css from './preview.module.css'

const words = {
  missing: { vi: '[chưa dịch {count} đoạn]', en: '[{count} segments untranslated]' },
} as const satisfies Record<string, Labels>

/** The position of the segment that is being worked on; -1 for none. */
export const SegmentNow = createContext(-1)

/** A block of a text as the public page shows it; drawn again only when it says something else. */
export const PreviewBlock = memo(
  function PreviewBlock({ block }: { block: Block | ListItem }): ReactNode {
    switch (block.type) {
      case 'paragraph':
        return (
          <p>
            <Line content={block.content} />
          </p>
        )
      case 'heading':
        return (
          <div className={block.attrs.level === 2 ? css.large : css.small}>
            <Line content={block.content} />
          </div>
        )
      case 'figure':
        return (
          <figure>
            <Picture id={block.attrs.media} />
            {block.attrs.caption && (
              <figcaption>
                <Line content={[{ type: 'text', text: block.attrs.caption }]} />
              </figcaption>
            )}
          </figure>
        )
      case 'blockquote':
        return <blockquote>{within(block.content)}</blockquote>
      case 'bulletList':
        return <ul>{within(block.content)}</ul>
      case 'orderedList':
        return <ol start={block.attrs.start}>{within(block.content)}</ol>
      case 'listItem':
        return <li>{within(block.content)}</li>
    }
  },
  (before, after) => before.block === after.block || sameValue(before.block, after.block),
)

function within(content: readonly (Block | ListItem)[]): ReactNode {
  return content.map((block) => <PreviewBlock key={block.attrs.id} block={block} />)
}

/** A line with its segments apart, so that one of them can be found and lit up. */
export function Line({ content = [] }: { content?: readonly Inline[] | undefined }): ReactNode {
  const t = useWords()
  return stretchesOf(content).map(({ segment, missing, parts }, index) => {
    if (missing > 0) {
      return (
        <span key={index} className={css.missing}>
          {t(words.missing, { count: missing })}
        </span>
      )
    }
    const said = parts.map((part, position) => <Fragment key={position}>{inlineOf(part)}</Fragment>)
    return segment === null ? (
      <Fragment key={index}>{said}</Fragment>
    ) : (
      <Said key={index} segment={segment}>
        {said}
      </Said>
    )
  })
}

/** The words of one segment; those being worked on are lit up, a click goes to them. */
function Said({ segment, children }: { segment: number; children: ReactNode }) {
  const isNow = use(SegmentNow) === segment
  return (
    <span data-segment={segment} data-now={isNow || undefined} className={isNow ? css.now : css.said}>
      {children}
    </span>
  )
}

function inlineOf(part: Inline): ReactNode {
  if (part.type === 'hardBreak') return <br />
  if (part.type === 'sourceReference') return <sup>[{part.attrs.number}]</sup>
  return (part.marks ?? []).reduce<ReactNode>((shown, mark) => {
    if (mark.type === 'bold') return <strong>{shown}</strong>
    if (mark.type === 'italic') return <em>{shown}</em>
    return isSafeAddress(mark.attrs.href) ? <span className={css.link}>{shown}</span> : shown
  }, part.text)
}

function Picture({ id }: { id: string }) {
  const [failed, setFailed] = useState(false)
  if (failed) return null
  return (
    <img
      src={`/api/media/${id}/preview?size=large`}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
    />
  )
}
