import { graphlib, layout } from '@dagrejs/dagre'
import type { Arrived } from '../../../admin/api.ts'
import type { directiveGraph } from '../overview-endpoints.ts'

export type Graph = Arrived<NonNullable<(typeof directiveGraph)['output']['_output']>>
export type GraphNode = Graph['nodes'][number]
export type GraphEdge = Graph['edges'][number]

export type Placed = GraphNode & { x: number; y: number }
export type Drawn = GraphEdge & { path: string; labelX: number; labelY: number }
export type Picture = { nodes: Placed[]; edges: Drawn[]; width: number; height: number; alone: GraphNode[] }

/** Size of a document's card, in pixels at full size. */
export const CARD = { width: 216, height: 76 }

/**
 * Lays documents out in layers, what others are based on above them; documents without relations stay out of the
 * picture. Coordinates are pixels from the top left, of a card's centre.
 */
export function pictureOf({ nodes, edges }: Graph): Picture {
  const related = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 64, marginx: 24, marginy: 24 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of nodes) if (related.has(id)) graph.setNode(id, { ...CARD })
  // The basis stands above what is based on it, so lines are laid out against their own direction.
  for (const { from, to, role } of edges)
    graph.setEdge(to, from, { width: 72, height: 16, labelpos: 'c' }, role)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    nodes: nodes
      .filter(({ id }) => related.has(id))
      .map((node) => ({ ...node, ...placeOf(graph.node(node.id)) })),
    edges: edges.map((edge) => drawn(edge, graph.edge(edge.to, edge.from, edge.role))),
    width,
    height,
    alone: nodes.filter(({ id }) => !related.has(id)),
  }
}

type Point = { x: number; y: number }

function placeOf(node: unknown): Point {
  const { x = 0, y = 0 } = node as Partial<Point>
  return { x, y }
}

function drawn(edge: GraphEdge, laid: unknown): Drawn {
  const { points = [], x = 0, y = 0 } = laid as { points?: Point[] } & Partial<Point>
  return { ...edge, path: smooth(points), labelX: x, labelY: y }
}

/** A line through the middle of each leg, so that it bends softly. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) return ''
  const legs = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  return `M${first.x} ${first.y}${legs.join('')}L${last.x} ${last.y}`
}
