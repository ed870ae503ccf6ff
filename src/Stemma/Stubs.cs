using Stemma.Language; using Stemma.Reading; using Stemma.Stories;

namespace Stemma.Reading { public sealed class ArticleReader { public ArticleReading Read(Article a, PublicationDate? p)=>null!; } 
}
namespace Stemma.Stories { public static class LineageFinder { public static Lineage Find(Story s)=>null!; } static class LX { extension(Lineage l) { public OriginCount Count(IEnumerable<Passage> p)=>null!; } } }
