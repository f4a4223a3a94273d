-- Which keys have been used with this database: the keys themselves are never here.
create table known_key (
    id varchar(32) not null primary key,
    purpose varchar(16) not null,
    fingerprint varchar(64) not null,
    made_at timestamp with time zone not null
);

-- One row, locked by the server that tells of new keys, so that two new servers cannot each bring their own.
create table known_key_gate (
    id integer not null primary key
);

insert into known_key_gate (id) values (1);
