import { useCall } from '../../../admin/queries.ts'
import { useWords } from '../../../admin/words.ts'
import type { Outline } from '../outline.ts'
import { outlineParts } from '../outline-endpoints.ts'
import css from './outline.module.css'
import { partWords } from './outline-part-words.ts'

/** A version that cannot be edited: its sections and what feeds them. */
export function OutlineReading({ outline }: { outline: Outline }) {
  const t = useWords()
  const offer = useCall(outlineParts, {}, { staleTime: 600_000 })
  const places = [
    ...outline.sections.flatMap(({ children, ...section }) => [
      { ...section, level: 1 },
      ...children.map((child) => ({ ...child, level: 2 })),
    ]),
    ...outline.annexes.map(({ id, title, parts }) => ({ id, number: null, heading: title, parts, level: 1 })),
  ]
  return (
    <ol className={css.reading}>
      {places.map(({ id, number, heading, parts, level }) => (
        <li key={id} data-level={level}>
          <h3>{[number && `${number}.`, heading].filter(Boolean).join(' ')}</h3>
          <ul>
            {parts.map((part, place) => (
              <li key={place}>{partWords(part, offer.data, t)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
