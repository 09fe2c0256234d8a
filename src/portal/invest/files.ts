import { stringify } from 'csv-stringify/sync'
import { basisOf } from './facts.ts'
import type { ListedProject } from './project.ts'

// Excel takes the file for UTF-8 only with this in front.
const BYTE_ORDER_MARK = '\uFEFF'

/** One project as programs read it: numbers as they are, unknown as null. */
export function projectData(project: ListedProject, origin: string) {
  const { page, path, sector, status, forms, land, districts, contact } = project
  return {
    id: page.recordId,
    title: page.title,
    summary: page.summary,
    language: page.locale,
    url: `${origin}${path}`,
    sheet: `${origin}${path}.pdf`,
    sector,
    status,
    districts,
    areaHectares: project.areaHectares,
    capitalVnd: project.capitalVnd,
    capitalUsd: project.capitalUsd,
    forms,
    landStatus: land,
    legalBasis: basisOf(project),
    contact,
    validFrom: project.validFrom,
    validUntil: project.validUntil,
    figuresConfirmedOn: project.verifiedOn,
    longitude: page.longitude,
    latitude: page.latitude,
    updated: page.publishedAt.toISOString(),
  }
}

/** The catalogue for spreadsheets; what is not known is an empty cell, and no cell is a formula. */
export function catalogueCsv(projects: readonly ListedProject[], origin: string): string {
  const rows = projects.map((project) => {
    const { summary: _summary, districts, forms, ...row } = projectData(project, origin)
    return { ...row, districts: districts.join('; '), forms: forms.join('; ') }
  })
  const columns = Object.keys(rows[0] ?? { id: '', title: '' })
  return (
    BYTE_ORDER_MARK +
    stringify(rows, { header: true, columns, escape_formulas: true, record_delimiter: '\r\n' })
  )
}

export function catalogueJson(projects: readonly ListedProject[], origin: string): string {
  return JSON.stringify({ projects: projects.map((project) => projectData(project, origin)) }, null, 2)
}
