-- Most acts touch no one agency, and nobody asks for those by their agency: they need no place in this index.
drop index sealed_entry_agency;
create index sealed_entry_agency on sealed_entry (agency, id) where agency is not null;
