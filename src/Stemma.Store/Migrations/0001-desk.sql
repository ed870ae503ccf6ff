create table articles (
    number {numbered},
    id text not null unique,
    address text,
    version bigint not null,
    current bigint not null,
    position text{ordinal} not null,
    source text not null,
    title text not null,
    text text not null,
    outlet text,
    domain text,
    authors text not null,
    day text,
    instant text,
    basis text,
    language text not null,
    removed text not null,
    added text not null
);
create index articles_address on articles (address, version) where address is not null;
create index articles_position on articles (position) where current = 1;
create index articles_day on articles (day);

create table placements (
    article text primary key references articles (id),
    machine text not null,
    story text not null,
    score double precision not null,
    evidence text not null
);
create index placements_story on placements (story);

create table stories (
    id text primary key,
    title text not null,
    articles bigint not null,
    outlets bigint not null,
    first_day text,
    last_day text,
    certain bigint not null,
    possible bigint not null,
    conflicts bigint not null,
    updates bigint not null,
    revision bigint not null,
    collated bigint not null,
    change bigint not null,
    changed text not null,
    document bytea
);
create index stories_change on stories (change);
create index stories_day on stories (last_day);
create index stories_stale on stories (id) where collated < revision;

create table points (
    story text not null references stories (id) on delete cascade,
    id text not null,
    kind text not null,
    about text not null,
    verdict text not null,
    why text not null,
    certain bigint not null,
    possible bigint not null,
    primary key (story, id)
);
create index points_verdict on points (verdict);

create table derivations (
    story text not null references stories (id) on delete cascade,
    article text not null,
    source text not null,
    kind text not null,
    share double precision not null,
    certainty text not null
);
create index derivations_story on derivations (story);

create table names (
    article text not null references articles (id) on delete cascade,
    kind text not null,
    name text not null,
    folded text not null,
    first bigint not null,
    last bigint not null
);
create index names_article on names (article);
create index names_folded on names (folded);

create table dates (
    article text not null references articles (id) on delete cascade,
    since text not null,
    until text not null,
    first bigint not null,
    last bigint not null
);
create index dates_article on dates (article);
create index dates_since on dates (since, until);

create table fates (
    story text primary key,
    became text not null,
    at text not null
);

create table corrections (
    number {numbered},
    kind text not null,
    body text not null,
    author text not null,
    reason text not null,
    at text not null,
    undone text,
    undoer text
);

create table changes (
    number {numbered},
    at text not null,
    kind text not null,
    story text,
    article text,
    detail text not null
);

create table captures (
    number {numbered},
    address text not null,
    at text not null,
    status bigint not null,
    type text not null,
    file text not null,
    start bigint not null,
    length bigint not null,
    digest text not null,
    article text
);
create index captures_article on captures (article);
create index captures_address on captures (address);

create table feeds (
    address text primary key,
    title text not null,
    tag text,
    modified text,
    next text not null,
    failures bigint not null,
    trouble text
);

create table checkpoints (
    position text{ordinal} primary key,
    snapshot bytea not null
);

create table facts (
    name text primary key,
    value text not null
);
