import {
  BorderStyle,
  NoBreakHyphen,
  Paragraph,
  ShadingType,
  SoftHyphen,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx'
import { localeNames, SOURCE_LOCALE, type PortalLocale } from '../../../../platform/locales.ts'
import type { ExchangeUnit, UnitNote } from '../model.ts'
import { noteText } from '../xliff/notes.ts'
import { runSetting } from './fonts.ts'
import { lockedParagraph } from './locked.ts'
import { NOTE_SIGN, writeRowId } from './row-id.ts'
import { visiblePieces, type Piece } from './visible-tags.ts'
import { fileWords } from './words.ts'

const ID_SHARE = 0.09
const TAG_COLOUR = '1F5F8B'
const QUIET = 'F4F1EA'

type Place = {
  /** Which item of the file it is. */
  number: number
  locale: PortalLocale
  /** In twips. */
  width: number
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFB8A8' }
const lines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}

/** The table of one item: id, source, target; its head on every page. */
export function segmentTable(units: readonly ExchangeUnit[], { number, locale, width }: Place): Table {
  const id = Math.round(width * ID_SHARE)
  const half = Math.round((width - id) / 2)
  const widths = [id, half, width - id - half]
  const row = (cells: readonly Paragraph[][], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map(
        (children, column) =>
          new TableCell({
            children,
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            ...(isHead || column < 2 ? { shading: { type: ShadingType.CLEAR, fill: QUIET } } : {}),
          }),
      ),
    })
  const head = [both(fileWords.id), both(fileWords.source), localeNames[locale]].map((text) => [
    new Paragraph({ children: [new TextRun({ text, bold: true })] }),
  ])
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: lines,
    margins: { left: 90, right: 90, top: 50, bottom: 50, marginUnitType: WidthType.DXA },
    rows: [row(head, true), ...units.map((unit) => row(cellsOf(unit, number, locale), false))],
  })
}

const both = ({ vi, en }: { vi: string; en: string }) => `${vi} · ${en}`

function cellsOf(unit: ExchangeUnit, item: number, locale: PortalLocale): Paragraph[][] {
  const { id, mark, source, target, kind, notes } = unit
  const bold = kind === 'heading'
  return [
    [
      lockedParagraph([
        new TextRun({
          text: writeRowId({ item, id, mark }),
          size: 12,
          sizeComplexScript: 12,
          color: '6B6B6B',
          noProof: true,
        }),
      ]),
    ],
    [lockedParagraph(words(visiblePieces(source), SOURCE_LOCALE, bold)), ...notes.map(note)],
    [new Paragraph({ children: words(visiblePieces(target), locale, bold) })],
  ]
}

function note(of: UnitNote): Paragraph {
  const from = of.from === undefined ? '' : `${of.from}: `
  const text = `${NOTE_SIGN} ${from}${noteText(of)}`.replace(/\s+/g, ' ')
  return lockedParagraph([new TextRun({ text, italics: true, size: 18, color: '6B6B6B' })], {
    spacing: { before: 40 },
  })
}

function words(pieces: readonly Piece[], locale: PortalLocale, bold: boolean): TextRun[] {
  const setting = { ...runSetting(locale), bold }
  return pieces.flatMap(({ text, isTag }) =>
    isTag
      ? [new TextRun({ ...setting, text, color: TAG_COLOUR, noProof: true })]
      : runsOf(text).map((content) => new TextRun({ ...setting, ...content })),
  )
}

const SPECIAL = /([\n\t\u00ad\u2011])/

/** Words as runs; what Word has elements of its own for is written as these. */
function runsOf(text: string): IRunOptions[] {
  return text.split(SPECIAL).flatMap((part): IRunOptions[] => {
    if (part === '') return []
    if (part === '\n') return [{ break: 1 }]
    if (part === '\t') return [{ children: [new Tab()] }]
    if (part === '\u00ad') return [{ children: [new SoftHyphen()] }]
    return part === '\u2011' ? [{ children: [new NoBreakHyphen()] }] : [{ text: part }]
  })
}
