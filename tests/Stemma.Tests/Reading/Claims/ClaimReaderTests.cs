using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class ClaimReaderTests
{
    [Fact]
    public void AVerbHasWhoDoesItAndToWhom() => Reads(
        "Divers/diver/NOUN/2/nsubj found/find/VERB+VBD/0/root the/the/DET/4/det bell/bell/NOUN/2/obj",
        "[Divers found the bell] find; subject: Divers; object: the bell");

    [Fact]
    public void APassiveIsTurned() => Reads(
        """
        The/the/DET/2/det bell/bell/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass found/find/VERB+VBN/0/root
        by/by/ADP/6/case divers/diver/NOUN/4/obl
        """,
        "[The bell was found by divers] find; object: The bell; subject: divers");

    [Fact]
    public void ACoordinatedVerbSharesSubjectAndMoodButNoNegation() => Reads(
        """
        Guards/guard/NOUN/4/nsubj will/will/AUX/4/aux not/not/PART/4/advmod leave/leave/VERB/0/root
        but/but/CCONJ/6/cc stay/stay/VERB/4/conj
        """,
        """
        [Guards will not leave] leave; not; planned; subject: Guards
        [stay] stay; planned; subject: Guards
        """);

    [Fact]
    public void ARelativeClauseIsOfItsNoun() => Reads(
        """
        the/the/DET/2/det guards/guard/NOUN/0/root who/who/PRON/4/nsubj left/leave/VERB+VBD/2/acl:relcl
        Tarnby/Tarnby/PROPN/4/obj
        """,
        "[the guards who left Tarnby] leave; subject: the guards; object: Tarnby");

    [Fact]
    public void AnEventNounIsTracedToItsVerb() => Reads(
        """
        a/a/DET/3/det phased/phased/ADJ/3/amod withdrawal/withdrawal/NOUN/0/root of/of/ADP/6/case the/the/DET/6/det
        guards/guard/NOUN/3/nmod from/from/ADP/8/case Tarnby/Tarnby/PROPN/3/nmod
        """,
        "[a phased withdrawal of the guards from Tarnby] withdraw; object: the guards; from: Tarnby");

    [Fact]
    public void ALightVerbLeavesItToItsObject() => Reads(
        """
        Both/both/DET/2/det sides/side/NOUN/3/nsubj reached/reach/VERB+VBD/0/root an/a/DET/5/det
        agreement/agreement/NOUN/3/obj with/with/ADP/7/case Tarnby/Tarnby/PROPN/5/nmod
        """,
        "[Both sides reached an agreement with Tarnby] agree; subject: Both sides; with: Tarnby");

    [Fact]
    public void YetToMeansNotDone() => Reads(
        """
        Ministers/minister/NOUN/2/nsubj have/have/VERB/0/root yet/yet/ADV/5/advmod to/to/PART/5/mark
        sign/sign/VERB/2/xcomp it/it/PRON/5/obj
        """,
        "[Ministers have yet to sign it] sign; not; object: it; subject: Ministers");

    [Theory]
    [InlineData("failed/fail", "not")]
    [InlineData("declined/decline", "not")]
    [InlineData("plans/plan", "planned")]
    [InlineData("hopes/hope", "planned")]
    [InlineData("seems/seem", "possible")]
    [InlineData("claims/claim", "alleged")]
    [InlineData("denies/deny", "not; denied")]
    public void AGovernorTellsHowSureTheRestIs(string verb, string certainty) => Reads(
        $"Orla/Orla/PROPN/2/nsubj {verb}/VERB/0/root to/to/PART/4/mark leave/leave/VERB/2/xcomp Tarnby/Tarnby/PROPN/4/obj",
        $"[Orla {verb.Split('/')[0]} to leave Tarnby] leave; {certainty}; object: Tarnby; subject: Orla");

    [Theory]
    [InlineData("will/will/AUX/3/aux", "planned; ")]
    [InlineData("may/may/AUX/3/aux", "possible; ")]
    [InlineData("reportedly/reportedly/ADV/3/advmod", "alleged; ")]
    [InlineData("never/never/ADV/3/advmod", "not; ")]
    [InlineData("soon/soon/ADV/3/advmod", "")]
    public void AHedgeTellsHowSureItsClauseIs(string hedge, string certainty) => Reads(
        $"Orla/Orla/PROPN/3/nsubj {hedge} leave/leave/VERB/0/root Tarnby/Tarnby/PROPN/3/obj",
        $"[Orla {hedge.Split('/')[0]} leave Tarnby] leave; {certainty}subject: Orla; object: Tarnby");

    [Fact]
    public void AnEventUnderAPlanIsPlanned() => Reads(
        """
        Orla/Orla/PROPN/2/nsubj plans/plan/VERB/0/root the/the/DET/4/det demolition/demolition/NOUN/2/obj
        of/of/ADP/7/case the/the/DET/7/det pier/pier/NOUN/4/nmod
        """,
        """
        [Orla plans the demolition of the pier] plan; subject: Orla; object: the demolition of the pier
        [plans the demolition of the pier] demolish; planned; object: the pier
        """);

    [Fact]
    public void ARoleIsACopula() => Reads(
        "Orla/Orla/PROPN/4/nsubj is/be/AUX/4/cop the/the/DET/4/det mayor/mayor/NOUN/0/root",
        "[Orla is the mayor] be; subject: Orla; object: the mayor");

    [Fact]
    public void WithoutTreesThereAreNoClaims()
    {
        var analysis = Tree.Of("Divers/diver/NOUN/0/dep found/find/VERB/0/dep a/a/DET/0/dep bell/bell/NOUN/0/dep");
        Assert.Empty(ClaimReader.Read(analysis, [], [], [], []));
    }

    [Fact]
    public void ADenialMakesWhatItHoldsDenied()
    {
        var analysis = Tree.Of(
            """
            Orla/Orla/PROPN/2/nsubj denied/deny/VERB+VBD/0/root that/that/SCONJ/6/mark guards/guard/NOUN/6/nsubj
            had/have/AUX/6/aux left/leave/VERB+VBN/2/ccomp
            """);
        var content = new TextSpan(12, analysis.Text.Length);
        var quotation = new Quotation
        {
            Content = content,
            Kind = QuotationKind.Indirect,
            Cue = new(5, 11),
            CueLemma = "deny",
            Speaker = Speaker.Unknown,
        };
        var claim = Assert.Single(ClaimReader.Read(analysis, [], [quotation], [], []));
        Assert.Equal((ClaimCertainty.Denied, true, 0), (claim.Certainty, claim.IsNegated, claim.Quotation));
    }

    [Fact]
    public void ATimeAndAQuantityGoToTheClauseThatGovernsThem()
    {
        var analysis = Tree.Of(
            """
            Guards/guard/NOUN/2/nsubj left/leave/VERB+VBD/0/root Monday/Monday/PROPN/2/obl:unmarked and/and/CCONJ/7/cc
            40/40/NUM/6/nummod clerks/clerk/NOUN/7/nsubj stayed/stay/VERB+VBD/2/conj
            """);
        var time = new TimeExpression { Span = new(12, 18), Kind = TimeKind.Date, Value = null };
        var quantity = new Quantity
        {
            Span = new(23, 32),
            Number = new(23, 25),
            Kind = QuantityKind.Count,
            Value = NumberInterval.Of(40),
            Counted = new("clerk", new(26, 32), new(26, 32), []),
        };
        var claims = ClaimReader.Read(analysis, [], [], [time], [quantity]);
        Assert.Equal(["leave", "stay"], claims.Select(claim => claim.Lemma));
        Assert.Equal((1, 0), (claims[0].Times.Length, claims[0].Quantities.Length));
        Assert.Equal((0, 1), (claims[1].Times.Length, claims[1].Quantities.Length));
    }

    [Fact]
    public void AnArgumentKnowsItsEntity()
    {
        var analysis = Tree.Of("Orla/Orla/PROPN/2/nsubj left/leave/VERB+VBD/0/root Tarnby/Tarnby/PROPN/2/obj");
        var entities = ImmutableArray.Create(
            new Entity(NameKind.Person, "Orla", ["Orla"], [new(0, 4)], []),
            new Entity(NameKind.Place, "Tarnby", ["Tarnby"], [new(10, 16)], []));
        var claim = Assert.Single(ClaimReader.Read(analysis, entities, [], [], []));
        Assert.Equal([0, 1], claim.Arguments.Select(argument => argument.Entity));
    }

    static void Reads(string tree, string expected)
    {
        var analysis = Tree.Of(tree);
        Assert.Equal(expected, ClaimText.Lines(analysis.Text, ClaimReader.Read(analysis, [], [], [], [])));
    }
}
