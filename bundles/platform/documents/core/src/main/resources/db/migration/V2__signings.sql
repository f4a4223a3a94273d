-- What was signed with which key: one row for a document and a key, written before the signer is asked, so that a
-- question whose answer is lost is asked again with the same words.
create table signing (
    id uuid not null primary key,
    document_hash varchar(64) not null,
    key_id varchar(100) not null,
    -- The document with room for the signature.
    prepared_hash varchar(64) not null,
    hole_begin bigint not null,
    hole_end bigint not null,
    -- Base64 of DER, each certificate on a line.
    signed_attributes varchar(4000) not null,
    certificates varchar(60000) not null,
    signature_algorithm varchar(30) not null,
    asked_at timestamp with time zone not null,
    signature_value varchar(4000),
    result_hash varchar(64),
    unique (document_hash, key_id)
);
