import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { classes } from '../../../admin/ui/classes.ts'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Icon } from '../../../admin/ui/icon.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import { mandateFunctions, organizationKinds, organizationLevels, type OrganizationLevel } from '../schema.ts'
import { organizationBranches } from '../structure-endpoints.ts'
import css from './tree.module.css'

const words = {
  wait: { vi: 'Đang mở danh sách cơ quan', en: 'Opening the organisations' },
  units: { vi: '{count} đơn vị', en: '{count} organisations' },
  below: { vi: '{count} đơn vị trực thuộc', en: '{count} below it' },
  open: { vi: 'Mở các đơn vị trực thuộc {name}', en: 'Show what is below {name}' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  other: { vi: 'Cơ quan, tổ chức khác', en: 'Other organisations' },
  none: {
    vi: 'Chưa ghi nhận cơ quan nào vào ngày này. Chọn ngày khác trên trục thời gian, hoặc thêm cơ quan.',
    en: 'No organisation is on record for this day. Choose another day on the axis, or register one.',
  },
} as const satisfies Record<string, Labels>

type Answer = Arrived<NonNullable<(typeof organizationBranches)['output']['_output']>>
export type Branch = Answer['organizations'][number]

type TreeProps = {
  on: string
  selected: string | null
  onSelect: (id: string) => void
  /** Names this tree among several, for lines between them. */
  side?: 'before' | 'after'
}

/** More provincial bodies than this, as a ministry has, and nothing opens by itself. */
const OPEN_ROOTS = 8

/** All organisations of a day, opened step by step. */
export function Tree({ on, selected, onSelect, side }: TreeProps) {
  const t = useWords()
  const roots = useCall(organizationBranches, { on }, { keep: true, staleTime: 60_000 })
  if (roots.error) return <Failure error={roots.error} retry={() => void roots.refetch()} />
  if (!roots.data) return <SkeletonRows label={t(words.wait)} />
  const { organizations, bundles } = roots.data
  if (organizations.length === 0 && bundles.length === 0) return <p className={css.none}>{t(words.none)}</p>
  const levels: readonly (OrganizationLevel | null)[] = ['provincial', 'central', 'district', 'commune', null]
  const provincial = organizations.filter(({ level }) => level === 'provincial')
  const shared = { on, selected, onSelect, opens: provincial.length <= OPEN_ROOTS }
  return (
    <div className={css.tree} data-side={side}>
      {levels.map((level) => {
        const below = organizations.filter((branch) => branch.level === level)
        const bundled = level === null ? bundles : []
        if (below.length === 0 && bundled.length === 0) return null
        return (
          <section key={level ?? 'other'} className={css.level}>
            <h2>{t(level === null ? words.other : organizationLevels[level])}</h2>
            <ul>
              {below.map((branch) => (
                <Node key={branch.id} branch={branch} depth={0} {...shared} />
              ))}
              {bundled.map(({ kind, count }) => (
                <Bundle key={kind} kind={kind} count={count} parent={null} depth={0} {...shared} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

type NodeProps = {
  on: string
  selected: string | null
  onSelect: (id: string) => void
  depth: number
  /** Whether small branches open by themselves. */
  opens: boolean
}

const OPEN_DEPTH = 2

function Node({ branch, ...rest }: NodeProps & { branch: Branch }) {
  const { depth, opens, selected, onSelect } = rest
  const t = useWords()
  const [open, setOpen] = useState(opens && depth < OPEN_DEPTH)
  const { id, name, shortName, children, functions } = branch
  const shown = depth === 0 ? name : (shortName ?? name)
  const held = functions.map((held) => t(mandateFunctions[held]))
  const note =
    held.length > 0 ? held.join('; ') : children > 0 && !open ? t(words.below, { count: children }) : ''
  return (
    <li>
      <div className={classes(css.row, id === selected && css.selected)} data-node={id}>
        <Opener
          open={open}
          has={children > 0}
          name={shown}
          onToggle={() => setOpen(!open)}
          icon={depth === 0}
        />
        <button
          type="button"
          className={css.name}
          aria-current={id === selected || undefined}
          onClick={() => onSelect(id)}
          title={name}
        >
          <b className={depth === 0 ? css.top : undefined}>{shown}</b>
          {note && <small>{note}</small>}
        </button>
      </div>
      {open && children > 0 && <Below parent={id} {...rest} depth={depth + 1} />}
    </li>
  )
}

type OpenerProps = { open: boolean; has: boolean; name: string; icon?: boolean; onToggle: () => void }

function Opener({ open, has, name, icon, onToggle }: OpenerProps) {
  const t = useWords()
  if (!has) {
    return (
      <span className={css.sign}>
        <Icon name={icon ? 'gate' : 'tree'} small />
      </span>
    )
  }
  return (
    <button
      type="button"
      className={css.opener}
      aria-expanded={open}
      aria-label={t(words.open, { name })}
      onClick={onToggle}
    >
      <Icon name={open ? 'down' : 'right'} small />
    </button>
  )
}

function Below({ parent, ...rest }: NodeProps & { parent: string }) {
  const t = useWords()
  const { on, depth } = rest
  const [limit, setLimit] = useState(100)
  const { data, error, refetch } = useCall(
    organizationBranches,
    { on, parent, limit },
    { keep: true, staleTime: 60_000 },
  )
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={2} label={t(words.wait)} />
  return (
    <ul className={css.below}>
      {data.organizations.map((branch) => (
        <Node key={branch.id} branch={branch} {...rest} />
      ))}
      {data.bundles.map(({ kind, count }) => (
        <Bundle key={kind} kind={kind} count={count} parent={parent} {...rest} depth={depth} />
      ))}
      {data.more && <More onMore={() => setLimit(200)} />}
    </ul>
  )
}

type BundleProps = NodeProps & { kind: string | null; count: number; parent: string | null }

function Bundle({ kind, count, parent, ...rest }: BundleProps) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const label =
    kind !== null && kind in organizationKinds
      ? organizationKinds[kind as keyof typeof organizationKinds]
      : words.other
  return (
    <li>
      <div className={css.row} data-node={`${parent ?? ''}:${kind ?? ''}`}>
        <Opener open={open} has name={t(label)} onToggle={() => setOpen(!open)} />
        <button type="button" className={css.name} tabIndex={-1} onClick={() => setOpen(!open)}>
          <b>{t(label)}</b>
          <small>{t(words.units, { count })}</small>
        </button>
      </div>
      {open && kind !== null && <Bundled kind={kind} parent={parent} {...rest} depth={rest.depth + 1} />}
    </li>
  )
}

const PAGE = 50

function Bundled({ kind, parent, ...rest }: NodeProps & { kind: string; parent: string | null }) {
  const t = useWords()
  const [pages, setPages] = useState(1)
  return (
    <ul className={css.below}>
      {Array.from({ length: pages }, (_, page) => (
        <BundlePage
          key={page}
          {...{ kind, parent, ...rest }}
          offset={page * PAGE}
          onMore={page === pages - 1 ? () => setPages(pages + 1) : null}
          label={t(words.wait)}
        />
      ))}
    </ul>
  )
}

type BundlePageProps = NodeProps & {
  kind: string
  parent: string | null
  offset: number
  onMore: (() => void) | null
  label: string
}

function BundlePage({ kind, parent, offset, onMore, label, ...rest }: BundlePageProps) {
  const { data } = useCall(
    organizationBranches,
    {
      on: rest.on,
      kind: kind as keyof typeof organizationKinds,
      offset,
      limit: PAGE,
      ...(parent === null ? {} : { parent }),
    },
    { keep: true, staleTime: 60_000 },
  )
  if (!data) return <SkeletonRows rows={2} label={label} />
  return (
    <>
      {data.organizations.map((branch) => (
        <Node key={branch.id} branch={branch} {...rest} opens={false} />
      ))}
      {data.more && onMore && <More onMore={onMore} />}
    </>
  )
}

function More({ onMore }: { onMore: () => void }) {
  const t = useWords()
  return (
    <li>
      <Button variant="quiet" onClick={onMore}>
        {t(words.more)}
      </Button>
    </li>
  )
}
