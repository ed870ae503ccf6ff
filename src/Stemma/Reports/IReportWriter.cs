namespace Stemma.Reports;

/// <summary>Writes a report in one format. A writer decides nothing: what is said, and its order, is in the report.</summary>
public interface IReportWriter
{
    void Write(CollationReport report, TextWriter output);
}
