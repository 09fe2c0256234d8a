import type { Fields } from '../../../records/collection.ts'
import type { Metadata } from '../reader/types.ts'

/** The record of a report from what an old one says of itself. */
export function reportFields(metadata: Metadata, year: number): Fields {
  const { title, number, notation, place, issuedOn, signatory, addressees, recipients } = metadata
  const authority = [signatory?.authority, signatory?.position].filter((line) => typeof line === 'string')
  return {
    year,
    subject: title ?? `Báo cáo công tác thông tin đối ngoại năm ${year}`,
    number,
    notation,
    place,
    issuedOn,
    signingAuthority: authority.length > 0 ? authority : null,
    signerName: signatory?.name ?? null,
    addressees: addressees ?? null,
    recipients: recipients ?? null,
  }
}
