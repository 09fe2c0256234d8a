import { textOf, type Block, type DocumentTree } from '../../documents/tree.ts'

/** How a block differs between a frozen copy and the report as it would be compiled now. */
export type BlockChange = { id: string; section: string | null; before: string | null; after: string | null }

/** What was changed, added or taken out, in the order of the newer document, then what is gone. */
export function compareTrees(before: DocumentTree, after: DocumentTree): BlockChange[] {
  const [old, now] = [wordsOfTree(before), wordsOfTree(after)]
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))]
  return ids.flatMap((id) => {
    const [was, is] = [old.get(id) ?? null, now.get(id) ?? null]
    if (was?.text === is?.text) return []
    return [{ id, section: (is ?? was)?.section ?? null, before: was?.text ?? null, after: is?.text ?? null }]
  })
}

type Words = { text: string; section: string | null }

function wordsOfTree({ blocks, annexes, ...form }: DocumentTree): Map<string, Words> {
  const annexed = annexes.flatMap((annex) => annex.blocks)
  return new Map([...wordsOfForm(form), ...wordsById([...blocks, ...annexed])])
}

/** What stands around the text: head, addressees, closing, signature, recipients, each under a name of its own. */
function wordsOfForm(form: Omit<DocumentTree, 'blocks' | 'annexes'>): [string, Words][] {
  const { letterhead, subject, addressees, closing, signature, recipients } = form
  const parts: Readonly<Record<string, string | null>> = {
    'form.issuer': letterhead.issuer.join(' '),
    'form.number': letterhead.number,
    'form.notation': letterhead.notation,
    'form.place': letterhead.place,
    'form.date': letterhead.date,
    'form.subject': subject,
    'form.addressees': addressees.join('; '),
    'form.closing': closing && textOf(closing),
    'form.authority': signature.authority.join(' '),
    'form.signer': signature.name,
    'form.recipients': recipients.join('; '),
  }
  return Object.entries(parts).map(([id, text]) => [id, { text: text ?? '', section: null }])
}

function wordsById(blocks: readonly Block[]): [string, Words][] {
  let section: string | null = null
  return blocks.map((block) => {
    if (block.kind === 'heading') section = block.id
    return [block.id, { text: wordsOf(block), section }]
  })
}

function wordsOf(block: Block): string {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'paragraph') return textOf(block.inlines)
  return block.rows.map((row) => row.map(({ inlines }) => textOf(inlines)).join('\t')).join('\n')
}
