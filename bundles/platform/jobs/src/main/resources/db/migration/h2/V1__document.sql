-- H2 ends its binary columns at a megabyte; an import is larger.
create domain document as blob;
