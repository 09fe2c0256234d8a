import { freshId } from './draft-store.ts'

const PREFIX = 'chalo-tab '

/** This tab, for as long as it lives. */
export const thisTab = freshId()

let held: Promise<unknown> | undefined

/** Holds a lock named after this tab until it closes or crashes, so that others can tell that it lives. */
export function stayAlive(): void {
  held ??= locks()?.request(PREFIX + thisTab, () => new Promise<never>(() => {}))
}

/** The tabs that are open; only this one where the browser cannot tell. */
export async function livingTabs(): Promise<ReadonlySet<string>> {
  const { held: names = [] } = (await locks()?.query()) ?? {}
  const tabs = names.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))
  return new Set([thisTab, ...tabs])
}

// Missing where the page does not come over https.
function locks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined
}
