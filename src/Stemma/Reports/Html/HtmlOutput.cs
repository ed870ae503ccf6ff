using System.Runtime.CompilerServices;

namespace Stemma.Reports;

/// <summary>
/// Writes markup. What stands in the source as a literal is markup; whatever is put into its holes is text, and is
/// escaped for elements and quoted attributes alike. There is no other way in.
/// </summary>
public sealed class HtmlOutput(TextWriter output)
{
    /// <param name="markup">Is written while the compiler puts it together.</param>
    public HtmlOutput Write([InterpolatedStringHandlerArgument("")] Markup markup) => this;

    /// <summary>Markup that an output like this wrote before.</summary>
    public HtmlOutput Write(HtmlFragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        foreach (var piece in fragment.Pieces)
            WriteOwn(piece);
        return this;
    }

    /// <summary>The program's own style and script.</summary>
    internal void WriteOwn(string resource) => output.Write(resource);

    void WriteText(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (Escape(text, index) is not { } escape)
                continue;
            output.Write(text[start..index]);
            output.Write(escape);
            start = index + 1;
        }

        output.Write(text[start..]);
    }

    static string? Escape(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\n' or '\t' => null,
        < ' ' or (>= '\x7f' and <= '\x9f') => "\uFFFD",
        var c when char.IsHighSurrogate(c) && (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) => "\uFFFD",
        var c when char.IsLowSurrogate(c) && (at == 0 || !char.IsHighSurrogate(text[at - 1])) => "\uFFFD",
        _ => null,
    };

    /// <summary>What the compiler makes of an interpolated string: literals are written as they are, holes are escaped.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        readonly HtmlOutput _html;

        /// <remarks>The compiler passes both numbers; nothing is gathered, so nothing needs them.</remarks>
        public Markup(int literalLength, int formattedCount, HtmlOutput html)
        {
            ArgumentNullException.ThrowIfNull(html);
            _html = html;
        }

        public void AppendLiteral(string markup) => _html.WriteOwn(markup);
        public void AppendFormatted(string? text) => _html.WriteText(text);
        public void AppendFormatted(ReadOnlySpan<char> text) => _html.WriteText(text);
        public void AppendFormatted(long number) => _html.WriteText(number.ToString(CultureInfo.InvariantCulture));
        public void AppendFormatted(ArticleId article) => _html.WriteText(article.Value);

        /// <summary>For days and times.</summary>
        public void AppendFormatted(IFormattable? value, string format) => _html.WriteText(value?.ToString(format, CultureInfo.InvariantCulture));

        /// <summary>For coordinates.</summary>
        public void AppendFormatted(double number) =>
            _html.WriteText(number.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
