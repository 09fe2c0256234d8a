/** The heading of the column that an error file adds; an import passes over it. */
export const findingsColumn = { vi: 'Vấn đề khi nhập', en: 'Import findings' } as const
