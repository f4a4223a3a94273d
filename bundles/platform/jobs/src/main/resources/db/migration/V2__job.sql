create table job (
  id uuid primary key,
  version integer not null,
  kind varchar(100) not null,
  owner varchar(200) not null,
  state varchar(20) not null,
  input document not null,
  done bigint not null,
  total bigint not null,
  errors bigint not null,
  attempts integer not null,
  cancelling boolean not null,
  submitted_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  result text,
  problem varchar(100)
);

create index job_finished on job (finished_at);

-- The table of db-scheduler, as it documents it.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
