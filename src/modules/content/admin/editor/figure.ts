import { Node } from '@tiptap/core'

/** A medium of the library with a caption of its own; drawn by whoever opens the editor. */
export const figureNode = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    media: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset['media'] ?? null,
      renderHTML: ({ media }: Record<string, unknown>) => ({ 'data-media': media }),
    },
    caption: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset['caption'] ?? null,
      renderHTML: ({ caption }: Record<string, unknown>) =>
        caption === null ? {} : { 'data-caption': caption },
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
})
