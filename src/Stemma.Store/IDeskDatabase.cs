using System.Data.Common;

namespace Stemma.Store;

/// <summary>The kind of database that a desk stands on: how it is opened, locked, searched, and what its errors mean.</summary>
/// <remarks>All other SQL is one for both and stands in the tables.</remarks>
public interface IDeskDatabase
{
    /// <summary>As a person knows it, without passwords: a file, or a host and a name.</summary>
    string Name { get; }

    /// <summary>Where what only this kind of database needs stands among the embedded migrations: <c>sqlite/</c>.</summary>
    string Migrations { get; }

    /// <summary>The type of a column that numbers its rows by itself.</summary>
    string Numbered { get; }

    /// <summary>What makes a column of text sort by code points.</summary>
    string Ordinal { get; }

    /// <summary>Opens a connection; the caller closes it.</summary>
    DbConnection Connect();

    /// <summary>Begins what is read as of one moment.</summary>
    DbTransaction BeginRead(DbConnection connection);

    /// <summary>Begins what is written as a whole; one writer at a time.</summary>
    DbTransaction BeginWrite(DbConnection connection);

    /// <summary>A query for how many tables are called <c>@name</c>.</summary>
    string CountTables { get; }

    /// <summary><c>articles a</c>, where very many are looked up by number for no more than their place in the order: an article is long.</summary>
    string ArticlesByNumber { get; }

    /// <summary>The condition on <c>articles a</c> that it holds the words given as <c>@words</c>; of the last <c>@most</c> that do.</summary>
    string HasWords { get; }

    /// <summary>The words of a search in the database's own form.</summary>
    string WordsOf(SearchQuery query);

    /// <summary>The condition that a column is one of the values of an array: <c>in @ids</c>.</summary>
    /// <param name="parameter">The array's name.</param>
    string IsAnyOf(string parameter);

    /// <summary>What stands before <c>values</c> where rows bring their own numbers.</summary>
    string WithOwnNumbers { get; }

    /// <summary>How many rows are best inserted by one statement: over a network each statement is a journey.</summary>
    int RowsAtOnce { get; }

    /// <summary>Sets the numbering of <c>{table}</c> after its highest number; null where the database does so by itself.</summary>
    string? GoOnNumbering(string table);

    /// <summary>What is wrong and what would cure it, in a sentence.</summary>
    string Explain(DbException trouble);

    /// <summary>Whether the same work may go well when it is done again from its beginning.</summary>
    bool IsPassing(DbException trouble);
}
