create index stories_listed on stories (change desc) where collated > 0;
create index stories_largest on stories (articles desc, id) where collated > 0;
create index stories_newest on stories ((last_day is null), last_day desc, articles desc, id) where collated > 0;
