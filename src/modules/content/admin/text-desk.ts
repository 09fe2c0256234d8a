import type { QueryClient } from '@tanstack/react-query'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { SentDescribedText, SentText, TextAddresses } from '../../../records/http/text-addresses.ts'
import { ApiProblem, call, NetworkLost } from '../../../admin/api.ts'
import { Refused, Unreachable, type Desk } from '../../../admin/drafts/desk.ts'
import type { Held } from '../../../admin/drafts/sheet-fields.ts'
import type { Values } from '../../../admin/drafts/values.ts'
import { keyOf } from '../../../admin/queries.ts'
import type { MinorChange } from './text-context.ts'
import { comparable } from './text-fields.ts'

type Place = {
  addresses: TextAddresses
  client: QueryClient
  recordId: string
  locale: PortalLocale
  minor: MinorChange
}

/** A text as a sheet holds it; a language that nobody has written in yet has version 0. */
export function heldText(recordId: string, text: Pick<SentText, 'version' | 'fields'> | null): Held {
  return { id: recordId, version: text?.version ?? 0, values: comparable(text?.fields ?? {}) }
}

/** Puts what the server answered beside what was known of the texts; where it stands anew, it is asked again. */
export function keepText(
  { addresses, client, recordId }: Omit<Place, 'locale' | 'minor'>,
  text: SentText,
): void {
  const key = keyOf(addresses.list, { id: recordId })
  const known = client.getQueryData<SentDescribedText[]>(key) ?? []
  const before = known.find(({ locale }) => locale === text.locale)
  client.setQueryData<SentDescribedText[]>(
    key,
    known.map((each) =>
      each.locale === text.locale && each.version <= text.version ? { ...each, ...text } : each,
    ),
  )
  if (before?.state !== text.state) void client.invalidateQueries({ queryKey: keyOf(addresses.list) })
}

/** The server as the sheet of one text needs it: a text is always sent whole. */
export function textDesk(place: Place, base: () => Values): Desk {
  const { addresses, recordId, locale } = place
  const send = (version: number, values: Values) =>
    told(
      call(addresses.save, {
        id: recordId,
        locale,
        version,
        fields: { ...base(), ...values },
        autosave: true,
        ...(place.minor.ticked() ? { minor: true } : {}),
      }).then((text) => {
        keepText(place, text)
        return heldText(recordId, text)
      }),
    )
  return {
    create: (values) => send(0, values),
    change: ({ version }, values) => send(version, values),
    read: () =>
      told(
        call(addresses.list, { id: recordId }).then((texts) => {
          place.client.setQueryData(keyOf(addresses.list, { id: recordId }), texts)
          return heldText(recordId, texts.find((text) => text.locale === locale) ?? null)
        }),
      ),
  }
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NetworkLost) throw new Unreachable('', { cause: error })
    if (!(error instanceof ApiProblem)) throw error
    if (error.status >= 500 || error.status === 429) throw new Unreachable(error.message, { cause: error })
    throw new Refused(error.code, error.message, error.issues)
  }
}
