create table revisions (
    story text not null references stories (id) on delete cascade,
    latest text not null,
    article text not null,
    claims bigint not null,
    figures bigint not null,
    noted bigint not null
);
create index revisions_story on revisions (story);
create index revisions_latest on revisions (latest);
create index names_lower on names (kind, lower(name));
