using System.Data.Common;

namespace Stemma.Store;

/// <summary>Inserts many rows with as few statements as serve the database.</summary>
static class RowInsert
{
    /// <param name="transaction">What the rows are inserted in.</param>
    /// <param name="table">The table, and its columns: <c>dates (article, since)</c>.</param>
    /// <param name="rows">The values of each row, in the order of the columns.</param>
    /// <param name="atOnce">So many rows make a statement.</param>
    internal static void Insert(DbTransaction transaction, string table, IEnumerable<object[]> rows, int atOnce)
    {
        DbCommand? command = null;
        foreach (var chunk in rows.Chunk(atOnce))
        {
            if (command?.Parameters.Count != chunk.Length * chunk[0].Length)
            {
                command?.Dispose();
                command = Command(transaction, table, (chunk.Length, chunk[0].Length));
            }

            foreach (var (index, value) in chunk.SelectMany(row => row).Index())
                command.Parameters[index].Value = value;
            command.ExecuteNonQuery();
        }

        command?.Dispose();
    }

    static DbCommand Command(DbTransaction transaction, string table, (int Rows, int Columns) size)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        for (var index = 0; index < size.Rows * size.Columns; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@v{index}";
            command.Parameters.Add(parameter);
        }

        var names = command.Parameters.Cast<DbParameter>().Select(parameter => parameter.ParameterName).Chunk(size.Columns);
        command.CommandText = $"insert into {table} values {string.Join(", ", names.Select(row => $"({string.Join(", ", row)})"))}";
        return command;
    }
}
