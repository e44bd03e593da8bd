-- Sign-ins by 粤信签 on their way. What names a person lies sealed in details; nothing of a face is ever stored.
create table face_sign_ins (
    id           text primary key,
    sign_in      text        not null,
    browser      text        not null,
    way          text        not null,
    agreed       boolean     not null,
    face_consent boolean     not null,
    expires      timestamptz not null,
    stage        text        not null check (stage in ('at-provider', 'wants-details', 'at-face', 'ended')),
    state        text unique,
    details      bytea,
    outcome      text,
    person       uuid references accounts,
    check ((stage = 'ended') = (outcome is not null))
);
create index on face_sign_ins (expires);

-- What people agreed to, in which wording, and when they took it back.
create table consents (
    person       uuid        not null references accounts,
    purpose      text        not null,
    text_version text        not null,
    given        timestamptz not null,
    withdrawn    timestamptz
);
create unique index one_consent_holds on consents (person, purpose, text_version) where withdrawn is null;
create index on consents (person, given);
