import type { Labels } from '../../../platform/labels.ts'
import { Avatar } from '../../../admin/ui/avatar.tsx'
import { classes } from '../../../admin/ui/classes.ts'
import { Glyph, type GlyphName } from '../../../admin/ui/glyph.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './sections.module.css'
import { useStudio, type StudioData } from './studio-context.ts'
import { Unused } from './unused.tsx'
import type { Present } from './use-presence.ts'

const words = {
  outline: { vi: 'Đề cương', en: 'Outline' },
  done: { vi: '{complete}/{total} mục đủ', en: '{complete}/{total} complete' },
  here: { vi: 'Đang ở mục này: {names}', en: 'In this section: {names}' },
  complete: { vi: 'Đã đủ', en: 'Complete' },
  warning: { vi: 'Có cảnh báo', en: 'Warnings' },
  missing: { vi: 'Thiếu số liệu', en: 'No data' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
} as const satisfies Record<string, Labels>

type Section = StudioData['sections'][number]

const glyphs: Readonly<Record<Section['state'], GlyphName>> = {
  complete: 'done',
  warning: 'warning',
  missing: 'none',
  returned: 'returned',
}

/** The sections with what is to be done in each and who is there; below, what is not used. */
export function Outline({ present }: { present: readonly Present[] }) {
  const { data, search, show } = useStudio()
  const t = useWords()
  const { complete, total, sections } = data
  return (
    <nav className={css.outline} aria-label={t(words.outline)}>
      <h2 className={css.head}>
        {t(words.outline)} <span className={css.grow} />
        <span>{t(words.done, { complete, total })}</span>
      </h2>
      <ul>
        {sections.map((section) => (
          <li key={section.id} className={section.level === 1 ? css.first : css.second}>
            <button
              type="button"
              className={css.section}
              aria-current={search.section === section.id ? 'location' : undefined}
              title={section.note ?? undefined}
              onClick={() => show({ section: section.id })}
            >
              {section.holds ? (
                <Glyph name={glyphs[section.state]} label={words[section.state]} />
              ) : (
                <span className={css.blank} />
              )}
              <span className={css.name}>
                {section.number && `${section.number}. `}
                {sentence(section)}
              </span>
              <Here people={present.filter((one) => one.section === section.id)} />
              <Count section={section} />
            </button>
          </li>
        ))}
      </ul>
      <Unused />
    </nav>
  )
}

/** Capitals belong to the page alone. */
function sentence({ title }: Section): string {
  const isShouting = title === title.toLocaleUpperCase('vi')
  return isShouting ? title.charAt(0) + title.slice(1).toLocaleLowerCase('vi') : title
}

function Count({ section: { warnings, missing, state } }: { section: Section }) {
  const count = warnings + missing
  return count === 0 || state === 'missing' ? <span /> : <span className={css.count}>{count}</span>
}

function Here({ people }: { people: readonly Present[] }) {
  const t = useWords()
  if (people.length === 0) return <span />
  const names = people.map(({ name }) => name).join(', ')
  return (
    <span className={classes(css.here)} role="img" aria-label={t(words.here, { names })} title={names}>
      {people.slice(0, 2).map(({ seat, name }) => (
        <Avatar key={seat} name={name} small />
      ))}
    </span>
  )
}
