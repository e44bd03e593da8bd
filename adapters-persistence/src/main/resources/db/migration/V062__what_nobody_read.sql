-- The days by which the office has to be done were written at every act and every recount, and read by nobody: the desk goes
-- by next_due, and whoever looks at a matter has its clocks.
alter table reckonings drop column committed_due, drop column statutory_due;
