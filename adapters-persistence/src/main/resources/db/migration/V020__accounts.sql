-- Who can sign in. Names and numbers are sealed; a number is found by its mark alone (a keyed hash, in base64).
create table accounts (
    id            uuid primary key,
    kind          text        not null check (kind in ('person', 'organisation', 'staff', 'keeper')),
    name          bytea       not null,
    identity      bytea,
    identity_mark text unique,
    office        text,
    district      text,
    roles         text[]      not null default '{}',
    created_at    timestamptz not null default now(),
    check ((kind in ('person', 'organisation')) = (identity is not null and identity_mark is not null)),
    check ((kind = 'staff') = (office is not null and district is not null))
);

-- What somebody types. It may be a telephone number, so only its mark lies here.
create table account_logins (
    account       uuid primary key references accounts,
    login_mark    text        not null unique,
    password_hash text        not null,
    changed_at    timestamptz not null default now()
);
