-- 部分节假日安排的通知, as dated evidence. What ships with the service is added at start.

create table holiday_notices (
    number     text   primary key,
    issued     date   not null,
    year       integer not null,
    holidays   date[] not null,
    workdays   date[] not null,
    source     text   not null,
    supersedes text
);
