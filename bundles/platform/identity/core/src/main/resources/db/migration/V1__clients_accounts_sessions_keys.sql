create table api_client (
    id varchar(64) not null primary key,
    name varchar(200) not null,
    roles varchar(2000) not null,
    secret_hash varchar(64) not null,
    enabled boolean not null,
    demo boolean not null,
    created_at timestamp with time zone not null
);

create table account (
    id uuid not null primary key,
    name varchar(64) not null unique,
    display_name varchar(200) not null,
    roles varchar(2000) not null,
    password_hash varchar(300) not null,
    one_time boolean not null,
    enabled boolean not null,
    demo boolean not null,
    created_at timestamp with time zone not null
);

create table sign_in_session (
    id varchar(64) not null primary key,
    account_id uuid not null references account (id),
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null
);

create index sign_in_session_account on sign_in_session (account_id);

create table signing_key (
    id varchar(64) not null primary key,
    private_key varchar(2000) not null,
    signs_from timestamp with time zone not null,
    signs_until timestamp with time zone not null,
    verifies_until timestamp with time zone not null
);
