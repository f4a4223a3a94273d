create table notice (
    id uuid not null primary key,
    title varchar(200) not null,
    body varchar(5000) not null,
    valid_from date not null,
    valid_to date not null,
    posted_by varchar(200) not null,
    posted_at timestamp with time zone not null
);

create index notice_validity on notice (valid_to, valid_from);
