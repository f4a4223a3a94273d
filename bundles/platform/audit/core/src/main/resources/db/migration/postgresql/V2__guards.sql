-- A guard against mistakes and against whoever may write to the tables; the owner of the tables could remove it, and
-- would then still be found out by the chain.
create function refuse_change() returns trigger language plpgsql as $guard$
begin
    raise exception 'The record of acts is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$guard$;

create function allow_purge_only() returns trigger language plpgsql as $guard$
begin
    if old.purged_at is null and new.purged_at is not null
        and new.purged_by is not null and new.action is null and new.changes is null and new.actor is null
        and (new.chain_position, new.id, new.happened_at, new.retention, new.key_id, new.code, new.content_hash,
             new.hash, new.seal_key_id, new.seal, new.sealed_at)
          = (old.chain_position, old.id, old.happened_at, old.retention, old.key_id, old.code, old.content_hash,
             old.hash, old.seal_key_id, old.seal, old.sealed_at) then
        return new;
    end if;
    raise exception 'The record of acts is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$guard$;

create function allow_leaving_when_sealed() returns trigger language plpgsql as $guard$
begin
    if exists (select 1 from audit.sealed_entry s where s.id = old.id) then
        return old;
    end if;
    raise exception 'The record of acts is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$guard$;

create trigger purge_only before update on sealed_entry for each row execute function allow_purge_only();
create trigger no_delete before delete on sealed_entry for each row execute function refuse_change();
create trigger no_truncate before truncate on sealed_entry for each statement execute function refuse_change();
create trigger no_update before update on unsealed_entry for each row execute function refuse_change();
create trigger leave_when_sealed before delete on unsealed_entry
    for each row execute function allow_leaving_when_sealed();
create trigger no_truncate before truncate on unsealed_entry for each statement execute function refuse_change();
create trigger no_change before update or delete on daily_head for each row execute function refuse_change();
create trigger no_truncate before truncate on daily_head for each statement execute function refuse_change();
create trigger no_delete before delete on chain_end for each row execute function refuse_change();
create trigger no_truncate before truncate on chain_end for each statement execute function refuse_change();
