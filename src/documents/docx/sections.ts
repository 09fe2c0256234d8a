import {
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx'
import type { Geometry } from '../geometry.ts'
import type { Layout } from '../layouts.ts'
import type { Printed, PrintedAnnex } from '../printed.ts'
import { bodyBlocks, bodyParagraph } from './blocks.ts'
import { letterhead, title } from './letterhead.ts'
import { paragraph } from './runs.ts'
import { signatureBlock } from './signature.ts'
import { styleNames } from './styles.ts'
import { twips } from './units.ts'

/** The document itself, from the letterhead to the signature. */
export function mainSection(printed: Printed, geometry: Geometry): ISectionOptions {
  return section(printed.layout, [
    letterhead(printed, geometry),
    ...title(printed, geometry),
    ...printed.bases.map((basis) => paragraph('basis', basis)),
    ...bodyBlocks(printed.blocks, geometry.width),
    bodyParagraph(printed.last, true),
    signatureBlock(printed, geometry),
    tail(),
  ])
}

/** An annex: a section of its own whose pages count from 1 again. */
export function annexSection(annex: PrintedAnnex, { layout }: Printed, geometry: Geometry): ISectionOptions {
  return section(layout, [
    paragraph('annexLabel', annex.label),
    paragraph('annexTitle', annex.title),
    paragraph('annexReference', annex.reference),
    ...bodyBlocks(annex.blocks, geometry.width),
    tail(),
  ])
}

function section(layout: Layout, children: (Paragraph | Table)[]): ISectionOptions {
  const { page, pageNumber } = layout
  const margins = page.margins
  const number = {
    default: { children: [pageNumberParagraph()] },
    first: { children: [pageNumber.onFirstPage ? pageNumberParagraph() : new Paragraph({})] },
  }
  const band =
    pageNumber.at === 'top-center'
      ? { headers: { default: new Header(number.default), first: new Header(number.first) } }
      : { footers: { default: new Footer(number.default), first: new Footer(number.first) } }
  return {
    ...band,
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: twips(page.width), height: twips(page.height) },
        margin: {
          top: twips(margins.top.use),
          bottom: twips(margins.bottom.use),
          left: twips(margins.left.use),
          right: twips(margins.right.use),
          header: twips(pageNumber.distance),
          footer: twips(pageNumber.distance),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    children,
  }
}

function pageNumberParagraph(): Paragraph {
  return new Paragraph({
    style: styleNames.pageNumber.id,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
}

/** Word wants a paragraph behind a closing table; this one takes no room. */
function tail(): Paragraph {
  return new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  })
}
