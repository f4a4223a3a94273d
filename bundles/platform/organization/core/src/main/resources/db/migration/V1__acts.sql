-- The acts are the truth; the tree is made of them in memory. No row is ever deleted, so that a code which history
-- refers to can always be explained.
create table act (
    id uuid not null primary key,
    number bigint not null unique,
    effective date not null,
    legal_basis varchar(500) not null,
    changes varchar not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    annulled_at timestamp with time zone,
    annulled_by varchar(200),
    annulment_reason varchar(1000)
);

create table register (
    id integer not null primary key,
    revision bigint not null
);

insert into register (id, revision) values (1, 0);
