import { LineRuleType, type Paragraph, type Table } from 'docx'
import type { Geometry } from '../geometry.ts'
import type { Printed } from '../printed.ts'
import { brokenParagraph, paragraph } from './runs.ts'
import { columns, rule } from './tables.ts'
import { twips, twipsOfPoints } from './units.ts'

/** Issuer and national name side by side; below them, on one line, number and place with date. */
export function letterhead({ layout, number, placeDate }: Printed, geometry: Geometry): Table {
  const { superior, issuer, nationalName, motto, left, right } = geometry
  const { ruleWeight } = layout
  return columns(
    [left, right],
    [
      [
        [
          ...superior.lines.map((line) => brokenParagraph('superior', [line], superior.size)),
          ...issuer.lines.map((line) => brokenParagraph('issuer', [line], issuer.size)),
          rule(issuer.rule, left, ruleWeight),
        ],
        [
          brokenParagraph('nationalName', nationalName.lines, nationalName.size),
          brokenParagraph('motto', motto.lines, motto.size),
          rule(motto.rule, right, ruleWeight),
        ],
      ],
      [[paragraph('number', number)], [paragraph('placeDate', placeDate, { size: geometry.placeDate.size })]],
    ],
  )
}

/** Name of the type, subject with its rule, and the addressees. */
export function title(printed: Printed, geometry: Geometry): Paragraph[] {
  const { subject, width } = geometry
  return [
    paragraph('typeName', printed.typeName),
    brokenParagraph('subject', subject.lines, subject.size),
    rule(subject.rule, width, printed.layout.ruleWeight),
    ...addressees(printed, geometry),
  ]
}

function addressees({ addressees: names }: Printed, { addressee }: Geometry): Paragraph[] {
  const label = { left: twips(addressee.label) }
  const [only] = names
  if (only === undefined)
    return [paragraph('body', '', { spacing: { line: 120, lineRule: LineRuleType.EXACT, after: 0 } })]
  if (names.length === 1) {
    return [paragraph('addressee', `Kính gửi: ${only}`, { indent: label, spacing: around(12, 12) })]
  }
  const dash = { left: twips(addressee.names) + twips(2.7), hanging: twips(2.7) }
  return [
    paragraph('addressee', 'Kính gửi:', { indent: label, spacing: around(12, 0), keepNext: true }),
    ...names.map((name, i) =>
      paragraph('addressee', name, {
        indent: dash,
        spacing: around(0, i === names.length - 1 ? 12 : 0),
      }),
    ),
  ]
}

const around = (before: number, after: number) => ({
  before: twipsOfPoints(before),
  after: twipsOfPoints(after),
})
