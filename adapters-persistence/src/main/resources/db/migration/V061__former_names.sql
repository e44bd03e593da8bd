-- 曾用名: what a person's account was called until 粤信签 confirmed another name. The name is sealed.
create table former_names (
    id      uuid        primary key default gen_random_uuid(),
    account uuid        not null references accounts,
    name    bytea       not null,
    until   timestamptz not null
);
create index former_names_of_account on former_names (account, until desc);
