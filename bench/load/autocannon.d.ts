declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    headers?: Readonly<Record<string, string>>
    /** Asked in turns by each connection, instead of the path of `url`. */
    requests?: readonly { path: string }[]
  }
  type Result = {
    errors: number
    timeouts: number
    '4xx': number
    '5xx': number
    duration: number
    requests: { total: number }
  }
  // The package has no types of its own, and exports one function.
  const autocannon: (options: Options) => Promise<Result>
  export = autocannon
}
