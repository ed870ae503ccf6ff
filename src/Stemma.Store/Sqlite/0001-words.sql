create virtual table words using fts5 (
    title, text, content = 'articles', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
create trigger articles_words after insert on articles begin
    insert into words (rowid, title, text) values (new.number, new.title, new.text);
end;
