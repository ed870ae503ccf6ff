using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A word of numbers or of time, with the parts it may play and its value in each.</summary>
sealed class Term
{
    static readonly FrozenDictionary<string, Term> _terms = Load();

    static readonly FrozenDictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    readonly ImmutableArray<(TermRole Role, decimal Value)> _values;

    Term(string word, ImmutableArray<(TermRole Role, decimal Value)> values)
    {
        (Word, _values) = (word, values);
        foreach (var (role, _) in values)
            Roles |= role;
    }

    /// <summary>The term of every word that is in no table.</summary>
    public static Term None { get; } = new("", []);

    /// <summary>In lower case.</summary>
    public string Word { get; }

    public TermRole Roles { get; }

    public static Term Of(ReadOnlySpan<char> word) =>
        word.Length <= 14 && _lookup.TryGetValue(word, out var term) ? term : None;

    public bool Is(TermRole role) => (Roles & role) != 0;

    /// <summary>The value in the first of these roles that it has; 0 where it has none of them.</summary>
    public decimal Value(TermRole role)
    {
        foreach (var (own, value) in _values)
        {
            if ((own & role) != 0)
                return value;
        }

        return 0;
    }

    static FrozenDictionary<string, Term> Load() =>
        WordList.Rows("terms.tsv")
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                rows => rows.Key,
                rows => new Term(rows.Key, [.. rows.Select(ToValue)]),
                StringComparer.OrdinalIgnoreCase);

    static (TermRole Role, decimal Value) ToValue(string[] row) =>
        (Enum.Parse<TermRole>(row[1], ignoreCase: true), decimal.Parse(row[2], CultureInfo.InvariantCulture));
}
