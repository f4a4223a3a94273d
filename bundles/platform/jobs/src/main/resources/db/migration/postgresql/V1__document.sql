create domain document as bytea;
