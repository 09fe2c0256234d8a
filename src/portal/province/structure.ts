import type { Database } from '../../platform/database/connect.ts'
import {
  flowsBetween,
  organizationsOn,
  treeOn,
  type OrganizationOn,
  type TreeNode,
} from '../../modules/organizations/public.ts'

/** An office of the province with those below it. */
export type Office = Pick<TreeNode, 'id' | 'name' | 'kind'> & { nameEn: string | null; below: Office[] }

/** Ministries, partners and the press are known to the system but are not the province. */
const LEVELS: readonly (string | null)[] = ['provincial', 'district', 'commune']
const NOT_OURS: readonly (string | null)[] = [
  'press',
  'partner',
  'other',
  'ministry',
  'central-party',
  'central-government',
]

/** The nodes of the province as it was on an ISO date. */
async function nodesOn(db: Database, on: string): Promise<TreeNode[]> {
  const nodes = await treeOn(db, on)
  const standing = new Set(nodes.map(({ id }) => id))
  const { flows } = await flowsBetween(db, { before: on, after: END })
  // Whom an office of ours was to join later was another province's on that day.
  const others = new Set(
    flows.flatMap(({ from, to }) => (to && to.id !== from.id && standing.has(from.id) ? to.id : [])),
  )
  return nodes.filter((node) => {
    // Superiors stand before those below them.
    if (node.parentId !== null && others.has(node.parentId)) others.add(node.id)
    return !others.has(node.id) && LEVELS.includes(node.level) && !NOT_OURS.includes(node.kind)
  })
}

/** After every succession that is recorded. */
const END = '9999-12-31'

/** The offices of the province that stood on an ISO date, each below its superior. */
export async function provinceOn(db: Database, on: string): Promise<Office[]> {
  const nodes = await nodesOn(db, on)
  const known = await organizationsOn(
    db,
    nodes.map(({ id }) => id),
    on,
  )
  const english = new Map(known.map(({ id, nameEn }) => [id, nameEn]))
  const offices = new Map<string, Office>(
    nodes.map(({ id, name, kind }) => [id, { id, name, kind, nameEn: english.get(id) ?? null, below: [] }]),
  )
  const roots: Office[] = []
  for (const { id, parentId } of nodes) {
    const office = offices.get(id)
    if (!office) continue
    const above = parentId === null ? undefined : offices.get(parentId)
    if (above) above.below.push(office)
    else roots.push(office)
  }
  return roots.sort((a, b) => rank(a) - rank(b))
}

/** The committee that publishes stands first. */
const rank = ({ kind }: Office) => (kind === 'people-committee' ? 0 : 1)

/** The people's committee of the province on an ISO date; null where none is recorded. */
export async function publisherOn(db: Database, on: string): Promise<OrganizationOn | null> {
  const committee = (await nodesOn(db, on)).find(
    ({ kind, level }) => kind === 'people-committee' && level === 'provincial',
  )
  if (!committee) return null
  const [found] = await organizationsOn(db, [committee.id], on)
  return found ?? null
}
