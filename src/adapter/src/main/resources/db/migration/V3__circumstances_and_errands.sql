-- What bears on an account's deadlines besides its state (C4, C6, C10).
alter table account add column circumstances text default '{}' not null;

-- Decided, and concerns no account.
alter table item add column errand boolean default false not null;

-- What was done once and shows in neither LDAP nor James, with its receipt.
create table errand (
  subject varchar(300) not null,
  errand varchar(200) not null,
  at timestamp(6) with time zone not null,
  receipt text not null,
  primary key (subject, errand)
);

-- The last focal point that an order named for an agency (11.9).
create table focal_point (
  agency varchar(64) primary key,
  focal_point text not null
);
