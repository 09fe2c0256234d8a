import type { ElementName } from '../layouts.ts'
import type { PrintedAnnex } from '../printed.ts'
import type { Inline } from '../tree.ts'
import { blocksOf, headingEm, paragraphItems } from './blocks.ts'
import type { FlowItem } from './flow.ts'
import type { Line } from './lines.ts'
import {
  gap,
  linesOf,
  MM_PER_POINT,
  PARAGRAPH,
  styledRuns,
  styleOf,
  textItem,
  type Setting,
} from './setting.ts'

const points = (amount: number) => amount * MM_PER_POINT

/** Everything above the text: letterhead, type and subject, addressees, legal bases. */
export function headItems(setting: Setting): FlowItem[] {
  const { spacing } = setting
  const [letterhead, title] = [letterheadHeight(setting), titleHeight(setting)]
  return [
    box('letterhead', letterhead),
    gap(spacing.tight()),
    gap(points(20)),
    box('title', title),
    gap(points(14)),
    ...addresseeItems(setting),
    ...baseItems(setting),
  ]
}

const box = (kind: 'letterhead' | 'title' | 'signature', height: number): FlowItem => ({
  kind: 'box',
  height,
  place: (y) => ({ kind, y, height }),
})

function stacked({ spacing }: Setting, sizes: readonly number[]): number {
  const solid = sizes.reduce((sum, size) => sum + spacing.solid(size), 0)
  return solid + Math.max(0, sizes.length - 1) * spacing.tight()
}

/** A rule stands two points below its text, with the room that a line of the form keeps. */
function ruleHeight({ spacing }: Setting, length: number): number {
  return length > 0 ? spacing.tight() + points(2) : 0
}

function letterheadHeight(setting: Setting): number {
  const { superior, issuer, nationalName, motto, placeDate } = setting.geometry
  const sizesOf = ({ lines, size }: typeof issuer) => lines.map(() => size)
  const left = stacked(setting, [...sizesOf(superior), ...sizesOf(issuer)]) + ruleHeight(setting, issuer.rule)
  const right =
    stacked(setting, [...sizesOf(nationalName), ...sizesOf(motto)]) + ruleHeight(setting, motto.rule)
  const { solid } = setting.spacing
  const below = Math.max(solid(styleOf(setting, 'number').size), solid(placeDate.size))
  return Math.max(left, right) + points(10) + below
}

function titleHeight(setting: Setting): number {
  const { subject } = setting.geometry
  const sizes = [styleOf(setting, 'typeName').size, ...subject.lines.map(() => subject.size)]
  return stacked(setting, sizes) + ruleHeight(setting, subject.rule)
}

/** How far the second line of an addressee stands in, behind its dash; millimetres. */
const ADDRESSEE_HANGING = 2.7

function addresseeItems(setting: Setting): FlowItem[] {
  const { spacing, geometry, printed } = setting
  const { label, names } = geometry.addressee
  const item = (id: string, words: string, column: { x: number; hanging: number }) => {
    const runs = styledRuns(setting, 'addressee', [{ kind: 'text', text: words }])
    const { x, hanging } = column
    const lines = linesOf(setting, 'addressee', runs, { width: geometry.width - x, hanging })
    return textItem(setting, { id, element: 'addressee', lines, leading: spacing.tight(), x })
  }
  const [first, ...others] = printed.addressees
  if (first === undefined) return []
  const before = gap(spacing.gap())
  if (others.length === 0) {
    return [before, item('to', `Kính gửi: ${first}`, { x: label, hanging: 0 }), gap(points(16))]
  }
  const listed = printed.addressees.flatMap((name, i) => [
    gap(spacing.tight()),
    item(`to-${i}`, name, { x: names, hanging: ADDRESSEE_HANGING }),
  ])
  return [before, item('to', 'Kính gửi:', { x: label, hanging: 0 }), ...listed, gap(points(16))]
}

function baseItems(setting: Setting): FlowItem[] {
  const { spacing, geometry, printed } = setting
  const indent = printed.layout.body.firstLineIndent.use
  const space = gap(spacing.gap(), PARAGRAPH)
  return printed.bases.flatMap((basis, i) => {
    const lines = linesOf(setting, 'basis', styledRuns(setting, 'basis', basis), {
      width: geometry.width,
      indent,
    })
    const text = { id: `basis-${i}`, element: 'basis' as const, lines, leading: spacing.leading() }
    return [space, textItem(setting, text), space]
  })
}

/** The last paragraph, which stays with the signature below it. */
export function endItems(setting: Setting): FlowItem[] {
  return [
    ...paragraphItems(setting, setting.printed.last, true),
    gap(points(18)),
    box('signature', signatureHeight(setting)),
  ]
}

export const RECIPIENT_HANGING = 1.8

function signatureHeight(setting: Setting): number {
  const { printed, spacing, geometry } = setting
  const width = geometry.width / 2
  const heightOf = (element: ElementName, lines: readonly Line[]) =>
    stacked(
      setting,
      lines.map(() => styleOf(setting, element).size),
    )
  const recipients = printed.recipients.map((line) =>
    heightOf('recipients', signatureLines(setting, 'recipients', { kind: 'text', text: line })),
  )
  const left =
    recipients.length === 0
      ? 0
      : recipients.reduce(
          (sum, height) => sum + spacing.tight() + height,
          spacing.solid(styleOf(setting, 'recipientsLabel').size),
        )
  const authority = printed.authority.flatMap((line) =>
    linesOf(setting, 'authority', styledRuns(setting, 'authority', [line]), { width }),
  )
  const signer = linesOf(setting, 'signer', styledRuns(setting, 'signer', [printed.signer]), { width })
  const space = spacing.tight() + printed.layout.signatureSpace
  const right = heightOf('authority', authority) + space + heightOf('signer', signer)
  return Math.max(left, right)
}

export function signatureLines(setting: Setting, element: 'recipients', inline: Inline): Line[] {
  const width = setting.geometry.width / 2
  return linesOf(setting, element, styledRuns(setting, element, [inline]), {
    width,
    hanging: RECIPIENT_HANGING,
  })
}

/** An annex on a page of its own: label, title, what it belongs to, then its text. */
export function annexItems(setting: Setting, annex: PrintedAnnex, id: string): FlowItem[] {
  const { spacing, geometry } = setting
  const centred = (element: ElementName, part: string, inlines: readonly Inline[]) => {
    const lines = linesOf(setting, element, styledRuns(setting, element, inlines), { width: geometry.width })
    return textItem(setting, { id: `${id}.${part}`, element, lines, leading: spacing.tight() })
  }
  return [
    { kind: 'break' },
    centred('annexLabel', 'label', [{ kind: 'text', text: annex.label }]),
    gap(spacing.tight(headingEm(setting, 1))),
    centred('annexTitle', 'title', [{ kind: 'text', text: annex.title }]),
    gap(spacing.tight()),
    centred('annexReference', 'reference', annex.reference),
    gap(points(16)),
    ...blocksOf(setting, annex.blocks),
  ]
}
