create table items (
    address text primary key,
    feed text not null,
    title text not null,
    publisher text,
    published text,
    found text not null,
    tries bigint not null,
    next text not null,
    state text not null,
    trouble text
);
create index items_next on items (next) where state = 'open';
create index items_feed on items (feed);
