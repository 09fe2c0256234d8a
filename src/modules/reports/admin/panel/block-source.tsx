import { textOf, type Paragraph, type Table } from '../../../../documents/tree.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { useWords } from '../../../../admin/words.ts'
import { sectionOf, sourcesOf } from '../place.ts'
import { inTokens } from '../tokens.ts'
import { useStudio, writingIn, writingOn, type BehindItem, type PassageItem } from '../studio-context.ts'
import { Behind } from './behind.tsx'
import css from './panel.module.css'
import { SentenceActs } from './sentence-acts.tsx'

const words = {
  where: { vi: 'Mục {section}', en: 'Section {section}' },
  records: { vi: 'Bản ghi phía sau', en: 'Records behind it' },
  none: {
    vi: 'Câu này thuộc đề cương hoặc thể thức, không lấy từ bản ghi.',
    en: 'These words belong to the outline or the form, not to a record.',
  },
  cited: { vi: 'Văn bản viện dẫn', en: 'Documents cited' },
  figures: { vi: 'Số liệu trong câu', en: 'Figures in it' },
  own: { vi: 'Lời văn của cán bộ', en: 'An officer’s words' },
  edit: { vi: 'Sửa trên trang', en: 'Edit on the page' },
  more: { vi: 'Viết vào mục {section}', en: 'Write in section {section}' },
  form: { vi: 'Mở phần mở đầu, kết thúc', en: 'Open opening and closing' },
} as const satisfies Record<string, Labels>

/** One sentence: the records behind it, and how it can be told otherwise or left out. */
export function BlockSource({ block }: { block: Paragraph | Table }) {
  const { data, edit } = useStudio()
  const t = useWords()
  const section = sectionOf(data.tree, block.id)
  const ids = sourcesOf(block)
  const passages = data.passages.filter(({ id }) => ids.includes(id))
  const records = ids.flatMap((id) => data.records.find((record) => record.id === id) ?? []).filter(isTold)
  const narrative = passages.find(({ kind }) => kind === 'narrative')
  const isWritable =
    section !== null && data.writable.includes(section) && data.can.write && data.report !== null
  return (
    <article>
      {section && <p className={css.where}>{t(words.where, { section })}</p>}
      {block.kind === 'paragraph' && <blockquote className={css.quote}>{textOf(block.inlines)}</blockquote>}
      {narrative && (
        <>
          <h3>{t(words.own)}</h3>
          <div className={css.acts}>
            {data.can.write && (
              <Button icon="pen" keys="E" onClick={() => edit(writingOn(narrative))}>
                {t(words.edit)}
              </Button>
            )}
          </div>
        </>
      )}
      {records.length > 0 && (
        <>
          <h3>
            {t(words.records)} <span>{records.length}</span>
          </h3>
          {narrative ? <Behind records={records} /> : <Told {...{ block, records, passages, section }} />}
        </>
      )}
      <Cited block={block} />
      {ids.length === 0 && <p className={css.muted}>{t(words.none)}</p>}
      <Figures block={block} />
      <div className={css.acts}>
        {isWritable && (
          <Button variant="quiet" icon="plus" onClick={() => edit(writingIn(section))}>
            {t(words.more, { section })}
          </Button>
        )}
        {section === null && data.report && (
          <PathLink path={`/records/reports/${data.report.id}?field=opening`}>{t(words.form)}</PathLink>
        )}
      </div>
    </article>
  )
}

/** The documents that its words cite. */
function Cited({ block }: { block: Paragraph | Table }) {
  const { data } = useStudio()
  const t = useWords()
  const inlines = block.kind === 'paragraph' ? block.inlines : []
  const ids = inlines.flatMap((inline) => (inline.kind === 'citation' ? (inline.source.records ?? []) : []))
  const records = [...new Set(ids)].flatMap((id) => data.records.find((record) => record.id === id) ?? [])
  if (records.length === 0) return null
  return (
    <>
      <h3>{t(words.cited)}</h3>
      <Behind records={records} />
    </>
  )
}

const isTold = ({ collection }: BehindItem) => collection !== 'report-passages'

type ToldProps = {
  block: Paragraph | Table
  records: readonly BehindItem[]
  passages: readonly PassageItem[]
  section: string | null
}

/** The records that the sentence tells, each with its own wording. */
function Told({ block, records, passages, section }: ToldProps) {
  const whole = block.kind === 'paragraph' && records.length === 1 ? inTokens(block.inlines) : null
  return records.map((record) => (
    <div key={record.id}>
      <Behind records={[record]} />
      {section !== null && (
        <SentenceActs
          record={record}
          section={section}
          wording={passages.find(({ kind, about }) => kind === 'rewording' && about === record.id) ?? null}
          words={whole?.replace(/[.;]$/, '') ?? record.title}
        />
      )}
    </div>
  ))
}

function Figures({ block }: { block: Paragraph | Table }) {
  const { data, look } = useStudio()
  const t = useWords()
  const inlines =
    block.kind === 'paragraph' ? block.inlines : block.rows.flat().flatMap((cell) => cell.inlines)
  const keys = inlines.flatMap((inline) => (inline.kind === 'figure' ? (inline.source.figure ?? []) : []))
  const figures = data.figures.filter(({ key }) => keys.includes(key))
  if (figures.length === 0) return null
  return (
    <>
      <h3>{t(words.figures)}</h3>
      <div className={css.acts}>
        {figures.map(({ key, label }) => (
          <Button key={key} onClick={() => look({ panel: 'source', figure: key, block: block.id })}>
            {t(label)}
          </Button>
        ))}
      </div>
    </>
  )
}
