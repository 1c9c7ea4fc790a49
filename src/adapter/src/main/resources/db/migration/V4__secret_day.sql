-- The last day of a secret, so that the accounts whose day has passed are found without reading all (E2).
alter table account add column secret_until date;
update account
  set secret_until = cast(substring(secret from position('"until":"' in secret) + 9 for 10) as date)
  where secret like '%"until":"%';
create index account_secret_until on account (secret_until);
