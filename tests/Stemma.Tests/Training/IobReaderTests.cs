using Stemma.Language;
using Stemma.Training;

namespace Stemma.Tests;

public class IobReaderTests
{
    [Fact]
    public void OfNamesWithinNamesTheOuterOnesCount()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "the\tO\nOsby\tB-Organization\tB-Location\nPost\tI-Organization\nof\tO\nQuill\tB-Person\tB-Misc\tB-NORP\n\n");
            var sentence = Assert.Single(IobReader.Read(file));
            Assert.Equal(["the", "Osby", "Post", "of", "Quill"], sentence.Words);
            Assert.Equal([(1, 3, NameKind.Organization), (4, 5, NameKind.Person)], sentence.Names());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void NumberedLinesHoldTheWordInTheSecondColumn()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "# sent_id = a-1\n1\tOsby\tB-LOC\t-\tann\n2\tburns\tO\t-\t-\n\n");
            Assert.Equal([(0, 1, NameKind.Place)], Assert.Single(IobReader.Read(file)).Names());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
