-- One SQL for H2 and PostgreSQL: only types and words that both know.

-- One row: the last position given out. Whoever holds its lock is the next to commit, so positions
-- become visible in their order.
create table ledger_head (
  one smallint primary key,
  position bigint not null
);
insert into ledger_head (one, position) values (1, 0);

-- Append-only. Everything below it, up to the turns, is computed from it.
create table ledger (
  position bigint primary key,
  at timestamp(6) with time zone not null,
  kind varchar(40) not null,
  account uuid,
  number varchar(255),
  item varchar(255),
  entry text not null
);
create index ledger_account on ledger (account, position);
create index ledger_number on ledger (number, item, position);

create table document (
  number varchar(255) primary key,
  content_hash varchar(64) not null,
  accepted_at timestamp(6) with time zone not null
);

create table item (
  number varchar(255) not null references document,
  item varchar(255) not null,
  ordinal integer not null,
  state varchar(16) not null,
  account uuid,
  reasons text not null,
  secret_handed_over boolean not null,
  primary key (number, item)
);
create index item_state on item (state, account);
create index item_account on item (account);

create table account (
  id uuid primary key,
  version integer not null,
  kind varchar(16) not null,
  address varchar(320) not null,
  person varchar(64) not null,
  status varchar(16) not null,
  until date,
  holder text not null,
  state text not null,
  secret text not null,
  mailbox text not null,
  request varchar(255) not null
);
create index account_person on account (person);
create index account_until on account (status, until);

-- Every address ever issued, aliases too; rows are never removed (A6). The local part stands here
-- as octets, because only their order is the same under every collation.
create table address (
  address varchar(320) primary key,
  account uuid not null references account,
  local_part bytea not null
);
create index address_local_part on address (local_part);

create table account_secret (
  account uuid not null references account,
  version integer not null,
  hash text not null,
  primary key (account, version)
);

-- No projection: the rows whose locks are the turns of the accounts.
create table account_turn (
  account uuid primary key
);
