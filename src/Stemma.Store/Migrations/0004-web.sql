create index names_name on names (kind, name);
create index articles_outlet on articles (outlet, day) where current = 1;
create index articles_language on articles (language) where current = 1;
create index derivations_article on derivations (article);
create index derivations_source on derivations (source);
create index changes_story on changes (story, number);

create table figures (
    story text not null references stories (id) on delete cascade,
    article text not null,
    settled bigint not null,
    differing bigint not null
);
create index figures_story on figures (story);
create index figures_article on figures (article);
