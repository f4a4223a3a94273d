-- H2 runs triggers only as Java classes that its own bundle can load, or with a compiler at hand. Foreign keys refuse
-- what matters most there: no record can be deleted, moved or truncated away while the next one, or the end of the
-- chain, follows it.
alter table sealed_entry add column previous_position bigint generated always as (nullif(chain_position, 1) - 1);
alter table sealed_entry add constraint no_delete
    foreign key (previous_position) references sealed_entry (chain_position);
alter table chain_end add column last_position bigint generated always as (nullif(chain_position, 0));
alter table chain_end add constraint no_end_without_record
    foreign key (last_position) references sealed_entry (chain_position);
