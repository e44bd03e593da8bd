-- What waits for ten minutes at most. Whoever reads these tables can use nothing in them: ids are SHA-256 fingerprints.
create table sign_ins (
    id           text primary key,
    browser      text        not null,
    client       text        not null,
    redirect_uri text        not null,
    challenge    text        not null,
    scopes       text[]      not null,
    state        text,
    nonce        text,
    expires      timestamptz not null
);
create index on sign_ins (expires);

create table captcha_answers (
    id      text primary key,
    answer  text        not null,
    expires timestamptz not null
);
create index on captcha_answers (expires);

-- Failures to prove who one is, by the mark of what was claimed. A row without a verdict is free again after busy_until.
create table tries_made (
    subject      text primary key,
    failures     integer     not null,
    last_failure timestamptz not null,
    open_from    timestamptz not null,
    busy_until   timestamptz not null
);
create index on tries_made (last_failure);

create table authorization_codes (
    id           text primary key,
    person       uuid        not null references accounts,
    client       text        not null,
    redirect_uri text        not null,
    challenge    text        not null,
    scopes       text[]      not null,
    nonce        text,
    signed_in    timestamptz not null,
    expires      timestamptz not null,
    family       uuid        not null unique,
    uses         integer     not null default 0
);
create index on authorization_codes (expires);

create table refresh_families (
    id         uuid primary key,
    person     uuid        not null references accounts,
    client     text        not null,
    scopes     text[]      not null,
    signed_in  timestamptz not null,
    expires    timestamptz not null,
    newest     text        not null,
    revoked_at timestamptz
);
create index on refresh_families (person);
create index on refresh_families (expires);

create table refresh_tokens (
    id     text primary key,
    family uuid not null references refresh_families on delete cascade
);
create index on refresh_tokens (family);

create table signing_keys (
    id          text primary key,
    private_key bytea       not null,
    public_key  bytea       not null,
    signs_from  timestamptz not null unique,
    signs_until timestamptz not null
);
