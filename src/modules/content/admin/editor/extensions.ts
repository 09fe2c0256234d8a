import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Link } from '@tiptap/extension-link'
import { ListItem } from '@tiptap/extension-list'
import { UniqueID } from '@tiptap/extension-unique-id'
import StarterKit from '@tiptap/starter-kit'
import { newBlockId } from '../../../../records/structured/block-ids.ts'
import { isSafeAddress } from '../../../../records/structured/safe-address.ts'
import { figureNode } from './figure.ts'
import { sourceReferenceNode } from './source-reference.ts'

const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'figure']

/** What the editor can write: the nodes and marks of `structuredText` and no others. */
export const textExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    listItem: false,
    link: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  Blockquote.extend({ content: 'paragraph+' }),
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
  Link.configure({
    openOnClick: false,
    autolink: true,
    defaultProtocol: 'https',
    isAllowedUri: (address) => isSafeAddress(address),
    HTMLAttributes: { target: null, rel: null },
  }),
  UniqueID.configure({ types: BLOCKS, generateID: newBlockId }),
  figureNode,
  sourceReferenceNode,
]
