namespace Stemma.Training;

/// <summary>Names marked, found, and found as marked.</summary>
readonly record struct NameFigures(int Gold, int Found, int Same)
{
    public double Precision => 100.0 * Same / Math.Max(1, Found);
    public double Recall => 100.0 * Same / Math.Max(1, Gold);
    public double F1 => Same == 0 ? 0 : 200.0 * Same / (Gold + Found);

    public static NameFigures operator +(NameFigures a, NameFigures b) => new(a.Gold + b.Gold, a.Found + b.Found, a.Same + b.Same);
}
