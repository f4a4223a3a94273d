-- One row a notification, from the act that orders it to its end. Receiver and texts are encrypted under a key that is not
-- here, and emptied when their time is over; what became of it stays.
create table notification (
    id uuid not null primary key,
    kind varchar(100) not null,
    subject varchar(200) not null,
    dedup_key varchar(200) not null,
    agency varchar(100) not null,
    urgent boolean not null,
    sensitive boolean not null,
    mandatory boolean not null,
    language varchar(2) not null,
    receiver varchar not null,
    content varchar not null,
    channels varchar(400) not null,
    channel varchar(30) not null,
    state varchar(20) not null,
    reason varchar(100) not null,
    proof varchar(300) not null,
    attempts integer not null,
    due_at timestamp with time zone not null,
    -- Since when it is on its channel, which bounds how long it is tried there.
    channel_since timestamp with time zone not null,
    -- Whose turn it is to send it, and until when: a server that died holds nothing for long.
    claim uuid,
    claim_until timestamp with time zone,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    constraint notification_once unique (kind, dedup_key)
);

create index notification_queue on notification (state, channel, due_at);
create index notification_state on notification (state, id);
create index notification_subject on notification (subject, kind);
create index notification_proof on notification (channel, proof);

-- Every attempt to send, and every decision to go over to another channel, with what came of it.
create table attempt (
    id uuid not null primary key,
    notification uuid not null,
    channel varchar(30) not null,
    nth integer not null,
    tried_at timestamp with time zone not null,
    outcome varchar(20) not null,
    reason varchar(100) not null,
    proof varchar(300) not null,
    detail varchar(500) not null
);

create index attempt_notification on attempt (notification, id);

-- What a province has made of the texts of a kind. The highest version counts; one that is original has no texts and
-- stands for those of the module.
create table template_version (
    kind varchar(100) not null,
    version integer not null,
    original boolean not null,
    texts varchar not null,
    author varchar(200) not null,
    reason varchar(500) not null,
    made_at timestamp with time zone not null,
    primary key (kind, version)
);

-- What receivers want: those with an account by its subject, others by an address, encrypted and found by its hash.
create table preference (
    id uuid not null primary key,
    person varchar(200) not null,
    channel varchar(30) not null,
    address varchar not null,
    address_hash varchar(43) not null,
    language varchar(2) not null,
    channels_off varchar(400) not null,
    kinds_off varchar not null,
    changed_at timestamp with time zone not null,
    constraint preference_once unique (person, channel, address_hash)
);
