create table hooks (
    number {numbered},
    address text not null unique,
    secret text not null,
    kinds text not null,
    through bigint not null,
    added text not null
);
create table deliveries (
    number {numbered},
    hook bigint not null references hooks (number) on delete cascade,
    change bigint not null,
    tries bigint not null,
    next text not null,
    state text not null,
    trouble text
);
create index deliveries_next on deliveries (next) where state = 'open';
create index deliveries_hook on deliveries (hook, number);
