/** Where files live: a local folder, or S3-compatible storage. Keys are relative paths with forward slashes. */
export type FileStore = {
  put(key: string, bytes: Buffer): Promise<void>
  get(key: string): Promise<Buffer>
  remove(key: string): Promise<void>
  /** Null when the store can be written and read, else what is wrong. */
  health(): Promise<string | null>
}
