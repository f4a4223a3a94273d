-- An entry that waits is one text beside its id: every act pays for that row, and columns cost more than bytes.
alter table unsealed_entry disable trigger no_update;
alter table unsealed_entry add column entry varchar;
update unsealed_entry set entry = json_strip_nulls(json_build_object(
    'action', action, 'outcome', outcome, 'retention', retention, 'actor', actor, 'actor_name', actor_name,
    'actor_kind', actor_kind, 'address', address, 'request', request, 'agency', agency, 'object_type', object_type,
    'object_id', object_id, 'changes', changes, 'reason', reason, 'key_id', key_id, 'code', encode(code, 'hex')));
alter table unsealed_entry alter column entry set not null;
alter table unsealed_entry
    drop column happened_at, drop column action, drop column outcome, drop column retention, drop column actor,
    drop column actor_name, drop column actor_kind, drop column address, drop column request, drop column agency,
    drop column object_type, drop column object_id, drop column changes, drop column reason, drop column key_id,
    drop column code;
alter table unsealed_entry enable trigger no_update;

-- The guard against deletion looks at all that one statement deleted: the sealer deletes by the thousand.
create or replace function allow_leaving_when_sealed() returns trigger language plpgsql as $guard$
begin
    if exists (select 1 from gone where not exists (select 1 from audit.sealed_entry s where s.id = gone.id)) then
        raise exception 'The record of acts is append-only: % on % is refused', tg_op, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return null;
end
$guard$;

drop trigger leave_when_sealed on unsealed_entry;
create trigger leave_when_sealed after delete on unsealed_entry
    referencing old table as gone for each statement execute function allow_leaving_when_sealed();
