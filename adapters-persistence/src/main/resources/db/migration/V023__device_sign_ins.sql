-- Devices that wait until a phone admits them (扫码登录). The code that a phone sends is short, so only its keyed mark lies
-- here; the device's own is a fingerprint.
create table device_sign_ins (
    id        text primary key,
    user_code text        not null unique,
    client    text        not null,
    scopes    text[]      not null,
    browser   text        not null,
    place     text        not null,
    asked     timestamptz not null,
    expires   timestamptz not null,
    decided   timestamptz,
    person    uuid references accounts,
    signed_in timestamptz,
    polled    timestamptz,
    pace      integer     not null,
    check ((person is null) = (signed_in is null)),
    check (person is null or decided is not null)
);
create index on device_sign_ins (expires);
