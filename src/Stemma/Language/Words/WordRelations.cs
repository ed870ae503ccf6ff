using System.Buffers.Binary;
using System.IO.Compression;

namespace Stemma.Language;

/// <summary>The senses of words, the tree of senses, and links between words, from WordNet cut to the words of news.</summary>
sealed class WordRelations
{
    internal const string FileName = "wordnet.bin";
    internal const int Version = 1;
    internal static ReadOnlySpan<byte> Kind => "STRL"u8;

    readonly byte[] _bytes;
    readonly WordTable _words;
    readonly int _senseStarts;
    readonly int _senses;
    readonly int _linkStarts;
    readonly int _links;
    readonly int _parentStarts;
    readonly int _parents;
    readonly int _information;
    readonly int _fields;

    WordRelations(byte[] bytes)
    {
        _bytes = bytes;
        var place = ModelBytes.HeaderLength;
        (_senseStarts, _senses) = Section(ref place);
        (_linkStarts, _links) = Section(ref place);
        (_parentStarts, _parents) = Section(ref place);
        var synsets = Int(place);
        _information = place + sizeof(int);
        _fields = _information + synsets;
        _words = new(bytes, _fields + synsets);
    }

    /// <exception cref="InvalidDataException">The stream holds no relations of this version.</exception>
    public static WordRelations Load(Stream stream)
    {
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        return new(ModelBytes.Read(unpacked, Kind, Version));
    }

    public int Count => _words.Count;

    /// <summary>The entry of a dictionary form; -1 where there is none.</summary>
    /// <param name="lemma">In lower case, with spaces: "pull out".</param>
    /// <param name="tag">Noun, verb, adjective or adverb.</param>
    public int Find(ReadOnlySpan<char> lemma, PartOfSpeech tag)
    {
        if (lemma.Length > 60)
            return -1;
        Span<char> key = stackalloc char[lemma.Length + 2];
        key[0] = Letter(tag);
        key[1] = ':';
        lemma.CopyTo(key[2..]);
        return _words.Find(key);
    }

    public string Lemma(int entry) => _words[entry][2..];

    public int SenseCount(int entry) => Start(_senseStarts, entry + 1) - Start(_senseStarts, entry);

    /// <summary>A sense of an entry, the commonest first, and its share of the entry's uses, 0 to 1.</summary>
    public (int Synset, double Share) Sense(int entry, int index)
    {
        var packed = Int(_senses + sizeof(int) * (Start(_senseStarts, entry) + index));
        return (packed >> 8, (packed & 255) / 255.0);
    }

    /// <summary>The first entry that a link of this kind leads to; -1 without one.</summary>
    public int Follow(int entry, WordLink kind)
    {
        for (var i = Start(_linkStarts, entry); i < Start(_linkStarts, entry + 1); i++)
            if (Int(_links + sizeof(int) * i) is var link && link >> 24 == (int)kind)
                return link & 0xFFFFFF;
        return -1;
    }

    /// <summary>Whether a link of this kind leads from one entry to the other.</summary>
    public bool AreLinked(int from, int to, WordLink kind)
    {
        for (var i = Start(_linkStarts, from); i < Start(_linkStarts, from + 1); i++)
            if (Int(_links + sizeof(int) * i) == ((int)kind << 24 | to))
                return true;
        return false;
    }

    /// <summary>The sense above; -1 at the top.</summary>
    public int Parent(int synset) =>
        Start(_parentStarts, synset) == Start(_parentStarts, synset + 1)
            ? -1
            : Int(_parents + sizeof(int) * Start(_parentStarts, synset));

    /// <summary>How much a sense tells, 0 (everything) to 1 (the rarest).</summary>
    public double Information(int synset) => _bytes[_information + synset] / 255.0;

    /// <summary>The lexicographers' file that holds it: 4 acts, 11 events, 14 groups, 18 persons …</summary>
    public int Field(int synset) => _bytes[_fields + synset];

    internal static char Letter(PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.Verb or PartOfSpeech.Aux => 'v',
        PartOfSpeech.Adj => 'a',
        PartOfSpeech.Adv => 'r',
        _ => 'n',
    };

    (int Starts, int Items) Section(ref int place)
    {
        var starts = place + sizeof(int);
        var items = starts + sizeof(int) * (Int(place) + 1);
        place = items + sizeof(int) * Int(items - sizeof(int));
        return (starts, items);
    }

    int Start(int section, int index) => Int(section + sizeof(int) * index);

    int Int(int place) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place));
}

/// <summary>How one word leads to another.</summary>
enum WordLink
{
    None,
    Antonym,

    /// <summary>From a noun for what happens to its verb: withdrawal, withdraw.</summary>
    VerbOfEvent,

    /// <summary>From a noun for who does it to its verb: attacker, attack.</summary>
    VerbOfAgent,

    /// <summary>From an adjective to its noun: presidential, president.</summary>
    NounOf,

    /// <summary>From a verb to what it brings about: kill, die.</summary>
    Causes,

    /// <summary>From an adjective to a near one.</summary>
    SimilarTo,
}
