import { Value } from '../components/value.tsx'
import { Box, Lines } from '../items/beside.tsx'
import { subjectItemPage } from '../subjects/item-frame.tsx'
import { itemPath, pathIn } from '../paths.ts'
import { words } from '../words/words.ts'
import { factsOf } from './facts.ts'
import { projectOf, type Project, type Said } from './project.ts'
import { investWords } from './words.ts'
import type { ShownItem } from '../items/preview.tsx'

/** The page of one project: every fact of it, known or not, what it offers, who answers, and its sheet for paper. */
export function projectPage(item: ShownItem, origin: string): string {
  const { page } = item
  const { locale } = page
  const t = investWords(locale)
  const project = projectOf(page)
  return subjectItemPage({
    item,
    origin,
    section: 'invest',
    trail: [{ href: pathIn(locale, 'invest'), text: t.title }],
    // A draft stands at no address whose sheet could be asked for.
    ways: !item.previewUntil && (
      <a className="btn ghost plain" href={`${itemPath(locale, page.collection, page.slug)}.pdf`} download>
        {t.sheet}
      </a>
    ),
    facts: <ProjectFacts project={project} />,
    aside: <Answers project={project} />,
    more: <Offers project={project} />,
  })
}

function ProjectFacts({ project }: { project: Project }) {
  const { locale } = project.page
  return (
    <dl className="facts ledger" aria-label={words(locale).facts}>
      {factsOf(project, locale).map(({ key, label, value, lang }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd {...(lang && value ? { lang } : {})}>
            <Value locale={locale}>{value}</Value>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Answers({ project }: { project: Project }) {
  const { page, says, contact } = project
  const t = investWords(page.locale)
  return (
    <>
      <Box title={t.contact}>
        <p {...(contact && page.locale !== 'vi' ? { lang: 'vi' } : {})}>
          <Value locale={page.locale}>{contact}</Value>
        </p>
        {says.contactNote && <Lines text={says.contactNote} />}
        <p>
          <a href={pathIn(page.locale, 'contact')}>{words(page.locale).askQuestion}</a>
        </p>
      </Box>
      {says.address && (
        <Box title={t.address}>
          <Lines text={says.address} />
        </Box>
      )}
    </>
  )
}

const offered = ['scale', 'infrastructure', 'incentives'] as const satisfies readonly Said[]

function Offers({ project }: { project: Project }) {
  const { page, says } = project
  const t = investWords(page.locale)
  return (
    <div className="wrap band flush">
      <div className="grid open">
        {offered.map((name) => (
          <section key={name} className="third c4">
            <h2 className="sub">{t[name]}</h2>
            {says[name] === null ? (
              <p>
                <Value locale={page.locale}>{null}</Value>
              </p>
            ) : (
              <Lines text={says[name]} />
            )}
          </section>
        ))}
      </div>
    </div>
  )
}
