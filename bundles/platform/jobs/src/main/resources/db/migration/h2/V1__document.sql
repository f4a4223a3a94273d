-- H2 ends its binary columns at a megabyte; an import is larger. Its PostgreSQL mode knows no blob by that name.
create domain document as binary large object;
