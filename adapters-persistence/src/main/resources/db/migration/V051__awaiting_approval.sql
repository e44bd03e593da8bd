-- 待审批: whether something waits that only an approver may do. It follows from the matter and its procedure, and is worked
-- out whenever a step is stored; what the desk of an approver reads is an index of nothing else.

alter table matters add column awaits_approval boolean not null default false;

-- Of what is stored already: the decisions kept for the head, and extensions that were proposed and since then neither
-- granted nor declined nor left behind with their stage.
update matters
   set awaits_approval = true
 where not ended and standing = 'under-way'
   and (code = 'crime-transfer' and stage = 'head-decision'
        or exists (
            select from trail as proposed
             where proposed.matter = matters.id and proposed.action = 'propose-extension'
               and not exists (
                    select from trail as later
                     where later.matter = proposed.matter and later.sequence > proposed.sequence
                       and (later.action in ('extend', 'decline-extension')
                            or later.standing_after <> 'under-way' or later.stage <> proposed.stage))));

create index matters_awaiting_approval on matters (office, next_due, id) where awaits_approval;
