-- Where a client holds its roles; those made before hold them everywhere.
alter table api_client add column agencies varchar(1000) default '' not null;
