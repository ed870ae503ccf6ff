alter table articles add column capture text;
