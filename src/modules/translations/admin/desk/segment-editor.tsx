import { useEffect, type KeyboardEvent } from 'react'
import { Button } from '../../../../admin/ui/button.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { localeNames, isPortalLocale } from '../../../../platform/locales.ts'
import type { DeskSheet } from './desk-sheet.ts'
import type { DeskSegment } from './desk.ts'
import css from './editor.module.css'
import { EDITOR_ID, editorBox, typeInto, typeTag } from './editor-box.ts'
import { MirroredWords } from './marked-words.tsx'
import { missingTags } from './pieces.ts'
import { spansOfFindings } from './spans.ts'
import { useFindings } from './use-findings.ts'
import type { DeskActs } from './use-desk-acts.ts'
import type { WrittenSegment } from './use-segment.ts'

const words = {
  box: { vi: 'Bản dịch {language} của đoạn «{source}»', en: '{language} translation of “{source}”' },
  tags: { vi: 'Chèn thẻ còn thiếu', en: 'Insert tags that are missing' },
  empty: { vi: 'Gõ bản dịch', en: 'Type the translation' },
  before: { vi: 'Đoạn trước đã nói cả ý này', en: 'The segment before says this too' },
} as const satisfies Record<string, Labels>

type SegmentEditorProps = {
  segment: DeskSegment
  locale: string
  sheet: DeskSheet
  acts: DeskActs
  written: WrittenSegment
  focus: boolean
}

/**
 * The box of the active row. It grows with its words; a mirror of them behind it carries the colours of tags and findings,
 * which a plain box cannot, and keeps typing, spelling and input methods as the browser has them.
 */
export function SegmentEditor({ segment, locale, sheet, acts, written, focus }: SegmentEditorProps) {
  const t = useWords()
  const said = written.words ?? ''
  const findings = useFindings(segment, written.words)
  const missing = missingTags(segment.text, said)
  useEffect(() => {
    const box = editorBox()
    if (!focus || !box) return
    box.focus({ preventScroll: true })
    box.setSelectionRange(box.value.length, box.value.length)
  }, [focus])
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const { currentTarget: box } = event
    const act = actOf(event, box, { segment, acts, missing })
    if (!act) return
    event.preventDefault()
    act()
  }
  const language = isPortalLocale(locale) ? localeNames[locale] : locale
  return (
    <>
      <div className={css.editor} lang={locale}>
        <div className={css.mirror} aria-hidden="true">
          <MirroredWords tagged={said} spans={spansOfFindings(findings)} />
          {'\n'}
        </div>
        <textarea
          id={EDITOR_ID}
          className={css.box}
          aria-label={t(words.box, { language, source: segment.text.slice(0, 80) })}
          aria-invalid={findings.some(({ severity, ignored }) => severity === 'blocking' && !ignored)}
          placeholder={t(written.words === '' ? words.before : words.empty)}
          rows={1}
          spellCheck
          value={said}
          onChange={({ target }) => sheet.write(segment.id, target.value.trim() === '' ? null : target.value)}
          onBlur={() => sheet.sheet.rest()}
          onKeyDown={press}
        />
      </div>
      {missing.length > 0 && (
        <div className={css.tags} role="group" aria-label={t(words.tags)}>
          {missing.map((pair, index) => (
            <Button
              key={pair.join()}
              variant="quiet"
              onClick={() => {
                const box = editorBox()
                if (box) typeTag(box, pair)
              }}
              {...(index === 0 ? { keys: 'Alt T' } : {})}
            >
              {pair.join('…')}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

type Here = { segment: DeskSegment; acts: DeskActs; missing: readonly string[][] }

/** What a key does in the box beyond what every box does. */
function actOf(
  event: KeyboardEvent,
  box: HTMLTextAreaElement,
  { segment, acts, missing }: Here,
): (() => void) | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event
  const [first] = missing
  if (altKey && code === 'KeyT' && first) return () => typeTag(box, first)
  if (altKey && code === 'KeyC') return () => typeInto(box, segment.text, { whole: true })
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined
  // At the edge of the text an arrow goes on to the next box, as it would between lines.
  const isAt = (place: number) => box.selectionStart === place && box.selectionEnd === place
  if (key === 'ArrowUp' && isAt(0)) return () => acts.step(-1)
  if (key === 'ArrowDown' && isAt(box.value.length)) return () => acts.step(1)
  // A sentence is one line: whoever presses Enter is done with it. Messages may have several.
  if (key === 'Enter' && !segment.text.includes('\n')) return () => acts.done()
  return undefined
}
