using System.Data.Common;

namespace Stemma.Store;

/// <summary>Inserts many rows with few statements: over a network each statement is a journey.</summary>
static class RowInsert
{
    const int MostRows = 64;

    /// <param name="transaction">What the rows are inserted in.</param>
    /// <param name="table">The table, and its columns: <c>dates (article, since)</c>.</param>
    /// <param name="rows">The values of each row, in the order of the columns.</param>
    internal static void Insert(DbTransaction transaction, string table, IEnumerable<object[]> rows)
    {
        foreach (var chunk in rows.Chunk(MostRows))
        {
            using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"insert into {table} values {string.Join(", ", chunk.Select((row, index) => Row(command, row, index)))}";
            command.ExecuteNonQuery();
        }
    }

    static string Row(DbCommand command, object[] values, int row)
    {
        var names = new string[values.Length];
        for (var column = 0; column < values.Length; column++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = names[column] = $"@v{row}_{column}";
            parameter.Value = values[column];
            command.Parameters.Add(parameter);
        }

        return $"({string.Join(", ", names)})";
    }
}
