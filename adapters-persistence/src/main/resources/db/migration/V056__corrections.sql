-- 更正申请 (个人信息保护法 art. 46): what is wrong, what it should be, why, and what was decided are sealed in "content", with the
-- keys kept for who reports an employer.
create table corrections (
    id        uuid        primary key,
    version   bigint      not null,
    matter    uuid        not null references matters,
    applicant uuid        not null,
    field     text        not null,
    content   bytea       not null,
    asked     timestamptz not null,
    state     text        not null check (state in ('WAITING', 'ACCEPTED', 'REFUSED'))
);
create unique index one_correction_waits on corrections (matter, field) where state = 'WAITING';
create index corrections_of_applicant on corrections (applicant, asked desc, id desc);
create index corrections_waiting on corrections (asked, id) where state = 'WAITING';
