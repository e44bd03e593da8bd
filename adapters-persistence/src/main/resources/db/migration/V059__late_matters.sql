-- Whether a period of the office's had run out before the office was done with what it limits: what statistics count by.
-- It is worked out with every step from the clocks that have stopped.

alter table matters add column late boolean not null default false;

-- Of what is stored already: what the sweep has found out of time, of clocks that have stopped since.
update matters
   set late = true
 where exists (
        select from fired_rungs as fired
          join jsonb_array_elements(matters.clocks) as kept on kept->'rule'->>'code' = fired.clock
         where fired.matter = matters.id and fired.rung >= 'MISSED'
           and kept->'rule'->>'turn' = 'AGENCY' and kept->>'stoppedAt' is not null);
