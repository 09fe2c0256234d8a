/** Values by path, where `:name` in a path stands for any one segment. */
export type PathTree<Value> = {
  /** @throws TypeError when the same path has a value already */
  add(path: string, value: Value): void
  /** The value at an address and what its named segments say, as they are written in the address. */
  find(address: string): Found<Value> | undefined
}

export type Found<Value> = { value: Value; params: Record<string, string> }

type Leaf<Value> = { value: Value; names: readonly string[] }

type Node<Value> = { fixed: Map<string, Node<Value>>; named?: Node<Value>; leaf?: Leaf<Value> }

/** Of two paths that fit, the one whose segments are fixed the longer wins. */
export function pathTree<Value>(): PathTree<Value> {
  const root: Node<Value> = { fixed: new Map() }
  return {
    add(path, value) {
      const names: string[] = []
      let node = root
      for (const segment of path.split('/')) {
        if (segment.startsWith(':')) names.push(segment.slice(1))
        node = segment.startsWith(':') ? (node.named ??= { fixed: new Map() }) : fixedIn(node, segment)
      }
      if (node.leaf) throw new TypeError(`Two values at ${path}`)
      node.leaf = { value, names }
    },
    find(address) {
      const said: string[] = []
      const leaf = walk(root, address.split('/'), 0, said)
      if (!leaf) return undefined
      const params = Object.fromEntries(leaf.names.map((name, at) => [name, said[at] ?? '']))
      return { value: leaf.value, params }
    },
  }
}

function fixedIn<Value>({ fixed }: Node<Value>, segment: string): Node<Value> {
  const known = fixed.get(segment)
  if (known) return known
  const added: Node<Value> = { fixed: new Map() }
  fixed.set(segment, added)
  return added
}

/** Looks along the fixed segment first, then along the named one; `said` holds what the named ones say. */
function walk<Value>(
  { fixed, named, leaf }: Node<Value>,
  segments: readonly string[],
  at: number,
  said: string[],
): Leaf<Value> | undefined {
  const segment = segments[at]
  if (segment === undefined) return leaf
  const next = fixed.get(segment)
  const found = next && walk(next, segments, at + 1, said)
  if (found || !named || segment === '') return found
  said.push(segment)
  const other = walk(named, segments, at + 1, said)
  if (!other) said.pop()
  return other
}
