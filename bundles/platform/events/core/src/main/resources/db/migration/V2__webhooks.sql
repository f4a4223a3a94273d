-- Addresses of other systems that events are sent to. The secret is encrypted under a key that is not here.
create table webhook (
    id uuid not null primary key,
    version integer not null,
    name varchar(200) not null,
    target varchar(1000) not null,
    types varchar not null,
    active boolean not null,
    secret varchar(300) not null,
    created_by varchar(200) not null,
    created_at timestamp with time zone not null
);

-- Every attempt to send, with what came of it.
create table delivery (
    id uuid not null primary key,
    webhook uuid not null,
    event uuid not null,
    type varchar(100) not null,
    attempt integer not null,
    sent_at timestamp with time zone not null,
    millis integer not null,
    outcome varchar(30) not null,
    status integer not null,
    excerpt varchar(500) not null
);

create index delivery_webhook on delivery (webhook, id);
