import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'

/** A medium that is given to whoever says what for. */
export type OnRequest = { id: string; kind: string; title: string; caption: string | null; locale: string }

/** The approved media that are given on request, said in the language or else in Vietnamese. */
export async function listOnRequest(db: Database, locale: PortalLocale): Promise<OnRequest[]> {
  const { rows } = await sql<OnRequest>`
    select r.id, a.kind, coalesce(t.fields ->> 'title', r.title) as title, t.fields ->> 'caption' as caption,
      coalesce(t.locale, 'vi') as locale
    from records r join media_assets a on a.record_id = r.id
    left join lateral (
      select x.locale, v.fields from record_texts x join record_text_revisions v
        on v.record_id = x.record_id and v.locale = x.locale and v.state = 'approved'
      where x.record_id = r.id and x.locale in (${locale}, 'vi') and x.state <> 'archived'
      order by x.locale = 'vi', v.version desc limit 1
    ) t on true
    where r.state = 'approved' and r.deleted_at is null and a.access = 'on-request'
      and (a.rights_until is null or a.rights_until >= current_date)
    order by title limit 200`.execute(db)
  return rows
}
