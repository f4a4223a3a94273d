alter table account add column email varchar(254) default '' not null;
alter table account add column search_text varchar(700) default '' not null;
alter table account add column last_sign_in_at timestamp with time zone;
alter table account add column version bigint default 1 not null;

-- Roles stood in account.roles before; they move here when the server first starts with this version.
create table account_grant (
    id uuid not null primary key,
    account_id uuid not null references account (id),
    role varchar(64) not null,
    agency uuid,
    valid_from date not null,
    valid_to date,
    -- empty: given here; else the provider of sign-in whose claims say so
    source varchar(63) not null,
    given_by varchar(200) not null,
    given_at timestamp with time zone not null
);

create index account_grant_account on account_grant (account_id);
create index account_grant_role on account_grant (role);

create table second_factor (
    account_id uuid not null primary key references account (id),
    -- encrypted; the key is not in the database
    secret varchar(600) not null,
    confirmed boolean not null,
    last_step bigint not null,
    created_at timestamp with time zone not null
);

create table recovery_code (
    id varchar(64) not null primary key,
    account_id uuid not null references account (id),
    used_at timestamp with time zone
);

create index recovery_code_account on recovery_code (account_id);

create table account_link (
    id uuid not null primary key,
    provider varchar(63) not null,
    subject varchar(255) not null,
    account_id uuid not null references account (id),
    display_name varchar(200) not null,
    linked_at timestamp with time zone not null,
    unique (provider, subject)
);

create index account_link_account on account_link (account_id);

create table identity_number (
    account_id uuid not null primary key references account (id),
    number_text varchar(600) not null,
    assurance varchar(20) not null,
    provider varchar(63) not null,
    told_at timestamp with time zone not null
);

alter table sign_in_session add column stage varchar(20) default 'FULL' not null;
alter table sign_in_session add column confirmed_at timestamp with time zone;
alter table sign_in_session add column second_factor boolean default false not null;
alter table sign_in_session add column address varchar(64) default '' not null;
alter table sign_in_session add column user_agent varchar(300) default '' not null;
alter table sign_in_session add column provider varchar(63) default '' not null;
alter table sign_in_session add column provider_session varchar(255) default '' not null;
alter table sign_in_session add column sign_out_hint varchar(8000) default '' not null;

create table sign_in_failure (
    id varchar(64) not null primary key,
    tally double precision not null,
    last_at timestamp with time zone not null
);
