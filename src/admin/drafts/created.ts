/** Tabs tell one another of records that one of them asked for and another has made. */
const CHANNEL = 'chalo-created'

type Created = { asked: string; id: string }

/** Where a record is made that another tab waits for; `text` is what its name begins with. */
export function newRecordAddress(collection: string, text: string, asked: string): string {
  const search = new URLSearchParams({ ...(text === '' ? {} : { begun: text }), asked })
  return `/office/records/${collection}/new?${search.toString()}`
}

/** Waits for a record that a field has asked for in another tab. @returns how to stop */
export function awaitCreated(field: string, onCreated: (id: string) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<Created>) => {
    if (data.asked.split('|')[0] === field) onCreated(data.id)
  })
  return () => channel.close()
}

/** Tells the tab that asked for it that a record is there. */
export function tellCreated(created: Created): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(created)
  channel.close()
}
