namespace Stemma.Training;

/// <summary>Evidence on whether two things are one, and whether they are.</summary>
abstract record LabelledEvidence(double[] Evidence, bool IsSame, double Weight = 1);
