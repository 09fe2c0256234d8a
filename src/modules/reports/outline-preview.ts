import { textOf, type Block } from '../../documents/tree.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { compileReport, type Library } from './compile/compile.ts'
import { getOutline, outlineUnusable } from './outline-drafts.ts'
import { outlineIssues } from './outline-check.ts'
import type { PreviewBlock } from './outline-endpoints.ts'
import type { OutlineKey } from './outline-store.ts'
import { addOutline } from './store.ts'

type Asked = OutlineKey & { org: string; year: number }

class Undone extends Error {}

/**
 * A report as it would read with an outline, a draft as well: the draft stands among the outlines for one transaction
 * that is rolled back, so that it is compiled by the very same program. @throws outlineNotFound, outlineUnusable
 */
export async function previewOutline(
  db: Database,
  actor: Actor,
  library: Library,
  { org, year, ...key }: Asked,
) {
  const { outline, standing } = await getOutline(db, actor, key)
  const issues = outlineIssues(outline, library)
  if (issues.length > 0) throw outlineUnusable({ count: issues.length }, issues)
  const asked = { org, year, outline: `${key.code}@${key.version}` }
  const compile = (at: Database) => compileReport(at, library, asked)
  const { tree, empty } = standing === 'draft' ? await undone(db, outline, compile) : await compile(db)
  return {
    subject: tree.subject,
    blocks: tree.blocks.map(shown),
    annexes: tree.annexes.map(({ title, blocks }) => ({ title, blocks: blocks.map(shown) })),
    empty: empty.map(({ heading }) => heading),
  }
}

async function undone<Result>(
  db: Database,
  outline: Parameters<typeof addOutline>[1],
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  let result: Result | undefined
  try {
    await db.transaction().execute(async (trx) => {
      await addOutline(trx, outline)
      result = await work(trx)
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  if (result === undefined) throw new Error('A preview compiled to nothing')
  return result
}

function shown(block: Block): PreviewBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, number: block.number, text: block.text }
    case 'paragraph':
      return { kind: 'paragraph', marker: block.marker, text: textOf(block.inlines) }
    case 'table':
      return {
        kind: 'table',
        caption: block.caption,
        head: block.head.map(({ inlines }) => textOf(inlines)),
        rows: block.rows.map((row) => row.map(({ inlines }) => textOf(inlines))),
      }
  }
}
