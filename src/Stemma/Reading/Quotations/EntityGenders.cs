using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Which pronoun fits each entity of an article, looked up once for each.</summary>
sealed class EntityGenders(Analysis analysis, ImmutableArray<Entity> entities)
{
    readonly string?[] _genders = new string?[entities.Length];

    /// <summary><c>m</c>, <c>f</c>, <c>o</c> for what is no person, or <c>u</c> where neither the name nor the article tells.</summary>
    public string Of(int entity) => _genders[entity] ??= PersonGender.Of(analysis, entities[entity]) is var told && told == "u"
        ? PronounVote.GenderOf(analysis, entities[entity])
        : told;

    /// <summary>Whether a pronoun of this gender may mean the entity.</summary>
    public bool Fits(int entity, string gender)
    {
        var own = Of(entity);
        return gender == "u" || own == "u" || own == gender;
    }
}
