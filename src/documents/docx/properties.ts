import type { Printed } from '../printed.ts'

/** The document's card (ISO/IEC 29500-2, part 11): name, author, language and, when known, the date of issue. */
export function coreProperties({ name, issuer, subject, date }: Printed): string {
  const issued = date?.length === 10 ? `${date}T00:00:00Z` : null
  const dates = ['created', 'modified'].map(
    (event) => `<dcterms:${event} xsi:type="dcterms:W3CDTF">${issued}</dcterms:${event}>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(name)}</dc:title>`,
    `<dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(issuer.join(' '))}</dc:creator>`,
    '<dc:language>vi-VN</dc:language>',
    ...(issued ? dates : []),
    '</cp:coreProperties>',
  ].join('')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
