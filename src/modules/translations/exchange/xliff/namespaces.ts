/** What XLIFF has no attribute for stands in a namespace of our own, under this prefix. */
export const NAMESPACE = 'urn:chalo:translation:1'
export const NAMESPACE_PREFIX = 'chalo'

export const XLIFF_12 = 'urn:oasis:names:tc:xliff:document:1.2'
export const XLIFF_20 = 'urn:oasis:names:tc:xliff:document:2.0'
/** The module of translation candidates of XLIFF 2.0. */
export const MATCHES = 'urn:oasis:names:tc:xliff:matches:2.0'
