import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync, type Plugin } from 'vite'
import { root } from './run.ts'

/** A text of the program in both of its own languages, and the part that says it. */
type OfficeMessage = { area: string; vi: string; en: string }

type Node = { type: string; [key: string]: unknown }

/** The portal has words of its own, the demo and the tests speak to nobody. */
const LEFT_OUT = /\.test\.tsx?$|^src\/(?:portal|demo)\/|\/testing\//

/** Writes down every text that office, server and command line say, as `messages.json`, so that readers can mend them. */
export function officeMessages(): Plugin {
  return {
    name: 'office-messages',
    apply: 'build',
    async generateBundle() {
      const found = new Map<string, OfficeMessage>()
      for await (const path of glob('src/**/*.{ts,tsx}', { cwd: root })) {
        if (LEFT_OUT.test(path)) continue
        const area = /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? 'office'
        const { program } = parseSync(path, await readFile(join(root, path), 'utf8'))
        for (const labels of labelsIn(program as unknown as Node)) {
          found.set(`${labels.vi}\n${labels.en}`, { area, ...labels })
        }
      }
      const order = ({ area, vi }: OfficeMessage) => `${area} ${vi}`
      const messages = [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
      this.emitFile({ type: 'asset', fileName: 'messages.json', source: JSON.stringify(messages) })
    },
  }
}

/** The objects with a Vietnamese and an English text, wherever they stand. */
function labelsIn(node: Node): { vi: string; en: string }[] {
  if (node.type === 'ObjectExpression') {
    const { vi, en } = Object.fromEntries((node['properties'] as Node[]).map(textOf))
    if (typeof vi === 'string' && typeof en === 'string' && vi !== '') return [{ vi, en }]
  }
  return Object.values(node).flatMap((child) => {
    const children = Array.isArray(child) ? child : [child]
    return children.filter(isNode).flatMap(labelsIn)
  })
}

function textOf({ key, value }: Node): [string, unknown] {
  const name = isNode(key) ? key['name'] : ''
  return [String(name), isNode(value) && value.type === 'Literal' ? value['value'] : undefined]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
