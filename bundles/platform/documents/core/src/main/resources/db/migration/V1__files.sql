-- Files by the SHA-256 of their bytes. References are written in the transactions of modules, so there are no entities.
create table stored_file (
    hash varchar(64) not null primary key,
    size_bytes bigint not null,
    media_type varchar(100) not null,
    check_state varchar(20) not null,
    malware varchar(200),
    checked_at timestamp with time zone,
    stored_at timestamp with time zone not null,
    -- When it last came, was attached or released: without reference it is kept for a while after that.
    touched_at timestamp with time zone not null
);

create index stored_file_touched on stored_file (touched_at);
create index stored_file_check on stored_file (check_state, hash);

create table file_reference (
    hash varchar(64) not null references stored_file (hash),
    owner_type varchar(100) not null,
    owner_id varchar(100) not null,
    attached_at timestamp with time zone not null,
    primary key (hash, owner_type, owner_id)
);

create index file_reference_owner on file_reference (owner_type, owner_id, attached_at);

-- The last times that files without reference were removed.
create table collection (
    id uuid not null primary key,
    collected_at timestamp with time zone not null,
    files bigint not null,
    bytes bigint not null
);
