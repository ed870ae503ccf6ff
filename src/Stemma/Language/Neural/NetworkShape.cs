namespace Stemma.Language;

/// <summary>The sizes of a network, and from them its parameters in the order in which files hold them.</summary>
/// <param name="Words">Rows for words that are known by themselves; the first stands for all others.</param>
/// <param name="Grams">Rows for runs of letters, by hash.</param>
/// <param name="State">The width of one direction of a layer.</param>
/// <param name="Layers">How many layers there are.</param>
/// <param name="Hidden">The width of each side of an arc and of a relation.</param>
/// <param name="Tags">Classes of the tagger.</param>
/// <param name="Relations">Relations of the treebanks.</param>
sealed record NetworkShape(int Words, int Grams, int State, int Layers, int Hidden, int Tags, int Relations)
{
    public const int WordWidth = 64;
    public const int GramWidth = 64;
    public const int ShapeRows = 512;
    public const int ShapeWidth = 16;
    public const int ListRows = 64;
    public const int ListWidth = 12;
    public const int VectorWidth = 100;
    public const int GramsAt = WordWidth;
    public const int ShapesAt = GramsAt + GramWidth;
    public const int ListsAt = ShapesAt + ShapeWidth;
    public const int VectorAt = ListsAt + ListWidth;
    public const int InputWidth = VectorAt + VectorWidth;

    public int OutputWidth => 2 * State;
    public int TagsAt => 4 * Hidden;

    /// <summary>Relations with their padding.</summary>
    public int RelationWidth => PackedMatrix.WidthOf(Relations);
    public int NamesAt => TagsAt + PackedMatrix.WidthOf(Tags);

    /// <summary>The width of what is read off each word: both sides of arcs and relations, tags, names.</summary>
    public int ReadOff => NamesAt + PackedMatrix.WidthOf(NameFinder.Classes.Length);

    /// <summary>Name, rows and columns of each parameter.</summary>
    public ImmutableArray<NetworkParameter> Parameters
    {
        get
        {
            var all = ImmutableArray.CreateBuilder<NetworkParameter>();
            all.Add(new("words", Words, WordWidth, true));
            all.Add(new("grams", Grams, GramWidth, true));
            all.Add(new("shapes", ShapeRows, ShapeWidth, true));
            all.Add(new("lists", ListRows, ListWidth, true));
            for (var layer = 0; layer < Layers; layer++)
            {
                foreach (var side in new[] { "forward", "backward" })
                {
                    all.Add(new($"input {layer} {side}", layer == 0 ? InputWidth : OutputWidth, 4 * State, false));
                    all.Add(new($"state {layer} {side}", State, 4 * State, false));
                    all.Add(new($"bias {layer} {side}", 1, 4 * State, false));
                }
            }

            all.Add(new("read-off", OutputWidth, ReadOff, false));
            all.Add(new("read-off bias", 1, ReadOff, false));
            all.Add(new("root", 2, Hidden, false));
            all.Add(new("arc", Hidden, Hidden, false));
            all.Add(new("arc bias", 1, Hidden, false));
            all.Add(new("relation", Hidden, RelationWidth, false));
            all.Add(new("relation bias", 1, RelationWidth, false));
            all.Add(new("names", NameFinder.Classes.Length + 1, NameFinder.Classes.Length, false));
            return all.DrainToImmutable();
        }
    }
}

/// <summary>One matrix of a network.</summary>
/// <param name="IsTable">Whether single rows of it are looked up.</param>
readonly record struct NetworkParameter(string Name, int Rows, int Columns, bool IsTable)
{
    public int Length => Rows * Columns;
}
