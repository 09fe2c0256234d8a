/** A request asks for something to be mended before the record goes on; everything else is a remark. */
export const commentKinds = ['remark', 'request'] as const
export type CommentKind = (typeof commentKinds)[number]
