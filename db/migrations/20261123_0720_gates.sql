-- Information clusters at border gates, their devices and their operation log.

create table gate_clusters (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  gate text,
  investor uuid references organizations (record_id),
  operator uuid references organizations (record_id),
  status text check (status in ('planned', 'trial', 'operating', 'suspended', 'closed')),
  in_use_from date,
  known_since integer,
  out_of_use_from date,
  handover uuid references directives (record_id),
  languages text[],
  purposes text[],
  audience text,
  note text
);
create index gate_clusters_investor on gate_clusters (investor, record_id);
create index gate_clusters_operator on gate_clusters (operator, record_id);
create index gate_clusters_status on gate_clusters (status, record_id);
create index gate_clusters_in_use_from on gate_clusters (in_use_from, record_id);
create index gate_clusters_known_since on gate_clusters (known_since, record_id);
create index gate_clusters_out_of_use_from on gate_clusters (out_of_use_from, record_id);
create index gate_clusters_handover on gate_clusters (handover, record_id);
create index gate_clusters_name on gate_clusters (name, record_id);
create index gate_clusters_gate on gate_clusters (gate, record_id);
create index gate_clusters_languages on gate_clusters using gin (languages);
create index gate_clusters_purposes on gate_clusters using gin (purposes);

create table gate_devices (
  record_id uuid primary key references records (id) on delete cascade,
  cluster uuid references gate_clusters (record_id),
  kind text check (kind in ('led', 'tv', 'kiosk', 'loudspeaker', 'player', 'counter', 'network', 'ups')),
  name text,
  asset_number text,
  owner uuid references organizations (record_id),
  value bigint,
  condition text check (condition in ('good', 'worn', 'broken', 'repairing')),
  warranty_until date,
  in_use_from date,
  known_since integer,
  out_of_use_from date
);
create index gate_devices_cluster on gate_devices (cluster, record_id);
create index gate_devices_kind on gate_devices (kind, record_id);
create index gate_devices_owner on gate_devices (owner, record_id);
create index gate_devices_value on gate_devices (value, record_id);
create index gate_devices_condition on gate_devices (condition, record_id);
create index gate_devices_warranty_until on gate_devices (warranty_until, record_id);
create index gate_devices_in_use_from on gate_devices (in_use_from, record_id);
create index gate_devices_known_since on gate_devices (known_since, record_id);
create index gate_devices_out_of_use_from on gate_devices (out_of_use_from, record_id);
create index gate_devices_name on gate_devices (name, record_id);
create index gate_devices_asset_number on gate_devices (asset_number, record_id);

create table gate_log (
  record_id uuid primary key references records (id) on delete cascade,
  cluster uuid references gate_clusters (record_id),
  day date,
  hours_on numeric,
  broadcast_hours numeric,
  languages text[],
  kiosk_sessions integer,
  publications_given integer,
  incidents integer,
  incident_note text,
  weather text,
  note text
);
create index gate_log_cluster on gate_log (cluster, record_id);
create index gate_log_day on gate_log (day, record_id);
create index gate_log_hours_on on gate_log (hours_on, record_id);
create index gate_log_broadcast_hours on gate_log (broadcast_hours, record_id);
create index gate_log_kiosk_sessions on gate_log (kiosk_sessions, record_id);
create index gate_log_publications_given on gate_log (publications_given, record_id);
create index gate_log_incidents on gate_log (incidents, record_id);
create index gate_log_languages on gate_log using gin (languages);
