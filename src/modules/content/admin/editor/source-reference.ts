import { Node } from '@tiptap/core'

/** `[n]`: leads to the n-th source of the item. */
export const sourceReferenceNode = Node.create({
  name: 'sourceReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    number: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number(element.dataset['source']) || 1,
      renderHTML: ({ number }: Record<string, unknown>) => ({ 'data-source': number }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-source]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'source-reference' },
    `[${String(node.attrs['number'])}]`,
  ],
  renderText: ({ node }) => `[${String(node.attrs['number'])}]`,
})
