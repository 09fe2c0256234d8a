import { useDeferredValue, useEffect, useMemo, useRef, type MouseEvent, type ReactNode } from 'react'
import type { Labels } from '../../../../../platform/labels.ts'
import type { Fields } from '../../../../../records/collection.ts'
import { IconButton } from '../../../../../admin/ui/icon-button.tsx'
import { useWords } from '../../../../../admin/words.ts'
import { joinText } from '../../../segments/join.ts'
import { isLines, isMessages, isStructured } from '../../../segments/units.ts'
import { useDeskFacts } from '../desk-context.ts'
import { signedTargets } from '../stretches.ts'
import { usePausedWords } from '../use-segment.ts'
import { Line, PreviewBlock, SegmentNow } from './preview-block.tsx'
import css from './preview.module.css'

const words = {
  title: { vi: 'Xem trước trang công khai', en: 'Preview of the public page' },
  phone: { vi: 'Khổ điện thoại', en: 'As on a phone' },
  screen: { vi: 'Khổ màn hình', en: 'As on a screen' },
} as const satisfies Record<string, Labels>

type PreviewProps = {
  wide: boolean
  /** Left out where there is one width only. */
  onWide?: ((wide: boolean) => void) | undefined
}

/** The text as its readers will see it, while it is being translated. */
export function Preview({ wide, onWide }: PreviewProps) {
  const t = useWords()
  return (
    <section className={css.preview} aria-label={t(words.title)}>
      <header className={css.head}>
        <h2>{t(words.title)}</h2>
        {onWide && (
          <>
            <IconButton
              icon="phone"
              label={t(words.phone)}
              aria-pressed={!wide}
              onClick={() => onWide(false)}
            />
            <IconButton
              icon="image"
              label={t(words.screen)}
              aria-pressed={wide}
              onClick={() => onWide(true)}
            />
          </>
        )}
      </header>
      <PreviewPage />
    </section>
  )
}

function PreviewPage() {
  const { desk, sheet, place, active, acts } = useDeskFacts()
  const { segments, source } = desk
  const said = useDeferredValue(usePausedWords(sheet))
  const fields = useMemo((): Fields => {
    const targets = signedTargets(segments, (id) => said.get(id) ?? null)
    const own = new Map(segments.map(({ id, tags }) => [id, tags]))
    return joinText(source.fields, segments, targets, place.locale, own)
  }, [segments, source.fields, said, place.locale])
  // What the database keeps has no order of its own; the segments come as the text is read.
  const order = useMemo(() => [...new Set(segments.map(({ field }) => field))], [segments])
  const now = segments.findIndex(({ id }) => id === active)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => follow(page.current), [now])
  const open = ({ target }: MouseEvent) => {
    const clicked = target instanceof Element ? target.closest('[data-segment]') : null
    const segment = segments[Number(clicked?.getAttribute('data-segment') ?? -1)]
    if (segment) acts.activate(segment.id)
  }
  return (
    // A click in the preview is a shorter way to a row, which keys reach by themselves.
    <div className={css.page} ref={page} role="presentation" onClick={open}>
      <article lang={place.locale}>
        <SegmentNow value={now}>
          {order.map((field) => (
            <Member key={field} isTitle={field === 'title'} value={fields[field]} />
          ))}
        </SegmentNow>
      </article>
    </div>
  )
}

function Member({ isTitle, value }: { isTitle: boolean; value: unknown }): ReactNode {
  if (typeof value === 'string') {
    return (
      <div className={isTitle ? css.title : css.lead}>
        <Line content={[{ type: 'text', text: value }]} />
      </div>
    )
  }
  if (isStructured(value)) {
    return value.content.map((block) => <PreviewBlock key={block.attrs.id} block={block} />)
  }
  const lines = isLines(value) ? value : isMessages(value) ? Object.values(value) : []
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>
          <Line content={[{ type: 'text', text: line }]} />
        </li>
      ))}
    </ul>
  )
}

/** Brings the segment that is being worked on into sight, within the preview alone. */
function follow(page: HTMLElement | null): void {
  const said = page?.querySelector('[data-now]')
  if (!page || !said) return
  const [inside, outside] = [said.getBoundingClientRect(), page.getBoundingClientRect()]
  if (inside.top < outside.top || inside.bottom > outside.bottom) {
    page.scrollTop += inside.top - outside.top - outside.height / 3
  }
}
