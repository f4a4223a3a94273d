-- What changed a calendar, and how far running clocks have been counted anew because of it.
create table calendar_change (
    id uuid not null primary key,
    kind varchar(20) not null,
    scope varchar(36) not null,
    -- The date of a day or the number of a year; empty for others.
    subject varchar(20) not null,
    before_value varchar(3000),
    after_value varchar(3000),
    reason varchar(1000) not null,
    author varchar(300) not null,
    changed_at timestamp with time zone not null,
    undoes uuid,
    job uuid,
    -- The last clock that was counted anew.
    reached uuid,
    checked bigint not null,
    moved bigint not null,
    refused bigint not null,
    counted_at timestamp with time zone
);

create index calendar_change_of_scope on calendar_change (scope, id);
create index calendar_change_of_subject on calendar_change (kind, scope, subject, id);

-- Clocks whose due moment a change has moved.
create table clock_move (
    id uuid not null primary key,
    calendar_change uuid not null references calendar_change (id),
    clock uuid not null,
    subject_type varchar(100) not null,
    subject_id varchar(100) not null,
    old_due timestamp with time zone not null,
    new_due timestamp with time zone not null,
    moved_at timestamp with time zone not null
);

create index clock_move_of_change on clock_move (calendar_change, id);

-- Which edition of the files of the law the clocks were counted with.
create table law_edition (
    id integer not null primary key,
    digest varchar(64) not null
);
