-- Answers to requests with an Idempotency-Key, for 24 hours. Status 0: the first request is still under way.
create table kept_answer (
    scope varchar(64) not null primary key,
    body_hash varchar(64) not null,
    created_millis bigint not null,
    status integer not null,
    headers varchar(8000) not null,
    body bytea not null
);

create index kept_answer_created on kept_answer (created_millis);
