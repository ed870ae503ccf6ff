using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Which pronoun fits a person, as far as titles, offices and given names tell.</summary>
static class PersonGender
{
    /// <summary><c>m</c>, <c>f</c>, <c>u</c> for not known, <c>o</c> for what is no person.</summary>
    public static string Of(Analysis analysis, Entity entity)
    {
        if (entity.Kind != NameKind.Person)
            return "o";
        foreach (var variant in entity.Variants)
        {
            if (PersonName.TitleGender(PersonName.Parse(variant).Title) is ("m" or "f") and var title)
                return title;
        }

        foreach (var role in entity.Roles)
        {
            foreach (var word in Folding.Fold(analysis[role.Span]).Split(' '))
            {
                if (NameWords.RoleGender(word) is ("m" or "f") and var gender)
                    return gender;
                if (word is "of" or "for" or "to" || word.EndsWith("'s", StringComparison.Ordinal))
                    break;
            }
        }

        var parsed = PersonName.Parse(entity.Name);
        return parsed.Words.Length > 1 || entity.Variants.Length == 1
            ? NameWords.GivenGender(parsed.Words.IsEmpty ? "" : parsed.Words[0]) ?? "u"
            : "u";
    }
}
