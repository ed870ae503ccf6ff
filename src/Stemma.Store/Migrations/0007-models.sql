alter table stories add column models text not null default 'full';
