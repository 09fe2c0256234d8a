-- The database after all migrations. Made by `npm run db:schema`; do not edit.

create extension btree_gist;

create extension pg_trgm;

CREATE OR REPLACE FUNCTION public.chalo_fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(translate(regexp_replace(NORMALIZE($1, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), 'đĐ'::text, 'dd'::text));

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'table % is append-only', tg_table_name;
end $function$;

create table custom_fields (
  id uuid not null,
  collection text not null,
  org_id uuid not null,
  key text not null,
  kind text not null,
  label_vi text not null,
  label_en text,
  options text[] not null default '{}'::text[],
  "position" integer not null default 0,
  retired_at timestamp with time zone,
  constraint custom_fields_pkey PRIMARY KEY (id),
  constraint custom_fields_collection_org_id_key_key UNIQUE (collection, org_id, key),
  constraint custom_fields_key_check CHECK (key ~ '^[a-z][a-zA-Z0-9]{0,39}$'::text),
  constraint custom_fields_kind_check CHECK (kind = ANY (ARRAY['text'::text, 'longText'::text, 'integer'::text, 'number'::text, 'date'::text, 'boolean'::text, 'choice'::text]))
);

create table event_heads (
  org_id uuid not null,
  seq bigint not null,
  hash text not null,
  constraint event_heads_pkey PRIMARY KEY (org_id)
);

create table events (
  org_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  type text not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  record_id uuid,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint events_pkey PRIMARY KEY (org_id, seq)
);

create table idempotency_keys (
  key text not null,
  actor_id text not null,
  request_hash text not null,
  status integer not null,
  body jsonb not null,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_keys_pkey PRIMARY KEY (actor_id, key)
);

create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

create table record_comments (
  id uuid not null,
  record_id uuid not null,
  field text,
  body text not null,
  created_by text,
  created_at timestamp with time zone not null default now(),
  resolved_at timestamp with time zone,
  constraint record_comments_pkey PRIMARY KEY (id),
  constraint record_comments_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id)
);

create table record_files (
  id uuid not null,
  record_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  role text not null default 'attachment'::text,
  created_by text,
  created_at timestamp with time zone not null default now(),
  deleted_at timestamp with time zone,
  constraint record_files_pkey PRIMARY KEY (id),
  constraint record_files_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id),
  constraint record_files_bytes_check CHECK (bytes >= 0)
);

create table record_links (
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  role text not null,
  note text,
  created_by text,
  created_at timestamp with time zone not null default now(),
  constraint record_links_pkey PRIMARY KEY (id),
  constraint record_links_from_id_to_id_role_key UNIQUE (from_id, to_id, role),
  constraint record_links_from_id_fkey FOREIGN KEY (from_id) REFERENCES records(id),
  constraint record_links_to_id_fkey FOREIGN KEY (to_id) REFERENCES records(id),
  constraint record_links_check CHECK (from_id <> to_id)
);

create table record_revisions (
  record_id uuid not null,
  version integer not null,
  snapshot jsonb not null,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  constraint record_revisions_pkey PRIMARY KEY (record_id, version),
  constraint record_revisions_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id)
);

create table record_texts (
  record_id uuid not null,
  locale text not null,
  slug text,
  state text not null default 'draft'::text,
  fields jsonb not null default '{}'::jsonb,
  source_hash text,
  version integer not null default 1,
  updated_by text,
  updated_at timestamp with time zone not null default now(),
  constraint record_texts_pkey PRIMARY KEY (record_id, locale),
  constraint record_texts_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id),
  constraint record_texts_fields_check CHECK (jsonb_typeof(fields) = 'object'::text),
  constraint record_texts_state_check CHECK (state = ANY (ARRAY['draft'::text, 'machine'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'archived'::text]))
);

create table records (
  id uuid not null,
  collection text not null,
  owner_org_id uuid not null,
  title text not null,
  happened daterange,
  happened_from date generated always as (lower(happened)) stored,
  happened_to date generated always as ((upper(happened) - 1)) stored,
  state text not null default 'draft'::text,
  visibility text not null default 'office'::text,
  version integer not null default 1,
  source text,
  identity text,
  search text not null default ''::text,
  extra jsonb not null default '{}'::jsonb,
  created_by text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  deleted_at timestamp with time zone,
  constraint records_pkey PRIMARY KEY (id),
  constraint records_extra_check CHECK (jsonb_typeof(extra) = 'object'::text),
  constraint records_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'archived'::text])),
  constraint records_visibility_check CHECK (visibility = ANY (ARRAY['office'::text, 'public'::text]))
);

CREATE INDEX events_at ON public.events USING btree (at DESC);

CREATE INDEX events_record ON public.events USING btree (record_id, at) WHERE (record_id IS NOT NULL);

CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);

CREATE INDEX record_comments_record ON public.record_comments USING btree (record_id, created_at);

CREATE INDEX record_files_record ON public.record_files USING btree (record_id) WHERE (deleted_at IS NULL);

CREATE INDEX record_links_to ON public.record_links USING btree (to_id, role);

CREATE INDEX records_by_change ON public.records USING btree (collection, updated_at DESC, id DESC) WHERE (deleted_at IS NULL);

CREATE INDEX records_by_owner ON public.records USING btree (owner_org_id, collection, happened_from);

CREATE INDEX records_by_state ON public.records USING btree (collection, state, happened_from DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);

CREATE INDEX records_by_time ON public.records USING btree (collection, happened_from DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL);

CREATE INDEX records_by_title ON public.records USING btree (collection, title, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX records_identity ON public.records USING btree (collection, owner_org_id, identity) WHERE ((identity IS NOT NULL) AND (deleted_at IS NULL));

CREATE INDEX records_search ON public.records USING gin (search gin_trgm_ops) WHERE (deleted_at IS NULL);

CREATE TRIGGER events_append_only BEFORE DELETE OR UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER revisions_append_only BEFORE DELETE OR UPDATE ON record_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
