declare module 'subset-font' {
  type Options = {
    targetFormat?: 'sfnt' | 'woff' | 'woff2'
    /** Fixes axes of a variable font. */
    variationAxes?: Readonly<Record<string, number>> | undefined
    /** The OpenType features to keep; all of them when not given. */
    keepFeatures?: readonly string[]
    noHinting?: boolean
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}
