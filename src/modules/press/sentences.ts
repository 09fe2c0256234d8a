import type { Sentence, SentenceContext } from '../../documents/sentence.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { citedDate } from '../../platform/time/dates.ts'
import {
  countryName,
  join,
  listed,
  lowerFirst,
  nameOf,
  spokenLanguages,
  text,
  whenInWords,
} from '../activities/public.ts'
import { delegationKinds, outletKinds } from './choices.ts'
import { pressCoverage } from './coverage.ts'
import { outlets, pressDelegations } from './schema.ts'

export const outletSentence: Sentence = (record) => {
  const { name, kind, country } = outlets.shape.parse(record.fields)
  const described = kind === null ? null : lowerFirst(outletKinds[kind].vi)
  return [text(join(', ', [withCountry(name ?? '', country), described]))]
}

/** «Đoàn truyền hình BBC (Vương quốc Anh), gồm …, đến tác nghiệp …; nội dung …». */
export const delegationSentence: Sentence = (record, context) => {
  const fields = pressDelegations.shape.parse(record.fields)
  const kind = delegationKinds[fields.kind ?? 'reporters'].vi
  const outlet = outletName(context, fields.outlet) ?? fields.outletAsWritten ?? ''
  const coming = join(', ', [
    withCountry(join(' ', [kind, outlet]), fields.country),
    fields.memberCount !== null && `gồm ${formatNumber(fields.memberCount)} thành viên`,
    whenInWords(fields),
    fields.places?.length ? `hoạt động tại ${listed(fields.places)}` : null,
    fields.host && `do ${nameOf(record, context, fields.host)} tiếp đón`,
  ])
  return [text(join('; ', [coming, fields.purpose && `mục đích: ${lowerFirst(fields.purpose)}`]))]
}

/** A product told by its title, outlet, date and languages. */
export const coverageSentence: Sentence = (record, context) => {
  const fields = pressCoverage.shape.parse(record.fields)
  const outlet = outletName(context, fields.outlet)
  const published = join(' ', [
    outlet && `${withCountry(outlet, fields.country)} đăng, phát`,
    `«${fields.title ?? ''}»`,
    fields.publishedOn && `ngày ${citedDate(fields.publishedOn)}`,
  ])
  return [
    text(
      join(', ', [
        published,
        fields.languages?.length ? `bằng ${spokenLanguages(fields.languages)}` : null,
        fields.reach !== null && `${formatNumber(fields.reach)} lượt xem, phát hành`,
        fields.topic && `chủ đề ${lowerFirst(fields.topic)}`,
      ]),
    ),
  ]
}

function outletName(context: SentenceContext, id: string | null): string | null {
  const record = id === null ? undefined : context.record(id)
  return record ? outlets.shape.parse(record.fields).name : null
}

function withCountry(name: string, country: string | null): string {
  return country === null ? name : `${name} (${countryName(country)})`
}
