namespace Stemma.Language;

/// <summary>Which models an analyzer reads with: how well against how fast.</summary>
public enum AnalyzerConfiguration
{
    /// <summary>One network for tags, trees and names: the most accurate. For stories and up to some hundred articles.</summary>
    Full,

    /// <summary>Linear models for each: for many articles at once.</summary>
    Fast,

    /// <summary>Tags and lemmas alone, by the linear model: each token is a root, and there are no names.</summary>
    Tags,
}
