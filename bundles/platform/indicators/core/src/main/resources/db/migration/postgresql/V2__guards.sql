-- A guard against mistakes and against whoever may write to the tables; the owner of the tables could remove it. That a
-- snapshot was changed would still be found out by its digest in the record of acts.
create function refuse_change() returns trigger language plpgsql as $guard$
begin
    raise exception 'Figures of the past are append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$guard$;

create trigger no_change before update or delete on snapshot for each row execute function refuse_change();
create trigger no_change before update or delete on earlier_figure for each row execute function refuse_change();
