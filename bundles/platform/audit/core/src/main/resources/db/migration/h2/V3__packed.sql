-- An entry that waits is one text beside its id: every act pays for that row, and columns cost more than bytes.
alter table unsealed_entry add column entry varchar;
update unsealed_entry set entry = cast(json_object(
    'action': action, 'outcome': outcome, 'retention': retention, 'actor': actor, 'actor_name': actor_name,
    'actor_kind': actor_kind, 'address': address, 'request': request, 'agency': agency, 'object_type': object_type,
    'object_id': object_id, 'changes': changes, 'reason': reason, 'key_id': key_id, 'code': rawtohex(code)
    absent on null) as varchar);
alter table unsealed_entry alter column entry set not null;
alter table unsealed_entry drop column (
    happened_at, action, outcome, retention, actor, actor_name, actor_kind, address, request, agency, object_type,
    object_id, changes, reason, key_id, code);
