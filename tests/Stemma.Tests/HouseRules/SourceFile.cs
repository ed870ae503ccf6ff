using System.Text.RegularExpressions;

namespace Stemma.Tests;

/// <summary>A hand-written C# file of the house, read as text.</summary>
/// <param name="Path">From the root, with slashes.</param>
sealed partial record SourceFile(string Path, string[] Lines)
{
    public static IEnumerable<SourceFile> Under(params string[] folders) =>
        from folder in folders
        let full = Repository.File(folder)
        where Directory.Exists(full)
        from file in Directory.EnumerateFiles(full, "*.cs", SearchOption.AllDirectories)
        orderby file
        select new SourceFile(Repository.Name(file), File.ReadAllLines(file));

    public static IEnumerable<SourceFile> All => Under("src", "tools", "bench", "tests");

    /// <summary>The methods with their length in lines, signature included.</summary>
    /// <remarks>Relies on the form that the formatter gives.</remarks>
    public IEnumerable<(string Name, int Length)> Methods()
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            var declaration = Declaration(i);
            if (!Method().IsMatch(declaration))
                continue;
            var end = End(i);
            yield return ($"{Path}:{i + 1} {declaration.Trim()}", end - i + 1);
        }
    }

    /// <summary>The lines from here to the body, as one; empty where no member begins here.</summary>
    string Declaration(int start)
    {
        var indentation = Indentation(start);
        if (indentation == 0 || indentation % 4 != 0 || !char.IsLetter(Lines[start][indentation]))
            return "";
        var text = new StringBuilder(Lines[start].Trim());
        for (var i = start + 1; i < Lines.Length && Indentation(i) > indentation && !HasArrow(text); i++)
            text.Append(' ').Append(Lines[i].Trim());
        return text.ToString();
    }

    /// <summary>The line of the brace that closes the member, or of the semicolon that ends its expression.</summary>
    int End(int start)
    {
        var indentation = Indentation(start);
        var opened = false;
        for (var i = start; i < Lines.Length; i++)
        {
            if (i > start && Indentation(i) < indentation && Lines[i].Length > 0)
                return i - 1;
            opened |= Indentation(i) == indentation && Lines[i].TrimStart() == "{";
            if (!opened && Lines[i].EndsWith(';') && IsLast(i, indentation))
                return i;
            if (opened && Indentation(i) == indentation && Lines[i].TrimStart() == "}")
                return i;
        }

        return Lines.Length - 1;
    }

    static bool HasArrow(StringBuilder text) => text.ToString().Contains("=>", StringComparison.Ordinal);

    bool IsLast(int line, int indentation) => line + 1 >= Lines.Length || Indentation(line + 1) <= indentation;

    int Indentation(int line) => Lines[line].Length - Lines[line].TrimStart().Length;

    [GeneratedRegex(@"^(?!(return|if|for|foreach|while|switch|using|lock|else|throw|await|yield|var|case|new|from|where|select|let|orderby|catch|do|when|and|or|is|in)\b)(?!.*\b(class|record|struct|interface|enum|delegate)\s)[\w<>\[\],.?() ]+ [\w<>.,]+\([^=;]*\)[^=;]*(=>.*)?$")]
    private static partial Regex Method();
}
