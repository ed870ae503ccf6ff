using Stemma.Stories;

namespace Stemma.Training;

/// <summary>How many links of made families were found, in which direction, of which kind.</summary>
sealed record TraditionTally(double Precision, double Recall, double Direction, double Kind)
{
    public static TraditionTally Of(int families, bool isDated, TextWriter? misses)
    {
        var (found, wanted, hit, directed, kinds, kindsRight) = (0, 0, 0, 0, 0, 0);
        for (var seed = 0; seed < families; seed++)
        {
            var tradition = new TraditionMaker(seed).Make(roots: 3, made: 8, isDated);
            var index = tradition.Reports.Select((report, i) => (report.Article.Id, i)).ToDictionary();
            var links = LineageFinder.Find(Story.Of(tradition.Reports)).Derivations
                .Where(made => made.FromArticle is not null)
                .Select(made => (Made: index[made.Article], From: index[made.FromArticle!.Value], made.Kind, made.Share)).ToList();
            found += links.Count;
            foreach (var link in links.Where(link => !tradition.Sources[link.Made].Contains(link.From)))
                misses?.WriteLine($"{seed} wrong: {link.Made} {link.Kind} of {link.From}, {link.Share:P0}; is {True(tradition, link.Made)}");
            for (var made = 0; made < tradition.Sources.Length; made++)
            {
                foreach (var source in tradition.Sources[made])
                {
                    wanted++;
                    var link = links.FindIndex(link => (link.Made, link.From) == (made, source) || (link.From, link.Made) == (made, source));
                    if (link < 0)
                    {
                        misses?.WriteLine($"{seed} missed: {made} of {source}; is {True(tradition, made)}");
                        continue;
                    }

                    hit++;
                    directed += links[link].Made == made ? 1 : 0;
                    if (tradition.Sources[made].Length > 1 || links[link].Made != made)
                        continue;
                    kinds++;
                    kindsRight += links[link].Kind == tradition.Kinds[made] ? 1 : 0;
                }
            }
        }

        return new((double)hit / found, (double)hit / wanted, (double)directed / hit, (double)kindsRight / kinds);
    }

    static string True(Tradition tradition, int made) => $"{tradition.Kinds[made]} of {string.Join(',', tradition.Sources[made])}";
}
