import type { PreviewPage } from '../../records/texts/previews.ts'
import { shownTime } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'
import { renderPortalPage } from '../layout/render.ts'
import { ItemBody, itemHead } from './item-page.tsx'

/** A draft as its page will look, under a band that says that it is none yet; nothing for search engines. */
export function previewPage({ page, alternates, expiresAt }: PreviewPage, origin: string): string {
  const { locale } = page
  const t = words(locale)
  const head = itemHead({ page, alternates }, origin)
  // A draft has no address that others could be sent to.
  const languages = head.languages.map((each) => (each.locale === locale ? { ...each, href: null } : each))
  return renderPortalPage({
    ...head,
    path: `/${locale}`,
    hidden: true,
    image: null,
    feeds: [],
    structuredData: [],
    languages,
    children: (
      <>
        <div className="preview">
          <p className="wrap">
            <b>{t.previewTitle}</b> {filledWord(t.previewText, { time: shownTime(expiresAt) })}
          </p>
        </div>
        <ItemBody page={page} languages={languages} />
      </>
    ),
  })
}
