alter table articles add column words tsvector not null generated always as (
    setweight(to_tsvector('simple', left(title, 2000)), 'A') || to_tsvector('simple', left(text, 200000))) stored;
create index articles_words on articles using gin (words);
