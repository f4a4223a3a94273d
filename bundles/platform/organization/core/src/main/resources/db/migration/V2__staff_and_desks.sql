-- An agency is known by the acts, so that its identifier stands here without a foreign key.
create table staff (
    id uuid not null primary key,
    version bigint not null,
    name varchar(200) not null,
    folded varchar(400) not null,
    subject varchar(200) unique,
    valid_from date not null,
    valid_to date
);

create index staff_by_name on staff (name, id);

create table position (
    id uuid not null primary key,
    version bigint not null,
    agency uuid not null,
    title varchar(200) not null,
    position_rank varchar(20) not null,
    valid_from date not null,
    valid_to date
);

create index position_by_agency on position (agency);

create table term (
    id uuid not null primary key,
    version bigint not null,
    position_id uuid not null references position (id),
    staff_id uuid not null references staff (id),
    valid_from date not null,
    valid_to date
);

create index term_by_position on term (position_id);
create index term_by_staff on term (staff_id);

create table delegation (
    id uuid not null primary key,
    version bigint not null,
    term_id uuid not null references term (id),
    stand_in_id uuid not null references staff (id),
    valid_from date not null,
    valid_to date not null,
    legal_basis varchar(500) not null
);

create index delegation_by_term on delegation (term_id);
create index delegation_by_stand_in on delegation (stand_in_id);

create table desk (
    id uuid not null primary key,
    version bigint not null,
    agency uuid not null,
    name varchar(200) not null,
    address varchar(300) not null,
    phone varchar(50),
    confirmed boolean not null,
    valid_from date not null,
    valid_to date
);

create index desk_by_agency on desk (agency);

create table desk_opening (
    id uuid not null primary key,
    desk_id uuid not null references desk (id),
    valid_from date not null,
    pattern varchar(2000) not null,
    unique (desk_id, valid_from)
);
