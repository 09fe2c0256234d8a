import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, TextRun, type Table } from 'docx'
import { localeNames } from '../../../../platform/locales.ts'
import { fill } from '../../../../platform/labels.ts'
import type { ExchangeDocument, ExchangeItem } from '../model.ts'
import { itemName } from '../xliff/ids.ts'
import { runSetting } from './fonts.ts'
import { customProperties } from './properties.ts'
import { segmentTable } from './table.ts'
import { fileWords, instructions } from './words.ts'

const MILLIMETRE = 1440 / 25.4
const twips = (millimetres: number) => Math.round(millimetres * MILLIMETRE)

const page = { width: 297, height: 210, margin: 15 }

const GREY = '6B6B6B'

/**
 * Writes a table of two columns for each item, as Word, LibreOffice and other editors keep it: plain paragraphs in plain
 * tables. Ids and sources are locked in Word, see `lockedParagraph`.
 */
export async function writeBilingualDocx(document: ExchangeDocument): Promise<Buffer> {
  const sheet = {
    size: { width: twips(page.height), height: twips(page.width), orientation: PageOrientation.LANDSCAPE },
    margin: edges(twips(page.margin)),
  }
  const docx = new Document({
    title: `${fileWords.title.vi} · ${localeNames[document.locale]}`,
    creator: 'Chalo',
    compatibility: { version: 15 },
    customProperties: customProperties(document),
    styles: { default: { document: { run: { ...runSetting('vi'), size: 22, sizeComplexScript: 22 } } } },
    sections: [
      {
        properties: { page: sheet },
        children: [
          ...opening(document),
          ...document.items.flatMap((item, at) => itemPart(item, at, document)),
        ],
      },
    ],
  })
  return Packer.toBuffer(docx)
}

const edges = (margin: number) => ({ top: margin, bottom: margin, left: margin, right: margin })

function opening({ locale, madeAt }: ExchangeDocument): Paragraph[] {
  const language = `${localeNames[locale]} (${locale})`
  const into = [fill(fileWords.into.vi, { language }), fill(fileWords.into.en, { language })]
  const date = madeAt.toISOString().slice(0, 10)
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { after: 80 },
      children: [run(`${fileWords.title.vi} · ${fileWords.title.en}`, { bold: true, size: 32 })],
    }),
    new Paragraph({ spacing: { after: 120 }, children: [run(`${into.join(' · ')} · ${date}`)] }),
    ...instructions.flatMap(({ vi, en }, at) => [
      new Paragraph({ indent: { left: 360, hanging: 360 }, children: [run(`${at + 1}.\u00a0 ${vi}`)] }),
      new Paragraph({
        indent: { left: 360 },
        spacing: { after: 60 },
        children: [run(en, { color: GREY, language: runSetting('en').language })],
      }),
    ]),
  ]
}

type Form = { bold?: boolean; size?: number; color?: string; language?: { value?: string } }

function run(text: string, form: Form = {}): TextRun {
  return new TextRun({ text, ...form })
}

function itemPart(item: ExchangeItem, at: number, { locale }: ExchangeDocument): (Paragraph | Table)[] {
  const number = at + 1
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: 360, after: 40 },
      children: [
        run(`${number}. ${item.title.replace(/\s+/g, ' ')}`, { bold: true, size: 26, color: '000000' }),
      ],
    }),
    new Paragraph({
      keepNext: true,
      spacing: { after: 80 },
      children: [run(`${number} · ${itemName(item)}`, { size: 14, color: GREY })],
    }),
    segmentTable(item.units, { number, locale, width: twips(page.width - 2 * page.margin) }),
  ]
}
