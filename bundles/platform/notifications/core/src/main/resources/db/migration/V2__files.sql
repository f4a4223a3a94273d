-- The files that go with a notification: their names, kinds and hashes encrypted as its text is, and how many bytes they
-- have together, by which a channel is found that carries them. The bytes themselves lie in the store of files.
alter table notification add column files varchar default '' not null;
alter table notification add column file_bytes bigint default 0 not null;
