-- Acts write here, in their own transactions; it has no index but its key, because every act pays for it.
create table unsealed_entry (
    id uuid not null primary key,
    happened_at timestamp with time zone not null,
    action varchar(100) not null,
    outcome varchar(20) not null,
    retention varchar(20) not null,
    actor varchar(200) not null,
    actor_name varchar(300) not null,
    actor_kind varchar(20) not null,
    address varchar(100),
    request varchar(100),
    agency varchar(100),
    object_type varchar(100),
    object_id varchar(300),
    changes varchar,
    reason varchar(1000),
    key_id varchar(32) not null,
    code bytea not null
);

-- The sealer moves entries here. A purged one keeps what the chain needs, and loses what it told.
create table sealed_entry (
    chain_position bigint not null primary key,
    id uuid not null unique,
    happened_at timestamp with time zone not null,
    action varchar(100),
    outcome varchar(20),
    retention varchar(20) not null,
    actor varchar(200),
    actor_name varchar(300),
    actor_kind varchar(20),
    address varchar(100),
    request varchar(100),
    agency varchar(100),
    object_type varchar(100),
    object_id varchar(300),
    changes varchar,
    reason varchar(1000),
    key_id varchar(32) not null,
    code bytea not null,
    content_hash bytea not null,
    hash bytea not null,
    seal_key_id varchar(32) not null,
    seal bytea not null,
    sealed_at timestamp with time zone not null,
    purged_at timestamp with time zone,
    purged_by varchar(200)
);

create index sealed_entry_actor on sealed_entry (actor, id);
create index sealed_entry_action on sealed_entry (action, id);
create index sealed_entry_object on sealed_entry (object_type, object_id, id);
create index sealed_entry_agency on sealed_entry (agency, id);
create index sealed_entry_retention on sealed_entry (retention, id);

-- The end of the chain. Whoever holds the lock of this row seals.
create table chain_end (
    id integer not null primary key,
    chain_position bigint not null,
    hash bytea not null
);

insert into chain_end (id, chain_position, hash) values (1, 0, '');

-- The end of the chain at the end of a day, to be published.
create table daily_head (
    head_day date not null primary key,
    chain_position bigint not null,
    hash bytea not null,
    made_at timestamp with time zone not null
);
