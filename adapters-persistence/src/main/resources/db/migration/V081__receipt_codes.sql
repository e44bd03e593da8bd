-- 核验码: what a receipt shows beside its number, which others can guess.
alter table bundles add column receipt_code text;
