import type { Labels } from '../../../../platform/labels.ts'
import type { FormLayout, FormSection } from '../layout.ts'

const purpose = {
  vi: 'Thông tin chung của mọi ngôn ngữ. Tiêu đề và lời văn viết ở «Nội dung các ngôn ngữ».',
  en: 'What holds in every language. Titles and words are written under “Texts by language”.',
} as const satisfies Labels

const where = { vi: 'Ở đâu', en: 'Where' }
const when = { vi: 'Khi nào', en: 'When' }
const recognition: FormSection = {
  title: { vi: 'Ghi danh, xếp hạng', en: 'Recognition' },
  fields: ['recognition', 'recognizedYear', 'recognizedBy', 'recognitionDecision', 'otherRecognitions'],
}
const pictures: FormSection = {
  title: { vi: 'Hình ảnh', en: 'Pictures' },
  fields: ['cover', 'gallery', 'containsMap'],
}
const dimensions: FormSection = {
  title: { vi: 'Phân loại', en: 'Classification' },
  fields: ['subjects', 'informationKinds', 'channels', 'messages', 'markets'],
}
const proof: FormSection = {
  title: { vi: 'Nguồn, liên quan', en: 'Sources and related items' },
  fields: ['sources', 'related', 'happenedOn'],
}

function layout(...sections: FormSection[]): FormLayout {
  return {
    purpose,
    rules: ['decree.external-information'],
    lawOn: ['happenedOn'],
    sections: [...sections, pictures, dimensions, proof],
  }
}

const point = ['latitude', 'longitude']

export const contentLayouts: Readonly<Record<string, FormLayout>> = {
  places: layout(
    {
      title: { vi: 'Địa danh', en: 'Place' },
      fields: ['name', 'otherNames', 'kind', 'areaHectares', 'access', 'managingOrg'],
    },
    { title: where, fields: ['within', 'districts', ...point] },
    recognition,
  ),
  festivals: layout(
    { title: { vi: 'Lễ hội', en: 'Festival' }, fields: ['name', 'kind', 'communities', 'organizer'] },
    {
      title: when,
      fields: [
        'calendar',
        'startDay',
        'startMonth',
        'endDay',
        'endMonth',
        'recurrence',
        { label: { vi: 'Kỳ gần nhất', en: 'Next or last time' }, from: 'startsOn', to: 'endsOn' },
      ],
    },
    { title: where, fields: ['place', 'districts', ...point] },
    recognition,
  ),
  foods: layout(
    { title: { vi: 'Món ăn', en: 'Food' }, fields: ['name', 'kind', 'vegetarian', 'place', 'districts'] },
    recognition,
  ),
  crafts: layout(
    {
      title: { vi: 'Nghề, sản vật', en: 'Craft or product' },
      fields: ['name', 'kind', 'producerOrg', 'producerName', 'makers'],
    },
    { title: { vi: 'OCOP', en: 'OCOP' }, fields: ['ocopStars', 'ocopYear', 'ocopDecision'] },
    { title: where, fields: ['place', 'districts', ...point] },
    recognition,
  ),
  people: layout(
    {
      title: { vi: 'Con người', en: 'People' },
      fields: ['name', 'kind', 'publicRole', 'bornYear', 'diedYear', 'place', 'districts'],
    },
    {
      title: { vi: 'Sự đồng ý', en: 'Consent' },
      fields: ['consent', 'consentOn', 'consentNote'],
    },
  ),
  articles: layout({
    title: { vi: 'Bài viết', en: 'Article' },
    fields: ['name', 'kind', 'datedOn', 'authorLine', 'issuerOrg', 'originalUrl', 'place', 'districts'],
  }),
  events: layout(
    {
      title: { vi: 'Sự kiện', en: 'Event' },
      fields: [
        'name',
        'kind',
        { label: { vi: 'Thời gian', en: 'Dates' }, from: 'startsOn', to: 'endsOn' },
        'festival',
        'organizers',
        'website',
      ],
    },
    { title: where, fields: ['place', 'districts', ...point] },
  ),
  'investment-projects': layout(
    {
      title: { vi: 'Dự án', en: 'Project' },
      fields: ['name', 'sector', 'status', 'areaHectares', 'capitalVnd', 'capitalUsd', 'forms', 'landStatus'],
    },
    { title: where, fields: ['place', 'districts', ...point] },
    {
      title: { vi: 'Căn cứ, hiệu lực, liên hệ', en: 'Basis, validity, contact' },
      fields: [
        'legalBasis',
        'legalBasisAsWritten',
        { label: { vi: 'Thời hạn kêu gọi', en: 'Valid' }, from: 'validFrom', to: 'validUntil' },
        'verifiedOn',
        'contactOrg',
        'documents',
      ],
    },
  ),
  'online-publications': layout({
    title: { vi: 'Ấn phẩm', en: 'Publication' },
    fields: ['name', 'publication', 'languages', 'year', 'pages', 'file'],
  }),
  galleries: layout({
    title: { vi: 'Bộ ảnh', en: 'Gallery' },
    fields: ['name', 'kind', 'authorLine', 'place', 'districts'],
  }),
}
