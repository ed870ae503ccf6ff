using System.CommandLine;
using Stemma.Training;

var score = new Command("score", "Measures the shipped stages on a set and writes docs/scores.md.")
{
    AlignmentScore.Command(),
    AttributionScore.Command(),
    EventScore.Command(),
    PageScoring.Command(),
    QuantitiesScore.Command(),
    KeyScore.Command(),
    LexiconScore.Command(),
    LanguagesScore.Command(),
    EncodingsScore.Command(),
    NamesScore.Command(),
    SentencesScore.Command(),
    UdScore.Command(),
    ClustersScore.Command(),
    OriginsScore.Command(),
    PlantedScore.Command(),
    SpecsScore.Command(),
    ReuseScore.Command(),
    TraditionsScore.Command(),
    TimesScore.Command(),
    StoriesScore.Command(),
};
var train = new Command("train", "Trains a shipped model.")
{
    AlignmentTraining.Command(), LoneTraining.Command(),
    LikenessTraining.Command(),
    RarityTraining.Command(),
    RelationTraining.Command(),
    VectorTraining.Command(),
    ClassTraining.Command(),
    LemmaTraining.Command(),
    ParserTraining.Command(),
    ParserTraining.RelationsCommand(),
    LanguageTraining.Command(),
    NameTraining.Command(),
    NetworkTraining.Command(),
    TaggerTraining.Command(),
};
return new RootCommand("Trains and scores what Stemma ships.")
{
    score,
    train,
    ValuesSample.Command(),
    DifferencesSample.Command(),
    PairsSample.Command(),
}.Parse(args).Invoke();
