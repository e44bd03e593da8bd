-- Which token the newest replaced, and when. The instant goes once that token was brought again and forgiven.
alter table refresh_families
    add column replaced    text,
    add column replaced_at timestamptz;
