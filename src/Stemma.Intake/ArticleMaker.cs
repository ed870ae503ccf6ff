namespace Stemma.Intake;

/// <summary>Decides the text of an article, once and for all: the headline, a blank line, the clean body.</summary>
static class ArticleMaker
{
    /// <summary>Below this many letters there is no report, only a heading or a message.</summary>
    const int LeastLetters = 40;

    internal static IntakeResult Make(Draft draft, IntakeOptions options)
    {
        var draftRead = draft.Pasted ? PastedText.Read(draft) : draft;
        var clean = BoilerplateCleaner.Clean(draftRead);
        var title = CleanText.Line(clean.Title ?? "");
        var (text, paragraphs) = Compose(title, clean);
        if (text.Length - title.Length < LeastLetters || !HasReport(clean.Lines))
            return Nothing(draft, "no text of a report is in it; give a file that holds the article itself");
        if (text.Length > options.Limits.ArticleCharacters)
        {
            return new IntakeResult.Rejected(draft.Source, draft.Place, RejectionReason.TooLarge,
                $"its text has {text.Length} characters, more than {options.Limits.ArticleCharacters}; split it into reports");
        }
        var language = ArticleLanguage.Of(clean.Language, text);
        var article = new Article
        {
            Id = ArticleId.Of(clean.Address, text),
            Source = draft.Source,
            Title = title,
            Text = text,
            Address = clean.Address,
            Outlet = OutletNames.Of(clean.OutletName ?? options.Outlet, clean.Domain, clean.Address),
            Authors = Bylines.People(clean.Authors, clean.OutletName),
            Published = clean.Published?.With(clean.Basis) ?? Given(options),
            Language = language,
            Removed = clean.Removed,
            Capture = new()
            {
                Encoding = clean.Encoding,
                Paragraphs = paragraphs,
                Gaps = [.. clean.Gaps, .. CaptureGaps.Of(text)],
                Modified = clean.Modified?.With(clean.Basis),
                Section = clean.Section,
            },
        };
        return new IntakeResult.Accepted(article with { Capture = article.Capture with { Facts = DraftFacts.Of(draft, clean, article) } });
    }

    internal static IntakeResult.Rejected Nothing(Draft draft, string detail) =>
        new(draft.Source, draft.Place, RejectionReason.NoArticle, detail);

    static PublicationDate? Given(IntakeOptions options) =>
        options.Published is { } day ? new(day, null, PublicationBasis.Stated) : null;

    static (string Text, ImmutableArray<Paragraph> Paragraphs) Compose(string title, Draft draft)
    {
        var text = new StringBuilder(title);
        if (title.Length > 0)
            text.Append("\n\n");
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (draft.Lines[i].Length == 0)
                continue;
            if (paragraphs.Count > 0)
                text.Append('\n');
            var start = text.Length;
            text.Append(draft.Lines[i]);
            paragraphs.Add(new(new(start, text.Length), i < draft.Places.Length ? draft.Places[i] : null));
        }
        return (text.ToString(), paragraphs.DrainToImmutable());
    }

    static bool HasReport(ImmutableArray<string> lines)
    {
        var letters = 0;
        foreach (var line in lines)
        {
            foreach (var c in line)
            {
                if (char.IsLetter(c) && ++letters >= LeastLetters)
                    return true;
            }
        }
        return false;
    }
}
