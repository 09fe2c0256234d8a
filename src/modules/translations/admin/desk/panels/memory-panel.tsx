import { useEffect } from 'react'
import { diffWordsWithSpace } from 'diff'
import { dayOfMoment } from '../../../../../admin/moments.ts'
import { useCall } from '../../../../../admin/queries.ts'
import type { Arrived } from '../../../../../admin/api.ts'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import { readMatches, type matchShape } from '../../../memory/endpoints.ts'
import { wordsOf } from '../../../segments/tags.ts'
import type { z } from 'zod'
import { useDeskFacts } from '../desk-context.ts'
import type { DeskSegment } from '../desk.ts'
import { MarkedWords } from '../marked-words.tsx'
import { Choices } from './choices.tsx'
import css from './panels.module.css'
import { useActiveSegment } from './use-active.ts'

const words = {
  list: { vi: 'Bản dịch đã duyệt của câu giống', en: 'Approved translations of like sentences' },
  none: {
    vi: 'Chưa có câu nào giống từ 70 % trong bộ nhớ.',
    en: 'The memory has no sentence that is 70 % alike.',
  },
  looking: { vi: 'Đang tìm', en: 'Looking' },
  from: { vi: '{title}, {day}', en: '{title}, {day}' },
  file: { vi: 'từ tệp, {day}', en: 'from a file, {day}' },
  failed: { vi: 'Chưa tra được bộ nhớ dịch.', en: 'The memory could not be asked.' },
} as const satisfies Record<string, Labels>

type Match = Arrived<z.output<typeof matchShape>>

/** Sentences like the active one that were translated and approved before; choosing one puts it into the box. */
export function MemoryPanel() {
  const segment = useActiveSegment()
  return segment ? <Matches segment={segment} /> : null
}

function Matches({ segment }: { segment: DeskSegment }) {
  const { place, acts, readOnly } = useDeskFacts()
  const t = useWords()
  const answer = useCall(
    readMatches,
    { locale: place.locale, source: segment.text.slice(0, 4000) },
    { staleTime: 60_000 },
  )
  const matches = answer.data?.matches ?? []
  const use = ({ target, title }: Match) => acts.replace(target, title ?? '')
  useDirectKeys((index) => {
    const match = matches[index]
    if (match && !readOnly) use(match)
  })
  if (answer.error) return <p className={css.none}>{t(words.failed)}</p>
  if (!answer.data) return <p className={css.none}>{t(words.looking)}</p>
  if (matches.length === 0) return <p className={css.none}>{t(words.none)}</p>
  return (
    <Choices label={t(words.list)} items={matches} keyOf={({ id }) => id} disabled={readOnly} onChoose={use}>
      {(match) => (
        <span className={css.match}>
          <b className={match.exact ? css.exact : css.fuzzy}>{percentOf(match.similarity)} %</b>
          <span>
            <span lang={place.locale}>
              <MarkedWords tagged={match.target} />
            </span>
            {!match.exact && <Difference from={match.source} to={segment.text} />}
            <small>
              {match.title === null
                ? t(words.file, { day: dayOfMoment(match.createdAt) })
                : t(words.from, { title: match.title, day: dayOfMoment(match.createdAt) })}
            </small>
          </span>
        </span>
      )}
    </Choices>
  )
}

/** What the remembered source says otherwise: what has to be mended after choosing it. */
function Difference({ from, to }: { from: string; to: string }) {
  return (
    <span className={css.difference} lang="vi">
      {diffWordsWithSpace(wordsOf(from), wordsOf(to)).map(({ added, removed, value }, index) =>
        added ? (
          <ins key={index}>{value}</ins>
        ) : removed ? (
          <del key={index}>{value}</del>
        ) : (
          <span key={index}>{value}</span>
        ),
      )}
    </span>
  )
}

/** 86 for 0.864; a whole 100 is for the very same sentence. */
function percentOf(similarity: number): number {
  return similarity === 1 ? 100 : Math.min(99, Math.floor(similarity * 100))
}

/** Alt+Shift+1 to 9 choose a match from within the box. */
function useDirectKeys(choose: (index: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
      if (digit === undefined || !event.altKey || !event.shiftKey) return
      event.preventDefault()
      choose(Number(digit) - 1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
