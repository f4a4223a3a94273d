-- Clients to which a person may hand over some of her roles (RFC 6749, section 4.1). Those made before have no address
-- to return to and so cannot ask.
alter table api_client add column redirect_uris varchar(4000) default '' not null;
alter table api_client add column confidential boolean default true not null;

-- What one person allowed one client: everything that was ever issued for it ends with it.
create table token_family (
    id uuid not null primary key,
    client_id varchar(64) not null references api_client (id),
    account_id uuid not null references account (id),
    roles varchar(2000) not null,
    created_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    revoked boolean not null
);

create index token_family_account on token_family (account_id);
create index token_family_end on token_family (ends_at);

create table authorization_code (
    id varchar(64) not null primary key,
    family_id uuid not null references token_family (id) on delete cascade,
    redirect_uri varchar(1000) not null,
    challenge varchar(64) not null,
    expires_at timestamp with time zone not null,
    used boolean not null
);

create index authorization_code_family on authorization_code (family_id);

create table refresh_token (
    id varchar(64) not null primary key,
    family_id uuid not null references token_family (id) on delete cascade,
    expires_at timestamp with time zone not null,
    used boolean not null
);

create index refresh_token_family on refresh_token (family_id);

-- Access tokens that ended before their time, by their own id or by that of their family.
create table revoked_token (
    id varchar(64) not null primary key,
    until_at timestamp with time zone not null
);
