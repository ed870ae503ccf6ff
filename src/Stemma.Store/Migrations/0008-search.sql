create index articles_listed on articles (number, position, day) where current = 1;
