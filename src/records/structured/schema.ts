import { z } from 'zod'
import { cleanLine, cleanText } from '../../platform/text/clean.ts'
import { withBlockIds } from './block-ids.ts'
import { isSafeAddress } from './safe-address.ts'

const WORDS_MAX = 20_000
const BLOCKS_MAX = 1000
const INLINES_MAX = 2000
/** Lists within lists; deeper ones no reader can follow. */
const LIST_DEPTH = 3
const CAPTION_MAX = 1000
const SOURCES_MAX = 200

/**
 * The id of a block: it stays with the block however its words change, so that translations can be laid beside their
 * source paragraph by paragraph. Missing and repeated ones are renewed when the text is read.
 */
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .nullish()
  .catch(null)
  .transform((given) => given ?? '')

const identified = z
  .object({ id })
  .nullish()
  .transform((attrs) => attrs ?? { id: '' })

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({ href: z.string().trim().max(2000).refine(isSafeAddress, { error: unsafeAddress }) }),
  }),
])

function unsafeAddress(): string {
  return 'Liên kết chỉ nhận địa chỉ https, http, mailto, tel hoặc đường dẫn trong cổng. / Links take https, http, mailto, tel or a path of the portal.'
}

const words = z.object({
  type: z.literal('text'),
  text: z.string().max(WORDS_MAX).overwrite(cleanText).normalize('NFC').min(1),
  marks: z.array(mark).max(3).optional(),
})

const hardBreak = z.object({ type: z.literal('hardBreak') })

/** `[n]`: the n-th of the item's sources. */
const sourceReference = z.object({
  type: z.literal('sourceReference'),
  attrs: z.object({ number: z.int().min(1).max(SOURCES_MAX) }),
})

const inline = z.discriminatedUnion('type', [words, hardBreak, sourceReference])
const line = z.array(inline).max(INLINES_MAX).optional()

const paragraph = z.object({ type: z.literal('paragraph'), attrs: identified, content: line })

const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ id, level: z.union([z.literal(2), z.literal(3)]) }),
  content: line,
})

const quotation = z.object({
  type: z.literal('blockquote'),
  attrs: identified,
  content: z.array(paragraph).min(1).max(50),
})

/** A picture, film or drawing of the media library, with a caption of its own where the library's does not serve. */
const figure = z.object({
  type: z.literal('figure'),
  attrs: z.object({
    id,
    media: z.uuid(),
    caption: z
      .string()
      .overwrite(cleanLine)
      .trim()
      .normalize('NFC')
      .max(CAPTION_MAX)
      .nullish()
      .transform((caption) => caption || null),
  }),
})

/** Lists of a depth that ends, so that no text can nest until the program gives up. */
function listsOf(depth: number): z.ZodType<List> {
  const within = depth === 1 ? paragraph : z.union([paragraph, listsOf(depth - 1)])
  const item = z.object({
    type: z.literal('listItem'),
    attrs: identified,
    content: z.array(within).min(1).max(50),
  })
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('bulletList'), attrs: identified, content: z.array(item).min(1).max(200) }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z
        .object({ id, start: z.int().min(1).max(9999).nullish() })
        .nullish()
        .transform((attrs) => ({ id: attrs?.id ?? '', start: attrs?.start ?? 1 })),
      content: z.array(item).min(1).max(200),
    }),
  ])
}

export type Mark = z.output<typeof mark>
export type Inline = z.output<typeof inline>
export type Paragraph = z.output<typeof paragraph>
export type Heading = z.output<typeof heading>
export type Quotation = z.output<typeof quotation>
export type Figure = z.output<typeof figure>
export type ListItem = { type: 'listItem'; attrs: { id: string }; content: (Paragraph | List)[] }
export type List =
  | { type: 'bulletList'; attrs: { id: string }; content: ListItem[] }
  | { type: 'orderedList'; attrs: { id: string; start: number }; content: ListItem[] }
export type Block = Paragraph | Heading | Quotation | Figure | List

/** A structured text: Tiptap's JSON with an id for each block, of these nodes and marks and no others. */
export type StructuredText = { type: 'doc'; content: Block[] }

const block = z.union([paragraph, heading, quotation, figure, listsOf(LIST_DEPTH)])

/** Reads a structured text from anywhere; what is not among its nodes is refused, attributes that it does not know fall off. */
export const structuredText = z
  .object({ type: z.literal('doc'), content: z.array(block).max(BLOCKS_MAX) })
  .transform((doc): StructuredText => withBlockIds(doc))
