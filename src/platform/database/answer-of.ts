import pg from 'pg'

/**
 * Asks a query, for at most so many milliseconds where a limit is given: a connection that does not answer in time is
 * closed, for nobody should wait behind its query.
 *
 * With a callback and a limit of our own, because the closures that pg makes for its promises and its limit hold on to
 * their query: with the first one that lives through two small garbage collections, the rows of all queries after it stay
 * until the next large one, and each small one takes ten milliseconds and more instead of less than one.
 */
export function answerOf(
  client: pg.ClientBase,
  config: pg.QueryConfig,
  limit?: number,
): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const late = limit === undefined ? undefined : setTimeout(giveUp, limit)
    function giveUp() {
      reject(new Error(`PostgreSQL has not answered for ${limit} ms`))
      if (client instanceof pg.Client) void client.end()
    }
    ASK.call(client, config, (error, result) => {
      clearTimeout(late)
      if (error) reject(error)
      else resolve(result)
    })
  })
}

type Ask = (
  this: pg.ClientBase,
  config: pg.QueryConfig,
  told: (error: Error | null, result: pg.QueryResult) => void,
) => void

const ASK = pg.Client.prototype.query as Ask
