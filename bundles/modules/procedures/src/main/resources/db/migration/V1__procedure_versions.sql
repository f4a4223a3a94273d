-- Rows are only ever added: a change is a further version, and the past stays as it was recorded.
create table procedure_version (
    id uuid not null primary key,
    code varchar(20) not null,
    version integer not null,
    name varchar(6000) not null,
    field varchar(1000) not null,
    valid_from date,
    valid_to date,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    digest varchar(64) not null,
    content varchar not null,
    unique (code, version)
);

-- The sum of the stripes changes with every change of the catalogue. One row would make all writers wait for one
-- another, so each takes one of sixteen.
create table revision_stripe (
    stripe integer not null primary key,
    revision bigint not null
);

insert into revision_stripe (stripe, revision) values
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
    (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0);
