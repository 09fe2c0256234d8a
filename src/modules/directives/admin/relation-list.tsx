import type { Labels } from '../../../platform/labels.ts'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { useWords } from '../../../admin/words.ts'
import { relationRoles } from '../choices.ts'
import type { Graph, GraphNode } from './graph-layout.ts'
import css from './relation-list.module.css'
import { standingLabels } from './texts.ts'

const words = {
  label: { vi: 'Quan hệ giữa các văn bản', en: 'Relations between the documents' },
  none: { vi: 'Chưa ghi quan hệ với văn bản nào.', en: 'No relation on record.' },
} as const satisfies Record<string, Labels>

/** What the other side of a relation says of this document. */
export const passive: Readonly<Record<keyof typeof relationRoles, Labels>> = {
  'based-on': { vi: 'Là căn cứ của', en: 'Basis of' },
  guides: { vi: 'Được hướng dẫn bởi', en: 'Guided by' },
  implements: { vi: 'Được triển khai bởi', en: 'Implemented by' },
  amends: { vi: 'Được sửa đổi bởi', en: 'Amended by' },
  replaces: { vi: 'Bị thay thế bởi', en: 'Replaced by' },
}

type Related = { label: Labels; node: GraphNode }

/** What a document says of others, then what others say of it. */
export function relatedTo({ nodes, edges }: Graph, id: string): Related[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap(({ from, to, role }): Related[] => {
    const other = byId.get(from === id ? to : from)
    if (!other || (from !== id && to !== id)) return []
    return [{ label: from === id ? relationRoles[role] : passive[role], node: other }]
  })
}

/** The same as the picture, in words. */
export function RelationList({ graph, onChoose }: { graph: Graph; onChoose: (id: string) => void }) {
  const t = useWords()
  return (
    <ul className={css.list} aria-label={t(words.label)}>
      {graph.nodes.map((node) => {
        const related = relatedTo(graph, node.id)
        const { label, glyph } = standingLabels[node.standing]
        return (
          <li key={node.id}>
            <button type="button" onClick={() => onChoose(node.id)}>
              <b>{node.title}</b>
            </button>
            <span className={css.standing}>
              <Glyph name={glyph} /> {t(label)}
            </span>
            {related.length === 0 && <p>{t(words.none)}</p>}
            <ul>
              {related.map(({ label: said, node: other }) => (
                <li key={`${said.en} ${other.id}`}>
                  {t(said)}{' '}
                  <button type="button" onClick={() => onChoose(other.id)}>
                    {other.title}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
