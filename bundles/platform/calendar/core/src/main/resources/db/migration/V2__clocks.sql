-- Clocks of modules' records. They are written in the transactions of those modules, so there are no entities.
create table clock (
    id uuid not null primary key,
    subject_type varchar(100) not null,
    subject_id varchar(100) not null,
    agency uuid,
    amount numeric(6, 1) not null,
    unit varchar(20) not null,
    state varchar(20) not null,
    version bigint not null,
    due_at timestamp with time zone,
    -- What a finished clock showed; empty for others.
    budget_seconds bigint,
    used_seconds bigint,
    unique (subject_type, subject_id)
);

create index clock_due on clock (subject_type, state, due_at, id);
create index clock_in_state on clock (state, id);

create table clock_entry (
    clock uuid not null references clock (id),
    entry_number integer not null,
    happened_at timestamp with time zone not null,
    kind varchar(20) not null,
    cause varchar(100) not null,
    author varchar(200) not null,
    legal_basis varchar(500) not null,
    office varchar(200),
    extension_amount numeric(6, 1),
    extension_unit varchar(20),
    primary key (clock, entry_number)
);

-- How long each office had the dossier of a finished clock.
create table clock_office (
    clock uuid not null references clock (id),
    office varchar(200) not null,
    seconds bigint not null,
    primary key (clock, office)
);
