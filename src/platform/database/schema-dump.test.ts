import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, dropDatabase } from '../testing/cluster.ts'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { clientConfig, type Connection } from './connect.ts'
import { dumpSchema } from './schema-dump.ts'

let migrated: TestDatabase
beforeAll(async () => {
  migrated = await testDatabase()
})
afterAll(() => migrated.drop())

async function databaseFrom(sql: string): Promise<Connection> {
  const connection = await createDatabase(migrated.connection, { empty: true })
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  await client.query(sql)
  await client.end()
  return connection
}

test('a database made from the dump has the schema of the migrations', async () => {
  const dump = await dumpSchema(migrated.connection)
  const copy = await databaseFrom(`set check_function_bodies = off; ${dump}`)
  expect(await dumpSchema(copy)).toBe(dump)
  await dropDatabase(copy)
})

test('says everything that a table is made of', async () => {
  const connection = await databaseFrom(`
    create table gates (id int generated always as identity primary key, name text collate "C" not null default 'x');
    create table lanes (gate_id int references gates, share numeric(5,2) check (share <= 100), label text
      generated always as ('lane of ' || gate_id) stored);
    create unique index one_label on lanes (lower(label)) where share > 0;
    create view busy as select gate_id from lanes where share > 50;
    comment on column lanes.share is 'percent';`)
  expect((await dumpSchema(connection)).split('\n').slice(2).join('\n')).toBe(`create table gates (
  id integer generated always as identity not null,
  name text collate "C" not null default 'x'::text,
  constraint gates_pkey PRIMARY KEY (id)
);

create table lanes (
  gate_id integer,
  share numeric(5,2),
  label text generated always as (('lane of '::text || gate_id)) stored,
  constraint lanes_share_check CHECK (share <= 100::numeric)
);

alter table lanes add constraint lanes_gate_id_fkey FOREIGN KEY (gate_id) REFERENCES gates(id);

create view busy as
 SELECT gate_id
   FROM lanes
  WHERE share > 50::numeric;

CREATE UNIQUE INDEX one_label ON public.lanes USING btree (lower(label)) WHERE (share > (0)::numeric);

comment on column lanes.share is 'percent';
`)
  await dropDatabase(connection)
})
