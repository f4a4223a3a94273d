alter table job add column not_before timestamp with time zone;

create index job_by_state on job (state, id);
create index job_by_kind on job (kind, id);

-- Jobs that come by themselves, as far as modules offer them now.
create table recurring_job (
  kind varchar(100) primary key,
  schedule varchar(200) not null,
  next_at timestamp with time zone not null,
  last_job uuid
);
