alter table job add column failures integer default 0 not null;
alter table job add column setbacks integer default 0 not null;
