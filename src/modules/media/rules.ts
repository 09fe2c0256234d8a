import type { Issue } from '../../platform/errors.ts'
import type { Labels } from '../../platform/labels.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { licenceUrls, type Licence } from './choices.ts'
import { licenceWords } from './public-words.ts'

type Rights = {
  access: string | null
  rightsFrom: string | null
  rightsUntil: string | null
  territory: string | null
  consent: string | null
  communityConsent: string | null
  aerial: boolean | null
  flycamPermit: string | null
  map: string | null
  mapShowsIslands: boolean | null
  mapCheckedBy: string | null
}

/** What no record may say, finished or not. */
export function checkAsset(
  fields: Pick<Rights, 'rightsFrom' | 'rightsUntil'> & { folder: string | null; licenceUrl: string | null },
): Issue[] {
  const issues: Issue[] = []
  const { rightsFrom, rightsUntil, folder, licenceUrl } = fields
  if (rightsFrom !== null && rightsUntil !== null && rightsUntil < rightsFrom) {
    const message = { vi: 'phải từ ngày bắt đầu trở đi', en: 'must not be before the first day' }
    issues.push({ at: 'rightsUntil', message })
  }
  if (folder !== null && folder.split('/').some((part) => part.trim() === '')) {
    const message = { vi: 'các cấp ngăn bằng một dấu /', en: 'levels are separated by one /' }
    issues.push({ at: 'folder', message })
  }
  if (licenceUrl !== null && !/^https?:\/\/\S+$/.test(licenceUrl)) {
    const message = { vi: 'phải là một địa chỉ http(s)://', en: 'must be an http(s):// address' }
    issues.push({ at: 'licenceUrl', message })
  }
  return issues
}

/** What must be settled before a medium goes to whoever approves it. */
export function checkBeforeSubmitting(
  fields: Omit<Rights, 'access' | 'rightsFrom' | 'rightsUntil'>,
): Issue[] {
  const open: [boolean, string, Labels][] = [
    [
      fields.consent === 'missing',
      'consent',
      { vi: 'chưa có đồng ý của người trong hình', en: 'the persons shown have not consented' },
    ],
    [
      fields.communityConsent === 'missing',
      'communityConsent',
      { vi: 'chưa có đồng ý của cộng đồng', en: 'the community has not consented' },
    ],
    [
      fields.aerial === true && fields.flycamPermit === null,
      'flycamPermit',
      { vi: 'ghi số giấy phép bay', en: 'give the flight permit' },
    ],
    [
      fields.map !== null && fields.map !== 'none' && fields.mapCheckedBy === null,
      'mapCheckedBy',
      { vi: 'bản đồ phải có người kiểm tra', en: 'somebody must have checked the map' },
    ],
    [
      fields.map === 'country' && fields.mapShowsIslands !== true,
      'mapShowsIslands',
      {
        vi: 'bản đồ Việt Nam phải thể hiện Hoàng Sa và Trường Sa',
        en: 'a map of Viet Nam must show Hoàng Sa and Trường Sa',
      },
    ],
  ]
  return open.flatMap(([wrong, at, message]) => (wrong ? [{ at, message }] : []))
}

/** Whether the fields of an approved medium let the public see it on a day (ISO date). */
export function isOpenOn(fields: Rights, day: string): boolean {
  return (
    fields.access === 'open' &&
    (fields.rightsFrom === null || fields.rightsFrom <= day) &&
    (fields.rightsUntil === null || fields.rightsUntil >= day) &&
    (fields.territory === null || fields.territory === 'worldwide') &&
    checkBeforeSubmitting(fields).length === 0
  )
}

/** The name and the address of a licence, for a page in one of the portal's languages. */
export function licenceOf(licence: Licence | null, url: string | null, locale: PortalLocale) {
  if (licence === null) return { licence: null, licenceUrl: url }
  return { licence: licenceWords[licence][locale], licenceUrl: url ?? licenceUrls[licence] ?? null }
}
