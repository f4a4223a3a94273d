-- The last number that each register has given. Written in the transactions of modules, so there are no entities.
create table number_register (
    agency uuid not null,
    kind varchar(40) not null,
    of_year integer not null,
    last_number bigint not null,
    primary key (agency, kind, of_year)
);

-- Each number that was given. The key refuses a double whatever the row above says: H2 has been seen to raise that row
-- from an old value when several transactions wait for it and some of them roll back.
create table given_number (
    agency uuid not null,
    kind varchar(40) not null,
    of_year integer not null,
    given bigint not null,
    primary key (agency, kind, of_year, given)
);

-- Template, style, paper and title that a form was printed with, by the SHA-256 of them all.
create table sheet (
    digest varchar(64) not null primary key,
    content varchar(300000) not null
);

create table issued_form (
    id uuid not null primary key,
    kind varchar(40) not null,
    agency uuid not null,
    of_year integer not null,
    sequence_number bigint not null,
    number_text varchar(200) not null,
    subject_type varchar(100) not null,
    subject_id varchar(60) not null,
    form_day date not null,
    issued_at timestamp with time zone not null,
    sheet varchar(64) not null references sheet (digest),
    code varchar(2000) not null,
    -- What the form says, encrypted.
    content varchar(1000000) not null,
    revoked_at timestamp with time zone,
    revoke_reason varchar(1000),
    replaced_by uuid,
    unique (agency, kind, of_year, sequence_number)
);

create index issued_form_of_subject on issued_form (subject_type, subject_id, id);

create table signing_key (
    id varchar(20) not null primary key,
    private_key varchar(2000) not null,
    public_key varchar(1000) not null,
    signs_from timestamp with time zone not null,
    signs_until timestamp with time zone
);

-- Templates that administrators entered, the last one of a scope counts. The scope is 'province' or the id of an agency.
create table template (
    id uuid not null primary key,
    kind varchar(40) not null,
    scope varchar(36) not null,
    valid_from date not null,
    -- Empty: from that day on the wider template counts again.
    source varchar(100000),
    reason varchar(1000) not null,
    author varchar(300) not null,
    changed_at timestamp with time zone not null,
    undoes uuid
);

create index template_of_scope on template (kind, scope, id);

-- How an agency calls itself on its forms, where that is not what the register of agencies says.
create table letterhead (
    agency uuid not null primary key,
    superior varchar(300) not null,
    name varchar(300) not null,
    symbol varchar(60) not null,
    place varchar(100) not null
);

-- Whoever enters a template holds this row.
create table template_lock (
    id integer not null primary key,
    number bigint not null
);

insert into template_lock (id, number) values (1, 1);
