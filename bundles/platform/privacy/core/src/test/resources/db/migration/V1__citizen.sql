create table citizen (
    id uuid not null primary key,
    phone varchar(200),
    phone_hash varchar(43)
);
