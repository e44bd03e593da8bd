-- The browsers that somebody has signed in on, by the fingerprint of what the browser's cookie holds.
create table known_devices (
    device  text        not null,
    account uuid        not null references accounts on delete cascade,
    seen_at timestamptz not null,
    primary key (device, account)
);
create index on known_devices (account);
create index on known_devices (seen_at);

-- Until when an allowance of failed attempts is used, by the mark of its subject, such as a network.
create table attempt_allowances (
    subject    text        primary key,
    used_until timestamptz not null
);
create index on attempt_allowances (used_until);
