using Stemma.Language;
using Stemma.Reading;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>The models that the articles of a desk are read with: one configuration for all of them.</summary>
/// <remarks>
/// It is the one that a single run over all articles would take, so that a desk that grows is what it would be if all had come
/// at once; when it passes that number, all is read again. Or it is the one that somebody chose for the desk.
/// </remarks>
public static class ModelChoice
{
    const string ChosenFact = "models";
    const string ReadFact = "read-with";

    /// <summary>The configuration that the desk's articles are to be read with.</summary>
    public static AnalyzerConfiguration Of(DeskSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Parse(session.Facts.Find(ChosenFact)) ?? ArticleReaders.ConfigurationFor(session.Articles.Count());
    }

    /// <summary>Chooses for a desk, whatever it holds; null leaves it to the number of its articles.</summary>
    public static void Choose(DeskSession session, AnalyzerConfiguration? configuration)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Facts.Set(ChosenFact, configuration?.ToString() ?? "");
    }

    /// <summary>The configuration that the stories of the desk are collated with, once <see cref="Settle"/> has run.</summary>
    internal static AnalyzerConfiguration Settled(DeskSession session) => Parse(session.Facts.Find(ReadFact)) ?? AnalyzerConfiguration.Full;

    /// <summary>Where other models are wanted than the stories were collated with, every story is to be collated again.</summary>
    internal static void Settle(Desk desk)
    {
        if (desk.Read(session => Of(session) == Settled(session)))
            return;
        desk.Write(session =>
        {
            if (Of(session) is var wanted && wanted == Settled(session))
                return;
            session.Facts.Set(ReadFact, wanted.ToString());
            session.Stories.TouchAll();
        });
    }

    static AnalyzerConfiguration? Parse(string? text) => string.IsNullOrEmpty(text) ? null : Enum.Parse<AnalyzerConfiguration>(text);
}
