/** The queue of versions whose renditions are to be made. */
export const RENDITIONS = 'media.renditions'
