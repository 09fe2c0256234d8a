import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/labels.ts'
import { portalLocales } from '../../../platform/locales.ts'
import type { CatalogueView } from './endpoints.ts'

type Row = Omit<CatalogueView, 'locales'> & { locales: CatalogueView['locales'] | null }

/** The catalogues, the portal's first, with how their languages stand; titles in the office's language. */
export async function viewCatalogues(db: Database, locale: Locale): Promise<CatalogueView[]> {
  const { rows } = await sql<Row>`
    select c.record_id as id, i.part,
      (select coalesce(max(t.fields ->> 'title') filter (where t.locale = ${locale}), max(t.fields ->> 'title'), i.name)
        from record_texts t where t.record_id = c.record_id) as title,
      (select count(*)::int from jsonb_object_keys(c.shipped -> 'vi')) as messages,
      (select jsonb_agg(jsonb_build_object('locale', t.locale, 'state', t.state, 'mended', (
          select count(*) from jsonb_each_text(t.fields -> 'messages') m
          where c.shipped -> t.locale ->> m.key is distinct from m.value
        ))) from record_texts t where t.record_id = c.record_id) as locales
    from interface_catalogues c join interface_texts i on i.record_id = c.record_id
    order by i.part desc, title`.execute(db)
  return rows.map(({ locales, ...row }) => ({
    ...row,
    locales: (locales ?? []).sort((a, b) => place(a.locale) - place(b.locale)),
  }))
}

function place(locale: string): number {
  return portalLocales.findIndex((each) => each === locale)
}
