import { renderSVG } from 'uqr'
import type { Sheet, SheetOrder } from './sheet.ts'

// The gate: the mark of the portal, drawn here because a sheet is set far from its pages.
export const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44"><path d="M2 42V27c0-5 4-7 5.5-13C9 8 12 4.5 15.5 4.5c3.6 0 4.5 3.8 7.5 3.8s4-6.300 8.500-6.300C37 2 37.500 11 39.500 16.500 41 20.500 42 23 42 27v15z" fill="#0B5563"/><path d="M10.500 42V31.500C10.500 24 15.500 19 22 19s11.500 5 11.500 12.500V42z" fill="#16292F"/><path d="M15 42V33c0-5.200 3-8.500 7-8.500s7 3.300 7 8.500v9z" fill="#E5A13A"/><path d="M17 42c1.500-3.600 7.500-3.400 5.500-7-.9-1.600-.3-2.800.6-3.600.2 1.400 3.400 2.400 2.900 5.600-.3 2-1.300 2.800-1.200 5z" fill="#0B5563"/></svg>'

/** A sheet with its drawings: all that another process needs to set it. */
export function sheetOrder(sheet: Sheet): SheetOrder {
  return { ...sheet, mark: MARK, qr: renderSVG(sheet.address, { border: 0 }) }
}
