import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** Of a page that was looked at by day, night changes the colours and nothing else. */
export const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** Frames in which nothing may run, such as sandboxed ones, never answer. */
const FRAME_PATIENCE = 1000

export type Inspection = {
  /** Names of the rules to go by; all when left out. */
  rules?: readonly string[]
  /** A selector of the only part that is looked at. */
  within?: string
}

/** What axe finds on a page as it stands and in its frames of the same origin: each broken rule with up to three elements. */
export async function violationsOn(page: Page, { rules, within }: Inspection = {}): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const [main, ...others] = page.frames()
  if (main) await bringAxe(main)
  await Promise.all(others.map((frame) => Promise.race([bringAxe(frame).catch(() => {}), patience()])))
  return page.evaluate(inspect, { rules, within })
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, FRAME_PATIENCE))
}

/** Once a document, for its half a megabyte takes a while to read. */
async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
}

/** Runs in the browser. What passes is not described: nobody reads it. */
async function inspect({ rules, within }: Inspection): Promise<string[]> {
  const there = (window as unknown as { axe: typeof axe }).axe
  const { violations } = await there.run(within ?? document, {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
  })
  return violations.map(({ id, nodes }) => {
    const elements = nodes.slice(0, 3).map(({ html }) => html)
    return `${id}: ${elements.join(' … ')}`
  })
}
