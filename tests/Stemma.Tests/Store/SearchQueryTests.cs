using Stemma.Store;

namespace Stemma.Tests;

public sealed class SearchQueryTests
{
    [Fact]
    public void AFieldWithoutAValueSaysThatItWantsOne()
    {
        Assert.Contains("place: wants a value", SearchQuery.Parse("ferry place: ").Trouble, StringComparison.Ordinal);
        Assert.Equal([new("place", "Erbil")], SearchQuery.Parse("ferry place: Erbil").Query.Fields);
        Assert.Null(SearchQuery.Parse("warning: ferry").Trouble);
    }
}
