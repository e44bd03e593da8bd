-- 补正与更正: what was handed in and corrected after submission may tell who reports an employer, and so lies apart from the
-- particulars, sealed with the keys kept for that. What was stored before is parted by SupplementsApart.
alter table matters add column supplied bytea;
