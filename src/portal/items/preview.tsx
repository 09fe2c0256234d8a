import type { Item } from '../../records/publishing/read.ts'
import type { PortalPage } from '../layout/render.ts'
import { shownTime } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'

/** An item as its page shows it: as published, or the draft behind a link that works until then. */
export type ShownItem = Item & { previewUntil?: Date }

type ItemHead = Omit<PortalPage, 'children'>

/** What a draft's page tells machines: nothing. It has no address that others could be sent to. */
export function headOfDraft(head: ItemHead): ItemHead {
  return {
    ...head,
    path: `/${head.locale}`,
    hidden: true,
    image: null,
    feeds: [],
    structuredData: [],
    languages: head.languages.map((each) => (each.locale === head.locale ? { ...each, href: null } : each)),
  }
}

/** The band above a draft that says that it is none of the portal's pages yet; nothing above a published one. */
export function PreviewBand({ item: { page, previewUntil } }: { item: ShownItem }) {
  if (!previewUntil) return null
  const t = words(page.locale)
  return (
    <div className="preview">
      <p className="wrap">
        <b>{t.previewTitle}</b> {filledWord(t.previewText, { time: shownTime(previewUntil, page.locale) })}
      </p>
    </div>
  )
}
