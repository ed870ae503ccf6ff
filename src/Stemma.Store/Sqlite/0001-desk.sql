create table articles (
    number integer primary key autoincrement,
    id text not null unique,
    address text,
    version integer not null,
    current integer not null,
    position text not null,
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

create virtual table words using fts5 (
    title, text, content = 'articles', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
create trigger articles_words after insert on articles begin
    insert into words (rowid, title, text) values (new.number, new.title, new.text);
end;

create table placements (
    article text primary key references articles (id),
    machine text not null,
    story text not null,
    score real not null,
    evidence text not null
) without rowid;
create index placements_story on placements (story);

create table stories (
    id text primary key,
    title text not null,
    articles integer not null,
    outlets integer not null,
    first_day text,
    last_day text,
    certain integer not null,
    possible integer not null,
    conflicts integer not null,
    updates integer not null,
    revision integer not null,
    collated integer not null,
    change integer not null,
    changed text not null,
    document blob
) without rowid;
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
    certain integer not null,
    possible integer not null,
    primary key (story, id)
) without rowid;
create index points_verdict on points (verdict);

create table derivations (
    story text not null references stories (id) on delete cascade,
    article text not null,
    source text not null,
    kind text not null,
    share real not null,
    certainty text not null
);
create index derivations_story on derivations (story);

create table names (
    article text not null references articles (id) on delete cascade,
    kind text not null,
    name text not null,
    folded text not null,
    first integer not null,
    last integer not null
);
create index names_article on names (article);
create index names_folded on names (folded);

create table dates (
    article text not null references articles (id) on delete cascade,
    since text not null,
    until text not null,
    first integer not null,
    last integer not null
);
create index dates_article on dates (article);
create index dates_since on dates (since, until);

create table fates (
    story text primary key,
    became text not null,
    at text not null
) without rowid;

create table corrections (
    number integer primary key autoincrement,
    kind text not null,
    body text not null,
    author text not null,
    reason text not null,
    at text not null,
    undone text,
    undoer text
);

create table changes (
    number integer primary key autoincrement,
    at text not null,
    kind text not null,
    story text,
    article text,
    detail text not null
);

create table captures (
    number integer primary key autoincrement,
    address text not null,
    at text not null,
    status integer not null,
    type text not null,
    file text not null,
    start integer not null,
    length integer not null,
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
    failures integer not null,
    trouble text
) without rowid;

create table checkpoints (
    position text primary key,
    snapshot blob not null
) without rowid;

create table facts (
    name text primary key,
    value text not null
) without rowid;
