-- What a list says of a snapshot, beside its content, which may be large. Empty for snapshots of before, whose content
-- says it. The content alone is what the digest proves.
alter table snapshot add column period varchar(30);
alter table snapshot add column cut_off timestamp with time zone;
-- Identifiers with blanks between them.
alter table snapshot add column measures varchar;

create index snapshot_taken on snapshot (taken_at, name);
