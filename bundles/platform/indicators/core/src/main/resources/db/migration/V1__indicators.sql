-- There are no entities: figures are compared, moved and summed by the ten thousand.
create table measure (
    id varchar(100) not null primary key,
    owner varchar(200) not null,
    module varchar(200) not null,
    -- Grows with every computation that is stored, so that none overwrites a younger one.
    revision bigint not null,
    computed_at timestamp with time zone,
    stale_reason varchar(40),
    stale_since timestamp with time zone,
    off_since timestamp with time zone
);

create table measure_version (
    measure varchar(100) not null references measure (id),
    version integer not null,
    meaning varchar(64) not null,
    content varchar not null,
    declared_at timestamp with time zone not null,
    primary key (measure, version)
);

-- Figures as they are now. The agency of what belongs to none consists of zeros.
create table figure (
    measure varchar(100) not null,
    first_day date not null,
    agency uuid not null,
    version integer not null,
    numerator numeric(30, 6) not null,
    denominator numeric(30, 6) not null,
    excluded bigint not null,
    computed_at timestamp with time zone not null,
    cause varchar(20) not null,
    primary key (measure, first_day, agency)
);

-- What figures were before; rows are only ever added.
create table earlier_figure (
    id uuid not null primary key,
    measure varchar(100) not null,
    first_day date not null,
    agency uuid not null,
    version integer not null,
    numerator numeric(30, 6) not null,
    denominator numeric(30, 6) not null,
    excluded bigint not null,
    computed_at timestamp with time zone not null,
    cause varchar(20) not null,
    superseded_at timestamp with time zone not null,
    superseded_by varchar(20) not null
);

create index earlier_figure_of on earlier_figure (measure, first_day, agency, computed_at);

create table computation (
    id uuid not null primary key,
    cause varchar(20) not null,
    -- Identifiers of measures with blanks between them; empty for all.
    measures varchar not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone
);

create table computation_part (
    computation uuid not null references computation (id),
    source varchar(200) not null,
    data_year integer not null,
    outcome varchar(40) not null,
    changed bigint not null,
    done_at timestamp with time zone not null,
    primary key (computation, source, data_year)
);

create table late_fact (
    id uuid not null primary key,
    measure varchar(100) not null,
    agency uuid,
    from_day date not null,
    to_day date not null,
    told_at timestamp with time zone not null
);

create table snapshot (
    name varchar(200) not null primary key,
    taken_at timestamp with time zone not null,
    digest varchar(64) not null,
    content varchar not null
);
