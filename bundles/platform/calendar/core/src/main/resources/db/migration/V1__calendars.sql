-- What people enter over the law's calendar. The scope is 'province' or the id of an agency.
create table calendar_day (
    scope varchar(36) not null,
    on_date date not null,
    kind varchar(20) not null,
    name_vi varchar(200) not null,
    name_en varchar(200) not null,
    sessions varchar(200) not null,
    source varchar(500) not null,
    confirmed boolean not null,
    primary key (scope, on_date)
);

create table working_hours (
    scope varchar(36) not null primary key,
    pattern varchar(2000) not null,
    source varchar(500) not null
);

-- Years whose days somebody has entered and called complete.
create table known_year (
    number integer not null primary key
);

create table revision (
    id integer not null primary key,
    number bigint not null
);

insert into revision (id, number) values (1, 1);
