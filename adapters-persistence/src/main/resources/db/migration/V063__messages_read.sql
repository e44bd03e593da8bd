-- 消息: up to when a person has read what they are told of their matters. Messages themselves are not kept: they are read off
-- the trail. Who has never read has no row.
create table messages_read (
    person uuid        primary key,
    until  timestamptz not null
) with (fillfactor = 80);
