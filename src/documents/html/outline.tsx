import { markOf, type Printed } from '../printed.ts'
import type { Heading } from '../tree.ts'

/** The headings as a nested list of links. */
export function Outline({ printed }: { printed: Printed }) {
  const headings = printed.blocks.filter((block) => block.kind === 'heading')
  const annexes = printed.annexes.map((annex, i) => ({ id: `phu-luc-${i + 1}`, label: annex.label }))
  return (
    <ol>
      {partsOf(headings).map(([part, sections]) => (
        <li key={part.id}>
          <a href={`#${part.id}`}>{lineOf(part)}</a>
          {sections.length === 0 ? null : (
            <ol>
              {sections.map((section) => (
                <li key={section.id}>
                  <a href={`#${section.id}`}>{lineOf(section)}</a>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
      {annexes.map(({ id, label }) => (
        <li key={id}>
          <a href={`#${id}`}>{label}</a>
        </li>
      ))}
    </ol>
  )
}

type Part = [part: Heading, sections: Heading[]]

/** Headings of level 1 with those of level 2 below them; level 3 is left to the text. */
function partsOf(headings: readonly Heading[]): Part[] {
  const parts: Part[] = []
  for (const heading of headings) {
    const open = parts.at(-1)
    if (heading.level === 1 || open === undefined) parts.push([heading, []])
    else if (heading.level === 2) open[1].push(heading)
  }
  return parts
}

/** Only the paper shouts: in the outline a capitalised heading is set as a sentence. */
function lineOf({ level, number, text }: Heading): string {
  const isCapitals = text === text.toLocaleUpperCase('vi')
  const words = isCapitals ? text.charAt(0) + text.slice(1).toLocaleLowerCase('vi') : text
  return number === null ? words : `${markOf(number, level)} ${words}`
}
